import { In } from 'typeorm';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { MailboxMessage } from '../../../src/delivery/mailbox/mailbox-message.entity.js';
import { Message } from '../../../src/delivery/message/message.entity.js';
import type { DispatchKind } from '../../../src/dispatch/dispatch-status.js';
import { Dispatch } from '../../../src/dispatch/dispatch.entity.js';
import { DispatchPlan } from '../../../src/dispatch/plan/dispatch-plan.entity.js';
import { DispatchPlans, type PlanOrder } from '../../../src/dispatch/plan/dispatch-plans.service.js';
import { PlanApprovals } from '../../../src/dispatch/plan/plan-approval.service.js';
import { PlanBeginning } from '../../../src/dispatch/plan/plan-beginning.service.js';
import { PlanDigest } from '../../../src/dispatch/plan/plan-digest.js';
import { emptyOccasion } from '../../../src/letter/letter-occasion.js';
import type { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { TestApp } from '../app.js';
import { approveHearing, openHearing, prepareHearing, type HearingPeople } from '../hearing.js';

/** A hearing that is out, with what a suite about its later letters asks of it. */
export class PlannedHearing {
  private constructor(
    private readonly test: TestApp,
    private readonly people: HearingPeople,
    readonly id: string,
  ) {}

  /** A hearing whose announcement has been handed over to everybody in the categories. */
  static async open(test: TestApp, people: HearingPeople, categoryIds: readonly string[]): Promise<PlannedHearing> {
    const prepared = await prepareHearing(test, people, {
      title: 'Pakkeforløp for lungekreft',
      register: { categoryIds },
    });
    await approveHearing(test, people, prepared);
    await openHearing(test, people, prepared);
    return new PlannedHearing(test, people, prepared.id);
  }

  consultation(): Promise<Consultation> {
    return this.test.database.reader.findOneByOrFail(Consultation, { id: this.id });
  }

  async deadline(): Promise<CalendarDay> {
    const { deadlineOn } = await this.consultation();
    if (deadlineOn === null) throw new Error('The hearing has no deadline');
    return deadlineOn;
  }

  invited(): Promise<Invitation[]> {
    const where = { consultationId: this.id, isInvited: true };
    return this.test.database.reader.find(Invitation, { where, order: { sortKey: 'ASC', id: 'ASC' } });
  }

  /** Plans a letter, to everybody unless said. */
  plan(kind: DispatchKind, more: Partial<PlanOrder> = {}): Promise<DispatchPlan> {
    const plans = this.test.app.get(DispatchPlans, { strict: false });
    const order = {
      consultationId: this.id,
      kind,
      occasion: emptyOccasion(kind),
      invitationIds: 'all',
      dueOn: null,
    } as const;
    return this.test.database.write((transaction) =>
      plans.plan(transaction, this.people.adviser, { ...order, ...more }),
    );
  }

  /** Plans a reminder to the silent, so many days before the deadline or by hand, and has it approved. */
  async approvedReminder(daysBefore: number | null): Promise<DispatchPlan> {
    const plan = await this.plan('reminder', { invitationIds: 'silent', daysBefore });
    await this.approve(plan);
    return plan;
  }

  async approve({ id }: { readonly id: string }): Promise<void> {
    const approvals = this.test.app.get(PlanApprovals, { strict: false });
    await approvals.submit(this.people.adviser, this.id, id);
    await approvals.approve(this.people.approver, this.id, id, await this.digestOf(id));
  }

  async send({ id }: { readonly id: string }): Promise<Dispatch> {
    const beginning = this.test.app.get(PlanBeginning, { strict: false });
    return beginning.begin(this.people.adviser, this.id, id, await this.digestOf(id));
  }

  planOf({ id }: { readonly id: string }): Promise<DispatchPlan> {
    return this.test.database.reader.findOneByOrFail(DispatchPlan, { id });
  }

  dispatchesOf(kind: DispatchKind): Promise<Dispatch[]> {
    const where = { consultationId: this.id, kind };
    return this.test.database.reader.find(Dispatch, { where, order: { number: 'ASC' } });
  }

  /** The addresses that got an e-mail of this kind, as the mailbox received them. */
  async received(kind: DispatchKind): Promise<readonly string[]> {
    const { reader } = this.test.database;
    const dispatches = await this.dispatchesOf(kind);
    const messages = await reader.findBy(Message, { subjectId: In(dispatches.map(({ id }) => id)) });
    const mails = await reader.findBy(MailboxMessage, { messageId: In(messages.map(({ id }) => id)) });
    return mails.flatMap((mail) => mail.envelopeTo).sort();
  }

  async digestOf(planId: string): Promise<string> {
    const plan = await this.planOf({ id: planId });
    return this.test.app.get(PlanDigest, { strict: false }).of(plan);
  }
}
