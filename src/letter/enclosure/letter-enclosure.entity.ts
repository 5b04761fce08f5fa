import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { BooleanColumn, IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import type { LetterKind } from '../letter-occasion.js';

/** What goes along with one kind of letter besides the letter. */
export interface EnclosureChoice {
  /** Drafts and papers as files; otherwise they stand as links. */
  readonly attachPapers: boolean;
  /** The response form, as a Word file in the language form of the recipient. */
  readonly attachForm: boolean;
}

/** What goes along until somebody chooses: the form with the letter that asks, and links to the papers. */
export function unchosen(kind: LetterKind): EnclosureChoice {
  return { attachPapers: false, attachForm: kind === 'announcement' };
}

/**
 * Whether drafts and papers go along with one kind of a hearing's letters as files, or stand as links (vedlegg eller
 * lenker), and whether the response form goes along. A hearing without a row has what `unchosen` says.
 */
@Entity('letter_enclosure')
@Index('ux_letter_enclosure_kind', ['consultationId', 'kind'], { unique: true })
export class LetterEnclosure implements EnclosureChoice {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_letter_enclosure_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_letter_enclosure_consultation' }) consultationId!: string;
  @TextColumn() kind!: LetterKind;
  @BooleanColumn() attachPapers!: boolean;
  @Column('boolean', { default: false }) attachForm!: boolean;
  @IntegerColumn() version!: number;
  @InstantColumn() changedAt!: Date;
  @TextColumn() changedById!: string;
  @TextColumn() changedByName!: string;

  /** Chooses anew. Gives true when this is another choice than the last. */
  choose(chosen: EnclosureChoice, by: { readonly id: string; readonly name: string }, at: Date): boolean {
    if (this.attachPapers === chosen.attachPapers && this.attachForm === chosen.attachForm) return false;
    this.attachPapers = chosen.attachPapers;
    this.attachForm = chosen.attachForm;
    this.version += 1;
    this.changedAt = at;
    this.changedById = by.id;
    this.changedByName = by.name;
    return true;
  }
}
