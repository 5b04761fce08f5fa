import { makeDocx, paragraphXml } from '../make-docx.js';
import { makeZip } from '../make-zip.js';
import { Prose } from './prose.js';

/** A Word file with something in it that a plain letter has not, and what it says. */
export interface OddWord {
  readonly name: string;
  readonly bytes: Buffer;
  readonly says: string;
}

const prose = new Prose(77, 'nb');
const p = (text: string, properties = ''): string => paragraphXml(text, properties);
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

type Body = (first: string, second: string) => string;

const BODIES: Readonly<Record<string, Body>> = {
  'content-controls': (a, b) =>
    `<w:sdt><w:sdtPr><w:alias w:val="Merknad"/></w:sdtPr><w:sdtContent>${p(a)}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(b)}</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Klikk her for å skrive')}</w:sdtContent></w:sdt>`,
  'tracked-changes': (a, b) =>
    `<w:p><w:ins w:id="1" w:author="K">${run(a)}</w:ins><w:del w:id="2" w:author="K"><w:r><w:delText>Slettet</w:delText></w:r></w:del></w:p><w:p><w:moveFrom w:id="3">${run('Flyttet herfra')}</w:moveFrom></w:p><w:p><w:moveTo w:id="4">${run(b)}</w:moveTo></w:p>`,
  'text-box': (a, b) =>
    `<w:p>${run(a)}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>${p(b)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(b)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  'nested-tables': (a, b) => `${table([[a, tableXml([[b]])]])}${p('')}`,
  'smart-tags': (a, b) =>
    `<w:p><w:smartTag w:uri="x" w:element="place">${run(a)}</w:smartTag></w:p><w:p><w:hyperlink w:anchor="x">${run(b)}</w:hyperlink></w:p>`,
  'split-runs': (a, b) => `<w:p>${[...a].map((letter) => run(letter)).join('')}</w:p>${p(b)}`,
  fields: (a, b) =>
    `<w:p>${run(a)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(` ${b}`)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  'simple-fields': (a, b) => `<w:p><w:fldSimple w:instr="AUTHOR">${run(a)}</w:fldSimple></w:p>${p(b)}`,
  capitals: (a, b) => `<w:p>${run(a, '<w:caps/>')}</w:p><w:p>${run(b, '<w:smallCaps/>')}</w:p>`,
  'line-breaks': (a, b) => `<w:p>${run(a)}<w:r><w:br/></w:r>${run(b)}<w:r><w:tab/></w:r></w:p>`,
  'wps-quirks': (a, b) =>
    `<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/>${run(a, '<w:rFonts w:hint="default" w:ascii="Calibri"/><w:lang w:val="nb-NO"/>')}<w:bookmarkEnd w:id="0"/></w:p><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run(b)}</w:p>`,
  cdata: (a, b) => `<w:p><w:r><w:t><![CDATA[${a}]]></w:t></w:r></w:p>${p(b)}`,
  ruby: (a, b) =>
    `<w:p><w:r><w:ruby><w:rt>${run('')}</w:rt><w:rubyBase>${run(a)}</w:rubyBase></w:ruby></w:r></w:p>${p(b)}`,
};

export function oddWords(): readonly OddWord[] {
  const made = Object.entries(BODIES).map(([name, body]) => {
    const [a, b] = [prose.paragraph(), prose.paragraph()];
    return { name, bytes: makeDocx({ body: body(a, b) }), says: `${a}\n${b}` };
  });
  return [
    ...made,
    withNotes(),
    withComments(),
    strict(),
    ...['html', 'docx', 'txt'].map((ending) => withChunk(ending)),
  ];
}

function tableXml(rows: readonly (readonly string[])[]): string {
  return table(
    rows.map((row) => row.map((cell) => p(cell))),
    'xml',
  );
}

function table(rows: readonly (readonly string[])[], kind: 'text' | 'xml' = 'text'): string {
  const cell = (content: string): string => {
    const isXml = kind === 'xml' || content.startsWith('<');
    return `<w:tc><w:tcPr/>${isXml ? content : p(content)}${content.startsWith('<w:tbl>') ? p('') : ''}</w:tc>`;
  };
  const columns = rows[0]?.map(() => '<w:gridCol w:w="4000"/>').join('') ?? '';
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function withNotes(): OddWord {
  const [a, b] = [prose.paragraph(), prose.sentence()];
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${b}`)}</w:p></w:footnote>`;
  return {
    name: 'footnote',
    bytes: makeDocx({ body: `<w:p>${run(a)}${reference}</w:p>`, footnotes }),
    says: `${a}\n${b}`,
  };
}

/** What stands in the margin is read too, last; a word processor's own text export leaves it out. */
function withComments(): OddWord {
  const [a, b] = [prose.paragraph(), prose.sentence()];
  const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="K">${p(b)}</w:comment></w:comments>`;
  const body = `<w:p><w:commentRangeStart w:id="1"/>${run(a)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
  const related = [{ role: 'comments', name: 'comments.xml', content: comments }];
  return { name: 'comments', bytes: makeDocx({ body, related }), says: `${a}\n${b}` };
}

/** The dialect of ISO 29500 "strict", with other addresses for everything. */
function strict(): OddWord {
  const [a, b] = [prose.paragraph(), prose.paragraph()];
  const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const packaging = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const bytes = makeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>${a}</x:t></x:r></x:p><x:p><x:r><x:t>${b}</x:t></x:r></x:p></x:body></x:document>`,
    },
  ]);
  return { name: 'strict', bytes, says: `${a}\n${b}` };
}

/** A document inside the document, as mail merges and case systems leave it. */
function withChunk(ending: string): OddWord {
  const [a, b] = [prose.paragraph(), prose.paragraph()];
  const content: Readonly<Record<string, string | Uint8Array>> = {
    html: `<html><head><meta charset="utf-8"><style>p { color: red }</style></head><body><p>${b}</p></body></html>`,
    docx: makeDocx({ body: p(b) }),
    txt: b,
  };
  const body = `${p(a)}<w:altChunk r:id="chunk.${ending}"/>`;
  const related = [{ role: 'aFChunk', name: `chunk.${ending}`, content: content[ending] ?? '' }];
  return { name: `inner-${ending}`, bytes: makeDocx({ body, related }), says: `${a}\n${b}` };
}
