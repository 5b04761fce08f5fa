import { Injectable } from '@nestjs/common';
import { Person } from '../../identity/person/person.entity.js';
import type { LetterApproval } from '../../letter/letter-matter.js';
import { announcementOccasion } from '../../letter/letter-occasion.js';
import type { LetterOrder, ShownOrder } from '../../letter/letter-order.js';
import { Database } from '../../shared/database/database.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';

/** Says what the letters of a dispatch are made for, and who approved them. */
@Injectable()
export class LetterOrders {
  constructor(private readonly database: Database) {}

  /** The order of a dispatch: of the announcement when it has no plan. */
  async of(dispatchId: string, plan: DispatchPlan | null): Promise<LetterOrder> {
    if (!plan) return { dispatchKey: dispatchId, occasion: announcementOccasion };
    return { dispatchKey: dispatchId, ...(await this.shown(plan)) };
  }

  /** The order of a letter that is only shown, with the approval it has now. */
  async shown(plan: DispatchPlan): Promise<ShownOrder> {
    return { occasion: plan.occasion(), approval: await this.approvalOf(plan) };
  }

  private async approvalOf({ approvedById, approvedAt }: DispatchPlan): Promise<LetterApproval | null> {
    if (approvedById === null || approvedAt === null) return null;
    const approver = await this.database.reader.findOneBy(Person, { id: approvedById });
    return approver && { byName: approver.name, byTitle: approver.title, on: CalendarDay.at(approvedAt) };
  }
}
