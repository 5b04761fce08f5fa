import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntegerColumn,
  OptionalIntegerColumn,
  OptionalJsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { BlockKind, TextPlace } from '../../shared/documents/reading/text-block.js';
import type { TextLanguage } from '../../shared/language/which-language.js';
import { TextSource } from './text-source.entity.js';

/**
 * A heading, paragraph, list item, table cell, footnote or caption of a text (tekstblokk). A source's text is its blocks joined by one line
 * break; offsets count UTF-16 units from the start of that text. Never changed once it has been read.
 */
@Entity('block')
@Index('ux_block_position', ['sourceId', 'position'], { unique: true })
@Check('ck_block_kind', `"kind" IN ('heading', 'paragraph', 'listItem', 'tableCell', 'footnote', 'caption')`)
@Check('ck_block_language', `"language" IN ('nb', 'nn', 'en', 'se')`)
@Check('ck_block_confidence', `"confidence" BETWEEN 0 AND 100`)
export class Block {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => TextSource, { name: 'fk_block_source' }) sourceId!: string;
  @IntegerColumn() position!: number;
  @TextColumn() kind!: BlockKind;
  /** Of a heading (0 is the title of the document) and of a list item (1 is the outermost). */
  @OptionalIntegerColumn() level!: number | null;
  /** Counts from 1; null where the file does not say. */
  @OptionalIntegerColumn() page!: number | null;
  /** Where a table cell stands; all three count from 1. */
  @OptionalIntegerColumn() tableNumber!: number | null;
  @OptionalIntegerColumn() rowNumber!: number | null;
  @OptionalIntegerColumn() columnNumber!: number | null;
  @TextColumn() text!: string;
  @IntegerColumn() startOffset!: number;
  /** Where its lines stand on their pages; null where the file does not say. */
  @OptionalJsonColumn() places!: readonly TextPlace[] | null;
  /** Null where there is too little to tell it by. */
  @OptionalTextColumn() language!: TextLanguage | null;
  /** Of what was read from a picture: 0 to 100, how sure the reader was. */
  @OptionalIntegerColumn() confidence!: number | null;
}
