import { Injectable } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { emptyOccasion, type LetterKind, type LetterOccasion } from '../letter-occasion.js';
import { bytesSent, filesOf, fitInEmail } from './enclosure.rules.js';
import { LetterEnclosure } from './letter-enclosure.entity.js';

/** What goes along with the letters of one kind. */
export interface Enclosed {
  /** True when the hearing has chosen files. */
  readonly attachPapers: boolean;
  /** True when files are chosen and are too much for an e-mail: links stand instead. */
  readonly isTooMuch: boolean;
  /** What the files weigh in an e-mail. */
  readonly bytesSent: number;
  /** The files that go along; none when links stand instead. */
  readonly files: readonly NewAttachment[];
  /** The version of the choice that somebody saw; 0 when nobody has chosen. */
  readonly version: number;
}

/** Reads what goes along with the letters of a hearing. Asks no policy: whoever calls has found the hearing already. */
@Injectable()
export class Enclosures {
  constructor(
    private readonly database: Database,
    private readonly reader: ConsultationReader,
  ) {}

  /** What would go along with a letter, as it is now. */
  async of(
    outline: ConsultationOutline,
    occasion: LetterOccasion,
    via: Reader = this.database.reader,
  ): Promise<Enclosed> {
    const consultationId = outline.consultation.id;
    const chosen = await via.findOneBy(LetterEnclosure, { consultationId, kind: occasion.kind });
    const attachPapers = chosen?.attachPapers ?? false;
    const files = filesOf(outline, occasion);
    const fit = fitInEmail(files);
    return {
      attachPapers,
      isTooMuch: attachPapers && !fit,
      bytesSent: bytesSent(files),
      files: attachPapers && fit ? files : [],
      version: chosen?.version ?? 0,
    };
  }

  /** The digests of the files that an approval of this kind holds for; null where links stand. */
  async digestsOf(consultationId: string, kind: LetterKind, via: Reader): Promise<readonly string[] | null> {
    const chosen = await via.findOneBy(LetterEnclosure, { consultationId, kind });
    if (!chosen?.attachPapers) return null;
    return filesOf(await this.reader.outline(consultationId, via), emptyOccasion(kind)).map(({ sha256 }) => sha256);
  }
}
