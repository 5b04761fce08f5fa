import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { OrganMeeting, type MeetingDays } from './organ-meeting.entity.js';
import { OrganReader } from './organ-reader.js';
import { Organ } from './organ.entity.js';
import { MeetingDayTaken, OrganInAnotherState } from './organ.errors.js';
import { organPolicy } from './organ.policy.js';

/** Which meeting, of which organ. */
export interface MeetingPlace {
  readonly organId: string;
  readonly meetingId: string;
}

/**
 * Keeps the meetings of the organs of the host where the person works. Throws `NotAllowed` for whoever may only read, and
 * `NotFound` for what another host owns.
 */
@Injectable()
export class MeetingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly organs: OrganReader,
  ) {}

  /** Throws `OrganInAnotherState` for an organ that is wound up, `PapersAfterMeeting` and `MeetingDayTaken`. */
  async call(actor: PersonActor, organId: string, days: MeetingDays): Promise<OrganMeeting> {
    return this.database.write(async (transaction) => {
      const organ = await this.begin(transaction, actor, organId);
      if (organ.isWoundUp) throw new OrganInAnotherState();
      await this.requireFree(transaction, organ, days, null);
      const meeting = transaction.create(OrganMeeting, {
        id: newId(),
        organId,
        hostId: actor.hostId,
        version: 1,
        createdAt: this.clock.now(),
        createdById: actor.id,
        cancelledAt: null,
      });
      meeting.meet(days);
      await transaction.insert(OrganMeeting, meeting);
      await this.record(transaction, actor, meeting, { action: 'meeting.called', changes: { ...days } });
      return meeting;
    });
  }

  /** Throws `ChangedMeanwhile`, `MeetingCancelled`, `PapersAfterMeeting` and `MeetingDayTaken`. */
  async move(actor: PersonActor, at: MeetingPlace, seenVersion: number, days: MeetingDays): Promise<void> {
    await this.database.write(async (transaction) => {
      const organ = await this.begin(transaction, actor, at.organId);
      const meeting = await this.meetingOf(transaction, organ, at.meetingId);
      if (meeting.version !== seenVersion) throw new ChangedMeanwhile();
      await this.requireFree(transaction, organ, days, meeting.id);
      meeting.meet(days);
      meeting.version += 1;
      await transaction.save(OrganMeeting, meeting);
      await this.record(transaction, actor, meeting, { action: 'meeting.moved', changes: { ...days } });
    });
  }

  /** Throws `MeetingCancelled`. */
  async cancel(actor: PersonActor, at: MeetingPlace): Promise<void> {
    await this.database.write(async (transaction) => {
      const organ = await this.begin(transaction, actor, at.organId);
      const meeting = await this.meetingOf(transaction, organ, at.meetingId);
      meeting.cancel(this.clock.now());
      await transaction.save(OrganMeeting, meeting);
      await this.record(transaction, actor, meeting, { action: 'meeting.cancelled', changes: {} });
    });
  }

  private async begin(transaction: Transaction, actor: PersonActor, organId: string): Promise<Organ> {
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "organ" SET "name" = "name" WHERE "id" = $1', [organId]);
    const organ = await this.organs.organ(actor.hostId, organId, transaction);
    if (!organPolicy.mayKeep(actor, organ.hostId)) throw new NotAllowed('organ.mayKeep');
    return organ;
  }

  private async meetingOf(transaction: Transaction, { id: organId }: Organ, id: string): Promise<OrganMeeting> {
    const meeting = await transaction.findOneBy(OrganMeeting, { id, organId });
    if (!meeting) throw new NotFound('meeting');
    return meeting;
  }

  private async requireFree(
    transaction: Transaction,
    { id: organId }: Organ,
    { meetsOn }: MeetingDays,
    ownId: string | null,
  ): Promise<void> {
    const taken = await transaction.findOneBy(OrganMeeting, { organId, meetsOn, cancelledAt: IsNull() });
    if (taken && taken.id !== ownId) throw new MeetingDayTaken();
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    { id }: OrganMeeting,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'organMeeting', objectId: id });
  }
}
