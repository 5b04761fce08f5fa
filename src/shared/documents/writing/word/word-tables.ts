import type { DocumentBlock, RichText } from '../document-model.js';
import { OWN_STYLES } from '../docx-styles.js';
import { escaped, paragraphXml, runsXml, type WordSetting } from './word-text.js';

export type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;
export type KeyValueBlock = Extract<DocumentBlock, { kind: 'keyValue' }>;

const KEY_WIDTH_TWIPS = 2_600;

/** How wide each column of a table is in a text so wide. */
export function columnWidths({ columns }: TableBlock, textWidth: number): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.round((textWidth * share) / shares));
}

/** A table row by row. Its first row is its header, said to be one and repeated on every page that the table reaches. */
export function* tableXml(block: TableBlock, setting: WordSetting): Generator<string> {
  const widths = columnWidths(block, setting.textWidthTwips);
  const cells = widths.map((width) => `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>`);
  yield beginning({ style: setting.styleId(OWN_STYLES.table), widths, look: 'w:firstRow="1"', caption: block.caption });
  const header = block.columns.map(({ header: text }) => [{ text, emphasis: 'strong' } as const]);
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${rowXml(header, cells, setting)}</w:tr>`;
  for (const row of block.rows) yield `<w:tr>${rowXml(row, cells, setting)}</w:tr>`;
  yield '</w:tbl>';
}

/** Names beside what they stand for, without lines: the head of a document or of one answer. */
export function keyValueXml({ entries }: KeyValueBlock, setting: WordSetting): string {
  const widths = [KEY_WIDTH_TWIPS, setting.textWidthTwips - KEY_WIDTH_TWIPS];
  const cells = widths.map((width) => `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>`);
  const rows = entries.map(({ key, value }) => {
    const row = rowXml([[{ text: key, emphasis: 'strong' }], value], cells, setting);
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row}</w:tr>`;
  });
  const look = 'w:firstColumn="1"';
  return `${beginning({ style: setting.styleId(OWN_STYLES.pairs), widths, look, caption: undefined })}${rows.join('')}</w:tbl>`;
}

interface Beginning {
  readonly style: string;
  readonly widths: readonly number[];
  readonly look: string;
  /** Also what a screen reader says the table is. */
  readonly caption: string | undefined;
}

function beginning({ style, widths, look, caption }: Beginning): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  const said = caption === undefined ? '' : `<w:tblCaption w:val="${escaped(caption.replace(/\s+/g, ' '))}"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${String(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/><w:tblLook ${look}/>${said}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
  );
}

function rowXml(row: readonly RichText[], cells: readonly string[], setting: WordSetting): string {
  const style = setting.style(OWN_STYLES.cell);
  return cells.map((cell, at) => `${cell}${paragraphXml(style, runsXml(row[at] ?? '', setting))}</w:tc>`).join('');
}
