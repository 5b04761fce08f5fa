import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import type { ConsultationPermission } from '../consultation/consultation.policy.js';
import { ResponseLinkService } from '../consultation/invitation/response-link.service.js';
import { outerDeadlineOf } from '../consultation/outer-consultations.js';
import type { Actor, LinkActor, PersonActor } from '../identity/access/actor.js';
import { Database, type Reader } from '../shared/database/database.js';
import { NotFound } from '../shared/errors/domain-error.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import { InternalHearing } from './internal-hearing.entity.js';
import { OuterLinkRevoked } from './internal-hearing.errors.js';

/** An internal hearing with the hearing it is. */
export interface InternalHearingInView {
  readonly internal: InternalHearing;
  readonly consultation: Consultation;
}

/** What lies before the internal hearing and after it. */
export interface InternalDeadlines {
  /** The deadline that holds for the host in the outer hearing; null before there is one. */
  readonly outerOn: CalendarDay | null;
  readonly innerOn: CalendarDay | null;
  /** Whole days from the internal deadline to the outer one; null while one of them is missing. */
  readonly daysForConsolidation: number | null;
}

/** How everything in this domain finds an internal hearing, and acts for its host in the outer one. */
@Injectable()
export class InternalHearings {
  constructor(
    private readonly database: Database,
    private readonly reader: ConsultationReader,
    private readonly links: ResponseLinkService,
  ) {}

  /** The internal hearing for whoever has the permission; `NotFound` for others, and for a hearing that answers for nobody. */
  async find(
    actor: Actor,
    consultationId: string,
    permission: ConsultationPermission = 'mayRead',
    via: Reader = this.database.reader,
  ): Promise<InternalHearingInView> {
    const consultation = await this.reader.findFor(actor, consultationId, permission, via);
    const internal = await this.of(consultationId, via);
    if (!internal) throw new NotFound('internalHearing');
    return { internal, consultation };
  }

  /** What the hearing answers for; null when it answers for nobody. */
  async of(consultationId: string, via: Reader = this.database.reader): Promise<InternalHearing | null> {
    return via.findOneBy(InternalHearing, { consultationId });
  }

  /**
   * The host's own link in the outer hearing, in the hand of a person who works there: all that is done in the outer hearing
   * is done by it, so that no policy there knows of internal hearings. Throws `OuterLinkRevoked`.
   */
  async outerLinkFor(person: PersonActor, internal: InternalHearing): Promise<LinkActor> {
    if (person.hostId !== internal.hostId) throw new NotFound('internalHearing');
    const link = await this.links.find(internal.outerLinkId);
    if (!link) throw new OuterLinkRevoked();
    return { ...link, name: `${person.name}, ${person.hostName}`, holderName: person.name };
  }

  /** The days that bound the consolidation; two statements. */
  async deadlines(
    { consultation }: Pick<InternalHearingInView, 'consultation'>,
    via: Reader = this.database.reader,
  ): Promise<InternalDeadlines> {
    const outerOn = await outerDeadlineOf(via, consultation);
    const innerOn = consultation.deadlineOn;
    const daysForConsolidation = outerOn && innerOn && innerOn.daysUntil(outerOn);
    return { outerOn, innerOn, daysForConsolidation };
  }
}
