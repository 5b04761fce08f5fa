import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../shared/database/database.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { LetterTemplate } from './letter-template.entity.js';

/** The template that counts in each language form; absent where nobody has saved one. */
export type LatestTemplates = Readonly<Partial<Record<LanguageForm, LetterTemplate>>>;

/** A saved version, without its texts. */
export interface TemplateVersion {
  readonly number: number;
  readonly createdAt: Date;
  readonly createdByName: string;
}

/** How templates are read. Asks no policy: whoever calls has found the hearing already. */
@Injectable()
export class LetterTemplateReader {
  constructor(private readonly database: Database) {}

  async latestOf(consultationId: string, via: Reader = this.database.reader): Promise<LatestTemplates> {
    const rows = await via
      .createQueryBuilder(LetterTemplate, 'template')
      .where('"template"."consultationId" = :consultationId', { consultationId })
      .andWhere(
        `"template"."number" = (SELECT MAX("newest"."number") FROM "letter_template" "newest"
         WHERE "newest"."consultationId" = "template"."consultationId" AND "newest"."languageForm" = "template"."languageForm")`,
      )
      .getMany();
    return Object.fromEntries(rows.map((row) => [row.languageForm, row]));
  }

  /** The newest template of one language form; null when nobody has saved one. */
  async latest(
    consultationId: string,
    languageForm: LanguageForm,
    via: Reader = this.database.reader,
  ): Promise<LetterTemplate | null> {
    return via.findOne(LetterTemplate, { where: { consultationId, languageForm }, order: { number: 'DESC' } });
  }

  /** One saved version; null when there is no such number. */
  async version(consultationId: string, languageForm: LanguageForm, number: number): Promise<LetterTemplate | null> {
    return this.database.reader.findOneBy(LetterTemplate, { consultationId, languageForm, number });
  }

  /** Every version of one language form, the newest first. */
  async versionsOf(consultationId: string, languageForm: LanguageForm): Promise<readonly TemplateVersion[]> {
    return this.database.reader.find(LetterTemplate, {
      select: { id: true, number: true, createdAt: true, createdByName: true },
      where: { consultationId, languageForm },
      order: { number: 'DESC' },
    });
  }
}

/** The texts that count: those of the newest template, or the product's own where there is none. */
export function textsThatCount(latest: LatestTemplates, form: LanguageForm): LetterTexts {
  return latest[form] ?? DEFAULT_TEMPLATES[form];
}
