import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Host, type HostKind } from '../../identity/host/host.entity.js';
import {
  ExtensionRequestReader,
  type ExtensionRequestInView,
} from '../../response/extension-request/extension-request-reader.js';
import { Database } from '../../shared/database/database.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { InternalHearings, type InternalDeadlines, type InternalHearingInView } from '../internal-hearings.js';
import { OrganReader, type MeetingInView } from '../organ/organ-reader.js';
import { OuterDeadlineMove } from './outer-deadline-move.entity.js';
import { earliestFor, proposeDeadlines, type DeadlineProposals, type MeetingToChoose } from './proposal.rules.js';

/** All there is to know when the deadline of an internal hearing is chosen. */
export interface InternalDeadlineView extends InternalHearingInView {
  readonly mayEdit: boolean;
  readonly hostKind: HostKind;
  readonly outer: Consultation;
  readonly outerHost: string;
  readonly deadlines: InternalDeadlines;
  /** The meeting that was chosen, also one that is over or called off; null for none. */
  readonly chosen: MeetingInView | null;
  readonly today: CalendarDay;
  readonly consolidationDays: number;
  /** Null while the outer hearing has no deadline. */
  readonly proposals: DeadlineProposals | null;
  /** A move of the outer deadline that nobody has decided on; null when there is none. */
  readonly move: OuterDeadlineMove | null;
  /** The last wish for a later outer deadline. */
  readonly request: ExtensionRequestInView | null;
}

/** Reads what the deadline of an internal hearing is chosen from. */
@Injectable()
export class InternalDeadlineReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ConsultationReader,
    private readonly hearings: InternalHearings,
    private readonly organs: OrganReader,
    private readonly requests: ExtensionRequestReader,
  ) {}

  /** Throws `NotFound` for whoever may not read it. A constant number of statements. */
  async view(person: PersonActor, consultationId: string, consolidationDays: number): Promise<InternalDeadlineView> {
    const found = await this.hearings.find(person, consultationId);
    const { internal, consultation } = found;
    const { reader } = this.database;
    const outer = await reader.findOneByOrFail(Consultation, { id: internal.outerConsultationId });
    const host = await reader.findOneByOrFail(Host, { id: outer.hostId });
    const { meetingId, hostId } = internal;
    const deadlines = await this.hearings.deadlines(found);
    return {
      ...found,
      mayEdit: await this.reader.may(person, consultation, 'mayEdit'),
      hostKind: person.hostKind,
      outer,
      outerHost: host.name,
      deadlines,
      chosen: meetingId === null ? null : await this.organs.meeting(hostId, meetingId),
      today: this.clock.today(),
      consolidationDays,
      proposals: await this.proposalsFor(consultation, deadlines, consolidationDays),
      move: await this.undecidedMove(consultationId),
      request: await this.requests.lastOf(internal.outerInvitationId),
    };
  }

  private async proposalsFor(
    consultation: Consultation,
    { outerOn }: InternalDeadlines,
    consolidationDays: number,
  ): Promise<DeadlineProposals | null> {
    if (outerOn === null) return null;
    const today = this.clock.today();
    const toldOn = consultation.isInPreparation ? null : consultation.deadlineOn;
    const meetings = await this.organs.comingMeetings(consultation.hostId, today);
    return proposeDeadlines({
      today,
      earliestOn: earliestFor(today, toldOn),
      outerOn,
      consolidationDays,
      meetings: meetings.map(toChoose),
    });
  }

  /** The newest move, unless somebody has said what it means, or has extended the internal deadline since. */
  private async undecidedMove(consultationId: string): Promise<OuterDeadlineMove | null> {
    return this.database.reader
      .createQueryBuilder(OuterDeadlineMove, 'move')
      .where('move.consultationId = :consultationId AND move.settledAt IS NULL', { consultationId })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM "extension" e WHERE e."consultationId" = move."consultationId"
           AND e."invitationId" IS NULL AND e."decidedAt" >= move."noticedAt")`,
      )
      .orderBy('move.noticedAt', 'DESC')
      .addOrderBy('move.id', 'DESC')
      .limit(1)
      .getOne();
  }
}

function toChoose({ meeting, organ }: MeetingInView): MeetingToChoose {
  const { id, meetsOn, papersDueOn } = meeting;
  return { id, organ: organ.name, meetsOn, papersDueOn };
}
