import { makeDocx, paragraphXml } from '../make-docx.js';
import { escaped } from './as-html.js';
import type { CorpusLetter, LetterBlock } from './letter.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A letter as Word writes it: styles for headings, numbering for lists, notes in a part of their own, heads and feet of pages. */
export function asWord(letter: CorpusLetter): Buffer {
  const notes: string[] = [];
  const body = letter.blocks.map((block) => xmlOf(block, notes, letter)).join('');
  const footnotes = notes.map((note, at) => `<w:footnote w:id="${at + 1}">${paragraphXml(escaped(note))}</w:footnote>`);
  return makeDocx({
    body: `${body}${section(letter)}`,
    styles: `${style('Heading1', 'heading 1', 0, 32)}${style('Heading2', 'heading 2', 1, 26)}`,
    numbering: numbering(),
    ...(notes.length > 0 ? { footnotes: footnotes.join('') } : {}),
    related: running(letter),
  });
}

function style(id: string, name: string, level: number, halfPoints: number): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${halfPoints}"/></w:rPr></w:style>`;
}

function numbering(): string {
  const list = (id: number, format: string, text: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`;
  return `${list(1, 'bullet', '•')}${list(2, 'decimal', '%1.')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
}

function section({ columns, runningHead }: CorpusLetter): string {
  const references =
    runningHead === null
      ? ''
      : '<w:headerReference w:type="default" r:id="header1.xml"/><w:footerReference w:type="default" r:id="footer1.xml"/>';
  return `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1134" w:bottom="1417" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:num="${columns}" w:space="400"/></w:sectPr>`;
}

function running({ runningHead, runningFoot }: CorpusLetter) {
  if (runningHead === null || runningFoot === null) return [];
  const part = (tag: string, text: string): string =>
    `<w:${tag} xmlns:w="${WORD}">${paragraphXml(escaped(text))}</w:${tag}>`;
  return [
    { role: 'header', name: 'header1.xml', content: part('hdr', runningHead) },
    { role: 'footer', name: 'footer1.xml', content: part('ftr', runningFoot) },
  ];
}

function xmlOf(block: LetterBlock, notes: string[], letter: CorpusLetter): string {
  const align = letter.isJustified ? '<w:jc w:val="both"/>' : '';
  switch (block.kind) {
    case 'heading':
      return paragraphXml(escaped(block.text), `<w:pStyle w:val="Heading${block.level}"/>`);
    case 'paragraph':
      if (block.footnote !== undefined) notes.push(block.footnote);
      return paragraph(block.text, align, block.footnote === undefined ? '' : reference(notes.length));
    case 'list':
      return block.items
        .map((item) => {
          const list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${block.isNumbered ? 2 : 1}"/></w:numPr>`;
          return paragraphXml(escaped(item), list);
        })
        .join('');
    case 'table':
      return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>${block.rows.map(rowOf).join('')}</w:tbl>${paragraphXml('')}`;
  }
}

/** In runs of a few words each, as Word leaves them after spelling and editing; soft hyphens are elements of their own. */
function paragraph(text: string, properties: string, after: string): string {
  const runs = text.match(/.{1,37}/gsu) ?? [];
  const inner = runs.map((run) => {
    const parts = escaped(run)
      .split('\u00AD')
      .map((part) => `<w:t xml:space="preserve">${part}</w:t>`);
    return `<w:r><w:rPr><w:sz w:val="22"/></w:rPr>${parts.join('<w:softHyphen/>')}</w:r>`;
  });
  return `<w:p><w:pPr><w:spacing w:after="120"/>${properties}</w:pPr>${inner.join('')}${after}</w:p>`;
}

function reference(id: number): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

function rowOf(row: readonly string[]): string {
  const cells = row.map(
    (cell) => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${paragraphXml(escaped(cell))}</w:tc>`,
  );
  return `<w:tr>${cells.join('')}</w:tr>`;
}
