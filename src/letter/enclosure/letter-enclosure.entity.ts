import { Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { BooleanColumn, IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import type { LetterKind } from '../letter-occasion.js';

/**
 * Whether drafts and papers go along with one kind of a hearing's letters as files, or stand as links (vedlegg eller
 * lenker). A hearing without a row uses links.
 */
@Entity('letter_enclosure')
@Index('ux_letter_enclosure_kind', ['consultationId', 'kind'], { unique: true })
export class LetterEnclosure {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_letter_enclosure_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_letter_enclosure_consultation' }) consultationId!: string;
  @TextColumn() kind!: LetterKind;
  @BooleanColumn() attachPapers!: boolean;
  @IntegerColumn() version!: number;
  @InstantColumn() changedAt!: Date;
  @TextColumn() changedById!: string;
  @TextColumn() changedByName!: string;

  /** Chooses anew. Gives true when this is another choice than the last. */
  choose(attachPapers: boolean, by: { readonly id: string; readonly name: string }, at: Date): boolean {
    if (this.attachPapers === attachPapers) return false;
    this.attachPapers = attachPapers;
    this.version += 1;
    this.changedAt = at;
    this.changedById = by.id;
    this.changedByName = by.name;
    return true;
  }
}
