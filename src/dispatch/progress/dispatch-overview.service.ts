import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import type { MessageState } from '../../delivery/message/message-status.js';
import { PostRecords, type FailingMessage, type Pace } from '../../delivery/post-records.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ApprovalService } from '../../letter/approval/approval.service.js';
import { Database } from '../../shared/database/database.js';
import type { Page } from '../../shared/database/paging.js';
import type { ExclusionReason } from '../dispatch-exclusion.entity.js';
import { DispatchFinder, SUBJECT } from '../dispatch-finder.js';
import { divide, type DividedList } from '../dispatch-list.js';
import type { Dispatch } from '../dispatch.entity.js';
import { dispatchPolicy } from '../dispatch.policy.js';

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
  readonly excluded: readonly { readonly name: string; readonly reason: ExclusionReason }[];
  readonly mayPause: boolean;
}

/** Reads what is about to be sent, and what has become of it. */
@Injectable()
export class DispatchOverview {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly approvals: ApprovalService,
    private readonly finder: DispatchFinder,
    private readonly records: PostRecords,
  ) {}

  /** Who would get the letter if it were sent now. Throws `NotFound` for a hearing of another host. */
  async outlook(actor: PersonActor, consultationId: string): Promise<DispatchOutlook> {
    const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    const list = divide(await this.recipients.invited(consultationId));
    const last = await this.finder.last(this.database.reader, consultationId, 'announcement');
    return {
      consultation,
      list,
      hindrance: await this.hindranceTo(consultation, list),
      mayStart: await this.consultations.may(actor, consultation, dispatchPolicy.start),
      cancelled: last?.state === 'cancelled' ? last : null,
    };
  }

  /** The numbers of the hearing's dispatch; null before there is one. */
  async numbers(actor: PersonActor, consultationId: string): Promise<DispatchNumbers | null> {
    const { id } = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    const dispatch = await this.finder.current(this.database.reader, id, 'announcement');
    if (!dispatch) return null;
    return {
      dispatch,
      counts: await this.records.countsFor(SUBJECT, dispatch.id),
      pace: await this.records.paceOf(SUBJECT, dispatch.id),
    };
  }

  /** The hearing's dispatch with those it has not reached; null before there is one. */
  async view(actor: PersonActor, consultationId: string, page: string | undefined): Promise<DispatchView | null> {
    const numbers = await this.numbers(actor, consultationId);
    if (!numbers) return null;
    const { dispatch } = numbers;
    const consultation = await this.consultations.find(actor, consultationId);
    return {
      ...numbers,
      consultation,
      failing: await this.records.failing(SUBJECT, dispatch.id, page),
      excluded: await this.excludedFrom(dispatch),
      mayPause: await this.consultations.may(actor, consultation, dispatchPolicy.pause),
    };
  }

  private async hindranceTo(consultation: Consultation, list: DividedList<Invitation>): Promise<Hindrance | null> {
    if (consultation.state !== 'approved') return 'notApproved';
    if (!(await this.approvals.isStillApproved(consultation.id))) return 'lapsed';
    return list.reached.length === 0 ? 'nobody' : null;
  }

  private async excludedFrom(dispatch: Dispatch): Promise<DispatchView['excluded']> {
    return this.database.reader.query(
      `SELECT i."addressedName" AS "name", e."reason" FROM "dispatch_exclusion" e
       JOIN "invitation" i ON i."id" = e."invitationId" WHERE e."dispatchId" = $1 ORDER BY i."sortKey", i."id"`,
      [dispatch.id],
    );
  }
}
