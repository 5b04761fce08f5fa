import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, OptionalIntegerColumn, TextColumn } from '../../shared/database/columns.js';
import type { BlockKind } from '../../shared/documents/reading/text-block.js';
import { TextSource } from './text-source.entity.js';

/**
 * A heading, paragraph, list item or table cell of a text (tekstblokk). A source's text is its blocks joined by one line
 * break; offsets count UTF-16 units from the start of that text. Never changed once it has been read.
 */
@Entity('block')
@Index('ux_block_position', ['sourceId', 'position'], { unique: true })
@Check('ck_block_kind', `"kind" IN ('heading', 'paragraph', 'listItem', 'tableCell')`)
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
}
