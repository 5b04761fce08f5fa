import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { DraftVersion } from '../draft-version.entity.js';
import { draftsHeldBy } from '../drafts-asked-about.js';
import { DraftCorrection } from './draft-correction.entity.js';

/** More than any hearing has; the newest are shown. */
const MOST_SHOWN = 100;

/** A correction with the number of the edition that it replaced. */
export interface CorrectionRow {
  readonly correction: DraftCorrection;
  readonly fromNumber: number;
}

/** Reads corrections, and the editions that were out. */
@Injectable()
export class CorrectionReader {
  constructor(private readonly database: Database) {}

  /** Every correction of the drafts that a hearing asks about, also where it sees them through; the newest first. */
  async of(consultationId: string): Promise<readonly CorrectionRow[]> {
    const { reader } = this.database;
    const heldBy = await draftsHeldBy(reader, consultationId);
    const corrections = await reader.find(DraftCorrection, {
      where: { consultationId: heldBy },
      order: { correctedAt: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
    if (corrections.length === 0) return [];
    const numbers = await this.numbersOf(heldBy);
    return corrections.map((correction) => ({ correction, fromNumber: numbers.get(correction.fromVersionId) ?? 0 }));
  }

  /**
   * An edition that the bodies were asked about: the one that stands, or one that was corrected. What was tried out before
   * the hearing opened is not found.
   */
  async publishedEdition(draftId: string, number: number): Promise<DraftVersion> {
    const { reader } = this.database;
    const edition = Number.isSafeInteger(number) && (await reader.findOneBy(DraftVersion, { draftId, number }));
    if (!edition) throw new NotFound('draftVersion');
    const newest = await reader.findOne(DraftVersion, { where: { draftId }, order: { number: 'DESC' } });
    const wasOut = await reader.existsBy(DraftCorrection, { draftId, fromVersionId: edition.id });
    if (!wasOut && newest?.id !== edition.id) throw new NotFound('draftVersion');
    return edition;
  }

  private async numbersOf(consultationId: string): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; number: string | number }[] = await this.database.reader.query(
      `SELECT v."id", v."number" FROM "draft_version" v JOIN "draft_correction" c ON c."fromVersionId" = v."id"
       WHERE c."consultationId" = $1`,
      [consultationId],
    );
    return new Map(rows.map(({ id, number }) => [id, Number(number)]));
  }
}
