import type { Range } from '../../analysis/text/coverage.rules.js';
import type { PdfBlock, PdfContent, PdfHeadingLevel, PdfLanguage } from '../../shared/documents/pdf/pdf-content.js';
import type { BlockKind } from '../../shared/documents/reading/text-block.js';
import { rangesOfBlock, withoutRanges } from '../withholding/passage-ranges.rules.js';
import { redactionWords } from './redaction.words.js';

/** A block of the file's text, with where it begins in the whole. */
export interface BlockToShow {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly tableNumber: number | null;
  readonly rowNumber: number | null;
  readonly startOffset: number;
  readonly text: string;
}

/** What the variant says of itself. Never the name of the file or its author: those may be what is withheld. */
export interface VariantTitle {
  readonly attachmentNumber: number;
  readonly host: string;
  readonly language: PdfLanguage;
  readonly createdAt: Date;
}

/**
 * A file's text as a document of its own, written from nothing: the passages are not in it, so there is nothing to find
 * beneath. `ranges` count in the whole text.
 */
export function textVariantOf(
  blocks: readonly BlockToShow[],
  ranges: readonly Range[],
  { attachmentNumber, host, language, createdAt }: VariantTitle,
): PdfContent {
  const t = redactionWords[language];
  const title = t.title(attachmentNumber);
  const shown = blocks.map((block) => ({ ...block, text: withoutRanges(block.text, rangesOfBlock(ranges, block)) }));
  return {
    title,
    language,
    author: host,
    createdAt,
    footer: { lines: [title] },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: t.madeFromText },
      ...rowsJoined(shown).map(pdfBlockOf),
    ],
  };
}

/** The cells of a row as one line: what a table looked like is not what is published. */
function rowsJoined(blocks: readonly BlockToShow[]): readonly BlockToShow[] {
  const joined: BlockToShow[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && isSameRow(last, block)) joined[joined.length - 1] = { ...last, text: `${last.text} | ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

function isSameRow(one: BlockToShow, other: BlockToShow): boolean {
  if (one.rowNumber === null || one.tableNumber === null) return false;
  return one.tableNumber === other.tableNumber && one.rowNumber === other.rowNumber;
}

function pdfBlockOf({ kind, level, text }: BlockToShow): PdfBlock {
  if (kind === 'heading') return { kind, level: headingLevelOf(level), text: text.replaceAll('\n', ' ') };
  if (kind === 'listItem') return { kind: 'list', style: 'bulleted', depth: (level ?? 1) > 1 ? 2 : 1, items: [text] };
  return { kind: 'paragraph', text };
}

/** One lower than in the file, whose title stands below that of the variant. */
function headingLevelOf(level: number | null): PdfHeadingLevel {
  if (level === null || level <= 1) return 2;
  return level === 2 ? 3 : 4;
}
