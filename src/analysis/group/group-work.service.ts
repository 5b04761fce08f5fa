import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import type { AddressHolder } from '../../identity/access/request.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { HearingIsOver, ReasonMissing } from '../analysis.errors.js';
import { needsReason, type Assessment } from '../placement/assessment.rules.js';
import { Placement } from '../placement/placement.entity.js';
import { TalkMention, TalkRemark } from '../talk/talk.entity.js';
import { TalkWriter } from '../talk/talk-writer.js';
import { GroupReader, type Seat } from './group-reader.js';
import { NotYourRemark } from './group.errors.js';
import { ProposedAssessment } from './proposed-assessment.entity.js';

/** Which comment of which seat. */
export interface SeatComment {
  readonly memberId: string;
  readonly placementId: string;
}

/**
 * What members of a working group do with the comments in their draft: say something of them, and propose what should be
 * decided. They decide nothing. A seat or a comment that is not theirs is `NotFound`; once the hearing is over all is refused
 * with `HearingIsOver`.
 */
@Injectable()
export class GroupWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly groups: GroupReader,
    private readonly talk: TalkWriter,
  ) {}

  /** Says something of a comment, to the group and to those who treat the hearing. */
  async say(holder: AddressHolder, at: SeatComment, text: string): Promise<TalkRemark> {
    return this.onComment(holder, at, (transaction, seat, { commentId, consultationId }) => {
      const author = { kind: 'groupMember', id: seat.member.id, name: seat.member.name } as const;
      const saying = { text, askedIds: [], draftId: seat.draft.id };
      return this.talk.write(transaction, actorOf(seat), author, { consultationId, commentId }, saying);
    });
  }

  /** Takes back what the member has said; what others have said is `NotYourRemark`. */
  async withdraw(holder: AddressHolder, at: SeatComment, remarkId: string): Promise<void> {
    await this.onComment(holder, at, async (transaction, seat, { commentId }) => {
      const remark = await transaction.findOneBy(TalkRemark, { id: remarkId, commentId, draftId: seat.draft.id });
      if (!remark) throw new NotFound('remark');
      if (remark.authorKind !== 'groupMember' || remark.authorId !== seat.member.id) throw new NotYourRemark();
      if (remark.isWithdrawn) return;
      const now = this.clock.now();
      remark.withdraw(now);
      await transaction.update(TalkRemark, { id: remark.id }, { withdrawnAt: now });
      await transaction.update(TalkMention, { remarkId: remark.id, seenAt: IsNull() }, { seenAt: now });
      await this.talk.record(transaction, actorOf(seat), 'withdrawn', remark);
    });
  }

  /** Proposes a decision; what the member proposed before is superseded. `ReasonMissing` where a decision needs one. */
  async propose(holder: AddressHolder, at: SeatComment, proposed: Assessment): Promise<ProposedAssessment> {
    const reason = proposed.reason?.trim() ?? '';
    if (reason === '' && needsReason(proposed.decision)) throw new ReasonMissing();
    return this.onComment(holder, at, async (transaction, seat) => {
      await this.supersede(transaction, at);
      const proposal = transaction.create(ProposedAssessment, {
        id: newId(),
        consultationId: seat.consultation.id,
        placementId: at.placementId,
        memberId: seat.member.id,
        memberName: seat.member.name,
        decision: proposed.decision,
        reason,
        proposedAt: this.clock.now(),
        ...{ supersededAt: null, followedAt: null, followedByName: null },
      });
      await transaction.insert(ProposedAssessment, proposal);
      await this.record(transaction, seat, 'made', proposal);
      return proposal;
    });
  }

  /** Takes the member's own proposal back; nothing happens when there is none. */
  async takeBack(holder: AddressHolder, at: SeatComment): Promise<void> {
    await this.onComment(holder, at, async (transaction, seat) => {
      const { placementId, memberId } = at;
      const standing = { placementId, memberId, supersededAt: IsNull() };
      const proposal = await transaction.findOneBy(ProposedAssessment, standing);
      if (!proposal) return;
      await this.supersede(transaction, at);
      await this.record(transaction, seat, 'takenBack', proposal);
    });
  }

  private async supersede(transaction: Transaction, { placementId, memberId }: SeatComment): Promise<void> {
    const standing = { placementId, memberId, supersededAt: IsNull() };
    await transaction.update(ProposedAssessment, standing, { supersededAt: this.clock.now() });
  }

  private async onComment<T>(
    holder: AddressHolder,
    { memberId, placementId }: SeatComment,
    work: (transaction: Transaction, seat: Seat, placement: Placement) => Promise<T>,
  ): Promise<T> {
    return this.database.write(async (transaction) => {
      // What one member does comes one after the other: a proposal that is sent twice supersedes itself.
      await transaction.query('UPDATE "working_group_member" SET "version" = "version" WHERE "id" = $1', [memberId]);
      const seat = await this.groups.seat(holder, memberId, transaction);
      const { id: consultationId, state } = seat.consultation;
      await this.groups.refuseOthers(seat, placementId, transaction);
      const placement = await transaction.findOneBy(Placement, { id: placementId, consultationId });
      if (!placement) throw new NotFound('placement');
      if (state === 'archived' || state === 'cancelled') throw new HearingIsOver();
      return work(transaction, seat, placement);
    });
  }

  private async record(
    transaction: Transaction,
    seat: Seat,
    deed: string,
    proposal: ProposedAssessment,
  ): Promise<void> {
    const { placementId, decision, reason } = proposal;
    await this.audit.record(transaction, actorOf(seat), {
      action: `proposedAssessment.${deed}`,
      objectType: 'proposedAssessment',
      objectId: proposal.id,
      changes: { placementId, decision, reason },
    });
  }
}

function actorOf({ member }: Seat): AuditActor {
  return { id: member.id, name: member.name, hostId: member.hostId };
}
