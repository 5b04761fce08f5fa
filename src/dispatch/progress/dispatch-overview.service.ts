import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { MessageState } from '../../delivery/message/message-status.js';
import { PostRecords, type FailingMessage, type Pace } from '../../delivery/post-records.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ApprovalService } from '../../letter/approval/approval.service.js';
import { Database } from '../../shared/database/database.js';
import type { Page } from '../../shared/database/paging.js';
import { DispatchAudience } from '../audience/dispatch-audience.js';
import type { ExclusionReason } from '../dispatch-exclusion.entity.js';
import { DispatchFinder, SUBJECT } from '../dispatch-finder.js';
import type { DividedList } from '../dispatch-list.js';
import type { Dispatch } from '../dispatch.entity.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { PlanFinder } from '../plan/plan-finder.js';

/** What stands in the way of sending. */
export type Hindrance = 'notApproved' | 'lapsed' | 'nobody';

/** What the person who is about to send must know. */
export interface DispatchOutlook {
  readonly consultation: Consultation;
  readonly list: DividedList<Invitation>;
  readonly hindrance: Hindrance | null;
  readonly mayStart: boolean;
  /** A dispatch that was begun earlier and cancelled. */
  readonly cancelled: Dispatch | null;
}

/** How far a dispatch has come, in numbers. */
export interface DispatchNumbers {
  readonly dispatch: Dispatch;
  readonly counts: ReadonlyMap<MessageState, number>;
  readonly pace: Pace;
}

/** How far a dispatch has come, and who has not been reached. */
export interface DispatchView extends DispatchNumbers {
  readonly consultation: Consultation;
  readonly failing: Page<FailingMessage>;
  /** How many were left out, by the reason. */
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly count: number }[];
  /** What it carries out; null for the announcement. */
  readonly plan: DispatchPlan | null;
  readonly mayPause: boolean;
  /** How many letters on paper wait to be posted. */
  readonly toPost: number;
}

/** A dispatch by its id, or the announcement, of which a hearing has one. */
export type WhichDispatch = { readonly id: string } | 'announcement';

/** Reads what is about to be sent, and what has become of it. */
@Injectable()
export class DispatchOverview {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly audience: DispatchAudience,
    private readonly approvals: ApprovalService,
    private readonly finder: DispatchFinder,
    private readonly plans: PlanFinder,
    private readonly records: PostRecords,
  ) {}

  /** Who would get the announcement if it were sent now. Throws `NotFound` for a hearing of another host. */
  async outlook(actor: PersonActor, consultationId: string): Promise<DispatchOutlook> {
    const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    const list = await this.audience.divided({ consultation, plan: null });
    const last = await this.finder.last(this.database.reader, consultationId, 'announcement');
    return {
      consultation,
      list,
      hindrance: await this.hindranceTo(consultation, list),
      mayStart: await this.consultations.may(actor, consultation, dispatchPolicy.start),
      cancelled: last?.state === 'cancelled' ? last : null,
    };
  }

  /** The numbers of a dispatch; null before the announcement is begun, and `NotFound` for the dispatch of another hearing. */
  async numbers(actor: PersonActor, consultationId: string, which: WhichDispatch): Promise<DispatchNumbers | null> {
    const { id } = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    const dispatch =
      which === 'announcement'
        ? await this.finder.current(this.database.reader, id, 'announcement')
        : await this.finder.find(this.database.reader, id, which.id);
    if (!dispatch) return null;
    return {
      dispatch,
      counts: await this.records.countsFor(SUBJECT, dispatch.id),
      pace: await this.records.paceOf(SUBJECT, dispatch.id),
    };
  }

  /** A dispatch with those it has not reached; null before the announcement is begun. */
  async view(
    actor: PersonActor,
    consultationId: string,
    which: WhichDispatch,
    page: string | undefined,
  ): Promise<DispatchView | null> {
    const numbers = await this.numbers(actor, consultationId, which);
    if (!numbers) return null;
    const { dispatch } = numbers;
    const consultation = await this.consultations.find(actor, consultationId);
    return {
      ...numbers,
      consultation,
      failing: await this.records.failing(SUBJECT, dispatch.id, page),
      excluded: await this.excludedFrom(dispatch),
      plan: await this.plans.ofDispatch(this.database.reader, dispatch.id),
      mayPause: await this.consultations.may(actor, consultation, dispatchPolicy.pause),
      toPost: await this.toPost(dispatch),
    };
  }

  private async hindranceTo(consultation: Consultation, list: DividedList<Invitation>): Promise<Hindrance | null> {
    if (consultation.state !== 'approved') return 'notApproved';
    if (!(await this.approvals.isStillApproved(consultation.id))) return 'lapsed';
    return list.reached.length === 0 ? 'nobody' : null;
  }

  private async toPost({ id: subjectId }: Dispatch): Promise<number> {
    const state = In<MessageState>(['queued', 'held']);
    return this.database.reader.countBy(Message, { subjectType: SUBJECT, subjectId, channel: 'print', state });
  }

  private async excludedFrom(dispatch: Dispatch): Promise<DispatchView['excluded']> {
    const rows: { reason: ExclusionReason; count: string | number }[] = await this.database.reader.query(
      `SELECT "reason", count(*) AS "count" FROM "dispatch_exclusion" WHERE "dispatchId" = $1
       GROUP BY "reason" ORDER BY count(*) DESC, "reason"`,
      [dispatch.id],
    );
    return rows.map((row) => ({ reason: row.reason, count: Number(row.count) }));
  }
}
