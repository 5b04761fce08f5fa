import type { CorpusLetter, LetterBlock } from './letter.js';

/** A letter as Rich Text Format, with its letters written as WordPad and Word write them. */
export function asRichText(letter: CorpusLetter): Buffer {
  const head =
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 DejaVu Serif;}}{\\*\\generator Corpus;}\\uc1\\paperw11906\\paperh16838\\margl1134\\margr1134';
  const running =
    letter.runningHead === null || letter.runningFoot === null
      ? ''
      : `{\\header\\pard ${rtf(letter.runningHead)}\\par}{\\footer\\pard ${rtf(letter.runningFoot)}\\par}`;
  const columns = letter.columns > 1 ? `\\cols${letter.columns}\\colsx400 ` : '';
  return Buffer.from(`${head}${running}${columns}\n${letter.blocks.map(blockOf).join('\n')}\n}`, 'latin1');
}

function blockOf(block: LetterBlock): string {
  switch (block.kind) {
    case 'heading':
      return `{\\pard\\outlinelevel${block.level - 1}\\sb240\\sa120\\b\\fs${block.level === 1 ? 36 : 28} ${rtf(block.text)}\\par}`;
    case 'paragraph':
      return `{\\pard\\sa120\\fs22 ${rtf(block.text)}${noteOf(block.footnote)}\\par}`;
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.isNumbered ? `${at + 1}.` : "\\'95";
          return `{\\pard{\\listtext ${sign}\\tab}\\fi-360\\li720\\sa60\\fs22 ${sign}\\tab ${rtf(item)}\\par}`;
        })
        .join('\n');
    case 'table':
      return `${block.rows.map(rowOf).join('\n')}\\pard\\par`;
  }
}

function rowOf(row: readonly string[]): string {
  const edges = row.map((_, at) => `\\cellx${(at + 1) * 4500}`).join('');
  return `\\trowd${edges} ${row.map((cell) => `\\pard\\intbl\\fs20 ${rtf(cell)}\\cell`).join(' ')}\\row`;
}

function noteOf(note: string | undefined): string {
  return note === undefined ? '' : `{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} ${rtf(note)}}`;
}

/** Letters beyond ASCII by their number, with a question mark for readers that know no better. */
function rtf(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => `\\${sign}`)
    .replaceAll('\u00AD', '\\-')
    .replace(/[^\u0000-\u007f]/g, (sign) => `\\u${sign.charCodeAt(0)}?`);
}
