import { Injectable } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { LANGUAGE_FORMS, type LanguageForm } from '../../shared/language/words.js';
import { emptyOccasion, type LetterKind, type LetterOccasion } from '../letter-occasion.js';
import { bytesSent, filesOf, fitInEmail } from './enclosure.rules.js';
import { LetterEnclosure, unchosen, type EnclosureChoice } from './letter-enclosure.entity.js';
import { asksAnything, LetterForms } from './letter-forms.js';

/** What goes along with the letters of one kind. */
export interface Enclosed extends EnclosureChoice {
  /** True when files are chosen and are too much for an e-mail: links stand instead. */
  readonly isTooMuch: boolean;
  /** What the files weigh in an e-mail. */
  readonly bytesSent: number;
  /** The drafts and papers that go along; none when links stand instead. */
  readonly files: readonly NewAttachment[];
  /** True when the form is chosen and the hearing asks something to put in it. */
  readonly hasForm: boolean;
  /** The version of the choice that somebody saw; 0 when nobody has chosen. */
  readonly version: number;
}

/** Reads what goes along with the letters of a hearing. Asks no policy: whoever calls has found the hearing already. */
@Injectable()
export class Enclosures {
  constructor(
    private readonly database: Database,
    private readonly reader: ConsultationReader,
    private readonly forms: LetterForms,
  ) {}

  /** What would go along with a letter, as it is now. */
  async of(
    outline: ConsultationOutline,
    occasion: LetterOccasion,
    via: Reader = this.database.reader,
  ): Promise<Enclosed> {
    const consultationId = outline.consultation.id;
    const chosen = await via.findOneBy(LetterEnclosure, { consultationId, kind: occasion.kind });
    const { attachPapers, attachForm } = chosen ?? unchosen(occasion.kind);
    const files = filesOf(outline, occasion);
    const fit = fitInEmail(files);
    return {
      attachPapers,
      attachForm,
      hasForm: attachForm && asksAnything(outline),
      isTooMuch: attachPapers && !fit,
      bytesSent: bytesSent(files),
      files: attachPapers && fit ? files : [],
      version: chosen?.version ?? 0,
    };
  }

  /** What goes along with a letter to bodies of each language form: the form first, then drafts and papers. */
  async filesByForm(
    outline: ConsultationOutline,
    occasion: LetterOccasion,
    wanted: readonly LanguageForm[] = LANGUAGE_FORMS,
  ): Promise<ReadonlyMap<LanguageForm, readonly NewAttachment[]>> {
    const { files, attachForm } = await this.of(outline, occasion);
    const along = new Map<LanguageForm, readonly NewAttachment[]>();
    for (const form of wanted) {
      const file = attachForm ? await this.forms.fileFor(outline, form) : null;
      along.set(form, file ? [file, ...files] : files);
    }
    return along;
  }

  /** What an approval of this kind holds for: the digests of the files, and whether the form goes along; null where links stand alone. */
  async digestsOf(consultationId: string, kind: LetterKind, via: Reader): Promise<readonly string[] | null> {
    const { attachPapers, attachForm } =
      (await via.findOneBy(LetterEnclosure, { consultationId, kind })) ?? unchosen(kind);
    const form = attachForm ? ['form'] : [];
    if (!attachPapers) return attachForm ? form : null;
    const files = filesOf(await this.reader.outline(consultationId, via), emptyOccasion(kind));
    return [...form, ...files.map(({ sha256 }) => sha256)];
  }
}
