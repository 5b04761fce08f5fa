import { Injectable } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../consultation/consultation-reader.js';
import type { Consultation } from '../consultation/consultation.entity.js';
import { RecipientReader } from '../consultation/recipient/recipient-reader.js';
import { OtherRounds } from '../consultation/round/other-rounds.js';
import { Host } from '../identity/host/host.entity.js';
import { Person } from '../identity/person/person.entity.js';
import { Settings } from '../shared/config/settings.js';
import { Database, type Reader } from '../shared/database/database.js';
import { NotFound } from '../shared/errors/domain-error.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import { Clock } from '../shared/time/clock.js';
import type { LetterApproval, LetterMatter, ListedBody } from './letter-matter.js';
import type { ShownOrder } from './letter-order.js';
import { LetterheadReader } from './letterhead/letterhead-reader.js';
import type { PrintedLetterhead } from './letterhead/printed-letterhead.js';
import { outerMatterOf } from './treatment/outer-matter.js';
import { Treatments } from './treatment/treatments.js';

/** Gathers what the letters of a hearing are made from. Asks no policy: whoever calls has found the hearing already. */
@Injectable()
export class LetterMatterService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly reader: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly rounds: OtherRounds,
    private readonly letterheads: LetterheadReader,
    private readonly treatments: Treatments,
  ) {}

  /**
   * The matter of one sending: with its own approval when it has one, and with the list of bodies in the announcement
   * alone, since the others are to bodies that have got the list already.
   */
  async of(
    consultationId: string,
    { occasion, approval }: ShownOrder,
    via: Reader = this.database.reader,
  ): Promise<LetterMatter> {
    const outline = await this.reader.outline(consultationId, via);
    const host = await via.findOneBy(Host, { id: outline.consultation.hostId });
    if (!host) throw new NotFound('host');
    return {
      outline,
      host,
      letterhead: await this.letterheadOf(outline.consultation, via),
      portalAddress:
        outline.consultation.visibility === 'public' ? `${this.settings.baseUrl}/horinger/${consultationId}` : '',
      approval: approval === undefined ? await this.approvalOf(outline, via) : approval,
      bodies: occasion.kind === 'announcement' ? await this.bodiesOf(outline.consultation, via) : [],
      otherRounds: await this.roundsOf(outline.consultation, via),
      outer: await outerMatterOf(via, outline),
      treatment: await this.treatments.of(consultationId, via),
      at: this.clock.now(),
    };
  }

  private async letterheadOf(consultation: Consultation, via: Reader): Promise<PrintedLetterhead | null> {
    const letterhead = await this.letterheads.countingFor(consultation, via);
    return letterhead && this.letterheads.printed(letterhead);
  }

  private async approvalOf({ consultation }: ConsultationOutline, via: Reader): Promise<LetterApproval | null> {
    const { approvedById, approvedAt } = consultation;
    if (approvedById === null || approvedAt === null) return null;
    const approver = await via.findOneBy(Person, { id: approvedById });
    return approver && { byName: approver.name, byTitle: approver.title, on: CalendarDay.at(approvedAt) };
  }

  private async roundsOf(consultation: Consultation, via: Reader): Promise<LetterMatter['otherRounds']> {
    return {
      nb: await this.rounds.of(consultation, 'nb', via),
      nn: await this.rounds.of(consultation, 'nn', via),
      en: await this.rounds.of(consultation, 'en', via),
    };
  }

  /** The printed list: the snapshot of a locked list, and what the choices come to before that. */
  private async bodiesOf(consultation: Consultation, via: Reader): Promise<readonly ListedBody[]> {
    const { isLocked } = await this.recipients.listOf(consultation.id, via);
    return isLocked
      ? this.recipients.lines(consultation.id, via)
      : (await this.recipients.chosen(consultation, via)).lines;
  }
}
