import { OWN_STYLES } from '../docx-styles.js';
import { OWN_TEXT_WIDTH_TWIPS } from './word-text.js';

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="B5BEC8"';
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>';
const HEADER_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E8EDF2"/>';

/** The styles of tables and contents, which the library has no way to say: by identifier. */
export const WRITTEN_STYLES: ReadonlyMap<string, string> = new Map([
  [OWN_STYLES.table, tableStyle(OWN_STYLES.table, 'Ruled Table', ruled())],
  [OWN_STYLES.pairs, tableStyle(OWN_STYLES.pairs, 'Pair Table', '')],
  ...[1, 2, 3].map((level) => [`TOC${String(level)}`, contentsStyle(level)] as const),
]);

function tableStyle(id: string, name: string, borders: string): string {
  const header =
    borders === ''
      ? ''
      : `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>${HEADER_SHADE}</w:tcPr></w:tblStylePr>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="99"/>` +
    `<w:tblPr>${borders}${CELL_MARGINS}</w:tblPr>${header}</w:style>`
  );
}

function ruled(): string {
  return `<w:tblBorders>${SIDES.map((side) => `<w:${side} ${LINE}/>`).join('')}</w:tblBorders>`;
}

function contentsStyle(level: number): string {
  const indent = level === 1 ? '' : `<w:ind w:left="${String((level - 1) * 240)}"/>`;
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${String(OWN_TEXT_WIDTH_TWIPS)}"/></w:tabs>`;
  return (
    `<w:style w:type="paragraph" w:styleId="TOC${String(level)}"><w:name w:val="toc ${String(level)}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:unhideWhenUsed/>` +
    `<w:pPr>${tab}<w:spacing w:after="60"/>${indent}</w:pPr></w:style>`
  );
}
