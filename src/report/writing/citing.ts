import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { withCitationAtEnd } from '../citation/citation-marks.js';
import { Citations } from '../citation/citations.js';
import { SummaryTexts, type SavedText, type TextEdit } from './summary-texts.js';

/** Which comments are cited, and whether in a citation that the text has already; null for one of their own. */
export interface PressedComments {
  readonly placementIds: readonly string[];
  readonly into: number | null;
}

/** Pressing on comments while a text is written: what was typed is saved with a citation of them. */
@Injectable()
export class Citing {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly texts: SummaryTexts,
    private readonly citations: Citations,
  ) {}

  /**
   * Saves a text with a new citation at its end, or with more comments in one that it has; in one transaction. Of a conflict
   * the text is kept beside with its citation, as it was typed.
   */
  async cite(actor: Actor, consultationId: string, edit: TextEdit, pressed: PressedComments): Promise<SavedText> {
    const { placementIds, into } = pressed;
    return this.database.write(async (transaction) => {
      await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      await this.texts.requirePlace(transaction, consultationId, edit.place);
      if (into !== null) {
        await this.citations.include(transaction, actor, { consultationId, number: into }, placementIds);
        return this.texts.writeWithin(transaction, actor, consultationId, { ...edit, origin: 'written' });
      }
      const [number = 0] = await this.citations.citeEach(transaction, actor, consultationId, [placementIds]);
      const text = withCitationAtEnd(edit.text, number);
      return this.texts.writeWithin(transaction, actor, consultationId, { ...edit, text, origin: 'written' });
    });
  }
}
