import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { DeadlineSetting } from '../../consultation/deadline/deadline-setting.service.js';
import { Preparation } from '../../consultation/preparation.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Person } from '../../identity/person/person.entity.js';
import { ExtensionRequests } from '../../response/extension-request/extension-requests.service.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { InternalHearing } from '../internal-hearing.entity.js';
import { InternalHearings, type InternalHearingInView } from '../internal-hearings.js';
import { MeetingCancelled } from '../organ/organ.errors.js';
import { OrganReader } from '../organ/organ-reader.js';
import { OuterDeadlineMove } from './outer-deadline-move.entity.js';

/** What is chosen for an internal hearing, as the person saw it. */
export interface InternalDeadlineOrder {
  readonly consultationId: string;
  readonly seenVersion: number;
  /** The meeting that treats the answer; null for none. */
  readonly meetingId: string | null;
  /** The deadline of the members; null leaves it as it is. Once the hearing is out it is extended instead. */
  readonly deadlineOn: CalendarDay | null;
}

/** A later outer deadline, as the host of an internal hearing asks for it. */
export interface AskedOfOuter {
  readonly consultationId: string;
  readonly wantedOn: CalendarDay;
  readonly reason: string;
}

/**
 * Chooses which meeting treats the answer and when the members must have answered, and asks the outer host for more time.
 * For whoever may edit the internal hearing: `NotFound` and `NotAllowed` for others.
 */
@Injectable()
export class InternalDeadline {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly progress: ConsultationProgress,
    private readonly preparation: Preparation,
    private readonly hearings: InternalHearings,
    private readonly organs: OrganReader,
    private readonly setting: DeadlineSetting,
    private readonly requests: ExtensionRequests,
  ) {}

  /** Throws `ChangedMeanwhile`, `MeetingCancelled`, and what `DeadlineSetting.set` throws. */
  async choose(actor: PersonActor, order: InternalDeadlineOrder): Promise<void> {
    await this.database.write(async (transaction) => {
      const { internal, consultation } = await this.locked(transaction, actor, order.consultationId);
      if (consultation.version !== order.seenVersion) throw new ChangedMeanwhile();
      await this.requireHeld(transaction, actor, order.meetingId);
      const { deadlineOn, ...seen } = order;
      const isMoved = deadlineOn !== null && consultation.deadlineOn?.equals(deadlineOn) !== true;
      if (isMoved) {
        await this.setting.set(transaction, actor, { ...seen, deadlineOn });
        await this.settle(transaction, actor, order.consultationId);
      }
      if (internal.meetingId === order.meetingId) return;
      // The letter names the meeting: what was approved without it is approved again.
      if (!isMoved && consultation.isInPreparation)
        await this.preparation.begin(transaction, actor, order.consultationId, 'consultation', order.seenVersion);
      internal.meetingId = order.meetingId;
      await transaction.save(InternalHearing, internal);
      await this.record(transaction, actor, internal, {
        action: 'internalHearing.meetingChosen',
        changes: { meetingId: order.meetingId },
      });
    });
  }

  /** Lets the internal deadline stand although the outer one was moved. */
  async letStand(actor: PersonActor, consultationId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const { internal } = await this.locked(transaction, actor, consultationId);
      const settled = await this.settle(transaction, actor, consultationId);
      if (settled === 0) return;
      await this.record(transaction, actor, internal, { action: 'internalHearing.deadlineStands', changes: {} });
    });
  }

  /** Asks the outer host for a later deadline, by the host's own link. Throws what `ExtensionRequests.ask` throws, and `OuterLinkRevoked`. */
  async askOuter(actor: PersonActor, { consultationId, wantedOn, reason }: AskedOfOuter): Promise<void> {
    await this.database.write(async (transaction) => {
      const { internal } = await this.locked(transaction, actor, consultationId);
      const link = await this.hearings.outerLinkFor(actor, internal);
      const { name, email } = await transaction.findOneByOrFail(Person, { id: actor.id });
      const request = await this.requests.askIn(transaction, link, { wantedOn, reason, name, email });
      const changes = { extensionRequestId: request.id, wantedOn };
      await this.record(transaction, actor, internal, { action: 'internalHearing.extensionAsked', changes });
    });
  }

  private async locked(transaction: Transaction, actor: PersonActor, id: string): Promise<InternalHearingInView> {
    await this.progress.lock(transaction, id);
    return this.hearings.find(actor, id, 'mayEdit', transaction);
  }

  private async requireHeld(transaction: Transaction, actor: PersonActor, meetingId: string | null): Promise<void> {
    if (meetingId === null) return;
    const { meeting } = await this.organs.meeting(actor.hostId, meetingId, transaction);
    if (meeting.isCancelled) throw new MeetingCancelled();
  }

  /** How many moves of the outer deadline nobody had decided on. */
  private async settle(transaction: Transaction, actor: PersonActor, consultationId: string): Promise<number> {
    const moves = await transaction.findBy(OuterDeadlineMove, { consultationId, settledAt: IsNull() });
    for (const move of moves) move.settle(actor, this.clock.now());
    await transaction.save(OuterDeadlineMove, moves);
    return moves.length;
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    { id }: InternalHearing,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'internalHearing', objectId: id });
  }
}
