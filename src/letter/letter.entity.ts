import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../consultation/consultation.entity.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { Host } from '../identity/host/host.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../shared/database/columns.js';
import type { LanguageForm } from '../shared/language/words.js';
import { LetterTemplate } from './template/letter-template.entity.js';

/**
 * The letter to one body in one dispatch (høringsbrev): a PDF in the file store, merged from a template. Never changed.
 * One body gets at most one letter per dispatch, which the database sees to.
 */
@Entity('letter')
@Index('ux_letter_invitation', ['invitationId', 'dispatchKey'], { unique: true })
@Index('ix_letter_consultation', ['consultationId', 'dispatchKey'])
@Index('ix_letter_template', ['templateId'])
@Check('ck_letter_language_form', `"languageForm" IN ('nb', 'nn', 'en')`)
@Check('ck_letter_pages', `"pages" >= 1`)
export class Letter {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_letter_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_letter_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_letter_invitation' }) invitationId!: string;
  /** Which sending it was made for; chosen by the dispatch. */
  @TextColumn() dispatchKey!: string;
  @TextColumn() @ForeignKey(() => LetterTemplate, { name: 'fk_letter_template' }) templateId!: string;
  @TextColumn() languageForm!: LanguageForm;
  /** The subject of the e-mail, merged. */
  @TextColumn() subject!: string;
  @TextColumn() pdfSha256!: string;
  @IntegerColumn() sizeBytes!: number;
  @IntegerColumn() pages!: number;
  /** The body's own, such as `Horingsbrev-18-1234-Den-norske-legeforening.pdf`. */
  @TextColumn() filename!: string;
  @InstantColumn() createdAt!: Date;
}
