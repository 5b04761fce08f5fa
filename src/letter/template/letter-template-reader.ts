import { Injectable } from '@nestjs/common';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { LANGUAGE_FORMS, type LanguageForm } from '../../shared/language/words.js';
import { digestOf } from '../../shared/security/keyring.js';
import { canonicalJson } from '../approval/canonical-json.js';
import { Enclosures } from '../enclosure/enclosures.js';
import type { LetterKind } from '../letter-occasion.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { cleaned } from './cleaned-texts.js';
import { standardTextsOf, type StandardTexts } from './default-templates.js';
import { LetterTemplate } from './letter-template.entity.js';

/** What one page shows of a text that somebody saves again and again; the older are reached by their number. */
const MOST_VERSIONS = 100;

/** The template that counts in each language form; absent where nobody has saved one. */
export type LatestTemplates = Readonly<Partial<Record<LanguageForm, LetterTemplate>>>;

/** One text of a hearing: the kind of letter, and the language form. */
export interface TextOf {
  readonly kind: LetterKind;
  readonly languageForm: LanguageForm;
}

/** A saved version, without its texts. */
export interface TemplateVersion {
  readonly number: number;
  readonly createdAt: Date;
  readonly createdByName: string;
}

/** How templates are read. Asks no policy: whoever calls has found the hearing already. */
@Injectable()
export class LetterTemplateReader {
  constructor(
    private readonly database: Database,
    private readonly enclosures: Enclosures,
  ) {}

  async latestOf(
    consultationId: string,
    kind: LetterKind,
    via: Reader = this.database.reader,
  ): Promise<LatestTemplates> {
    const rows = await via
      .createQueryBuilder(LetterTemplate, 'template')
      .where('"template"."consultationId" = :consultationId', { consultationId })
      .andWhere('"template"."kind" = :kind', { kind })
      .andWhere(
        `"template"."number" = (SELECT MAX("newest"."number") FROM "letter_template" "newest"
         WHERE "newest"."consultationId" = "template"."consultationId" AND "newest"."kind" = "template"."kind"
         AND "newest"."languageForm" = "template"."languageForm")`,
      )
      .getMany();
    return Object.fromEntries(rows.map((row) => [row.languageForm, row]));
  }

  /**
   * The SHA-256 of what the letters of a kind would say and bring now, but for what they are caused by and to whom: the
   * texts that count in each language form, and the files that go along.
   */
  async digestOf(consultationId: string, kind: LetterKind, via: Reader = this.database.reader): Promise<string> {
    const latest = await this.latestOf(consultationId, kind, via);
    const standard = await this.standardOf(consultationId, via);
    const letters = LANGUAGE_FORMS.map((form) => ({
      form,
      ...cleaned(textsThatCount(latest, { kind, languageForm: form }, standard)),
    }));
    return digestOf(canonicalJson({ letters, files: await this.enclosures.digestsOf(consultationId, kind, via) }));
  }

  /** The product's own texts for the hearing. */
  async standardOf(consultationId: string, via: Reader = this.database.reader): Promise<StandardTexts> {
    return standardTextsOf(await via.findOneByOrFail(Consultation, { id: consultationId }));
  }

  /** The newest template of one text; null when nobody has saved one. */
  async latest(
    consultationId: string,
    text: TextOf,
    via: Reader = this.database.reader,
  ): Promise<LetterTemplate | null> {
    return via.findOne(LetterTemplate, { where: { consultationId, ...text }, order: { number: 'DESC' } });
  }

  /** One saved version; null when there is no such number. */
  async version(
    consultationId: string,
    text: TextOf,
    number: number,
    via: Reader = this.database.reader,
  ): Promise<LetterTemplate | null> {
    return Number.isSafeInteger(number) ? via.findOneBy(LetterTemplate, { consultationId, ...text, number }) : null;
  }

  /** The newest versions of one text, the newest first. */
  async versionsOf(consultationId: string, text: TextOf): Promise<readonly TemplateVersion[]> {
    return this.database.reader.find(LetterTemplate, {
      select: { id: true, number: true, createdAt: true, createdByName: true },
      where: { consultationId, ...text },
      order: { number: 'DESC' },
      take: MOST_VERSIONS,
    });
  }
}

/** The texts that count: those of the newest template, or the product's own where there is none. */
export function textsThatCount(
  latest: LatestTemplates,
  { kind, languageForm }: TextOf,
  standard: StandardTexts,
): LetterTexts {
  return latest[languageForm] ?? standard[kind][languageForm];
}
