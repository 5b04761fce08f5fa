import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { LetterheadReader } from '../../letter/letterhead/letterhead-reader.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { answerSheetOf, partsInScope } from '../answer-sheet.js';
import { Receptions } from '../registration/receptions.service.js';
import { Response } from '../response.entity.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { draftsAnswered } from '../submission/version-facts.js';
import { VersionReader } from '../submission/version-reader.js';
import type { ReceiptMatter } from './receipt-matter.js';

/** Gathers what a receipt is written from. Asks no policy: whoever calls has been let in already. */
@Injectable()
export class ReceiptMatters {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly versions: VersionReader,
    private readonly letterheads: LetterheadReader,
    private readonly receptions: Receptions,
  ) {}

  async of(version: ResponseVersion): Promise<ReceiptMatter> {
    const { reader } = this.database;
    const outline = await this.consultations.outline(version.consultationId);
    const invitation = await reader.findOneBy(Invitation, { id: version.invitationId });
    const response = await reader.findOneBy(Response, { id: version.responseId });
    const host = await reader.findOneBy(Host, { id: version.hostId });
    if (!invitation || !response || !host) throw new NotFound('receipt');
    const { consultation } = outline;
    const scope = { isSeparate: consultation.separateAnswers, draftId: response.draftId };
    const letterhead = await this.letterheads.countingFor(consultation);
    const written = await this.versions.contentOf(version);
    const about = draftsAnswered(outline.drafts, scope, version);
    return {
      consultation,
      invitation,
      host,
      letterhead: letterhead && (await this.letterheads.printed(letterhead)),
      parts: partsInScope(answerSheetOf(outline), scope),
      answersTo: about.length === 0 ? null : about.join('\n'),
      supplements: (await this.versions.supplementedBy(response))?.receiptNumber ?? null,
      written,
      reception: await this.receptions.of(version.id),
      sealedText: this.versions.canonicalText(written),
    };
  }
}
