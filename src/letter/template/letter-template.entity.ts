import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { LetterKind } from '../letter-occasion.js';

/**
 * The text of one kind of letter in one language form (brevmal). Saving makes a new row with the next number, of which the last
 * counts; nothing is overwritten, so that each letter that has been sent can show what it was made from.
 */
@Entity('letter_template')
@Index('ux_letter_template_number', ['consultationId', 'kind', 'languageForm', 'number'], { unique: true })
@Check('ck_letter_template_language_form', `"languageForm" IN ('nb', 'nn', 'en')`)
@Check('ck_letter_template_number', `"number" >= 1`)
export class LetterTemplate {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_letter_template_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_letter_template_consultation' }) consultationId!: string;
  /** Not closed in the database: on SQLite a wider constraint would rebuild the table that letters point at. */
  @Column('text', { default: 'announcement' }) kind!: LetterKind;
  @TextColumn() languageForm!: LanguageForm;
  /** 1, 2, 3 … within the hearing, kind and language form. */
  @IntegerColumn() number!: number;
  /** The subject of the e-mail, with fields. */
  @TextColumn() subject!: string;
  /** What stands in the e-mail above the link, with fields. */
  @TextColumn() emailText!: string;
  /** The text of the letter itself, with fields and line markup. */
  @TextColumn() body!: string;
  @InstantColumn() createdAt!: Date;
  @TextColumn() createdById!: string;
  @TextColumn() createdByName!: string;
}
