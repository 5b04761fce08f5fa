import { deflateSync } from 'node:zlib';
import type { DrawnPdf } from './drawn-pdfs.js';

const WORDS = ['Kommunen', 'ber', 'om', 'utsatt', 'frist', 'og', 'takker', 'for', 'utkastet'];
const LINES = Array.from({ length: 12 }, (_, at) =>
  WORDS.map((_, word) => WORDS[(at * 5 + word) % WORDS.length] ?? '').join(' '),
);

/** PDFs written object by object, for what no library writes. */
export function oddPdfs(): readonly DrawnPdf[] {
  const says = LINES.join('\n');
  return [
    { name: 'drawn-font-with-table', bytes: withFont(drawnFont(toUnicode())), says, expects: 'text' },
    { name: 'drawn-font-by-names', bytes: withFont(drawnFont('')), says, expects: 'text' },
    { name: 'spaces-by-kerning', bytes: withFont(standardFont(), kerned), says, expects: 'text' },
    {
      name: 'invisible-under-a-scan',
      bytes: withFont(standardFont(), (line) => `3 Tr ${shown(line)}`),
      says,
      expects: 'text',
    },
    {
      name: 'spaced-letters',
      bytes: withFont(standardFont(), (line) => `1.5 Tc ${shown(line)}`),
      says,
      expects: 'text',
    },
    { name: 'next-line-operators', bytes: withFont(standardFont()), says, expects: 'text' },
    { name: 'cross-references-lost', bytes: withoutReferences(withFont(standardFont())), says, expects: 'text' },
  ];
}

type Objects = readonly string[];

function withFont(font: Objects, line: (text: string) => string = shown): Uint8Array {
  const drawing = `BT /F 11 Tf 14 TL 60 770 Td ${LINES.map((text) => `${line(text)} T*`).join('\n')} ET`;
  const packed = deflateSync(Buffer.from(drawing, 'latin1')).toString('latin1');
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    ...font,
  ]);
}

function shown(text: string): string {
  return `(${text}) Tj`;
}

/** Words in one array, each moved along by as much as a space would be. */
function kerned(text: string): string {
  return `[${text
    .split(' ')
    .map((word) => `(${word})`)
    .join(' -278 ')}] TJ`;
}

function standardFont(): Objects {
  return ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'];
}

const LETTERS = [...new Set([...LINES.join(' ')])].sort();

/** A font whose letters are drawings: boxes, for it is the tables beside them that say what they mean. */
function drawnFont(unicode: string): Objects {
  const codes = LETTERS.map((letter) => letter.charCodeAt(0));
  const first = Math.min(...codes);
  const last = Math.max(...codes);
  const names = LETTERS.map((letter) => `${letter.charCodeAt(0)} /${letter === ' ' ? 'space' : letter}`).join(' ');
  const widths = Array.from({ length: last - first + 1 }, () => 600).join(' ');
  const procedures = LETTERS.map((letter) => `/${letter === ' ' ? 'space' : letter} 6 0 R`).join(' ');
  const box = '600 0 0 0 600 700 d1 50 0 500 700 re f';
  const table = unicode === '' ? '' : '/ToUnicode 7 0 R';
  return [
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar ${first} /LastChar ${last} /Widths [${widths}] /Encoding << /Type /Encoding /Differences [${names}] >> /CharProcs << ${procedures} >> /Resources << >> ${table} >>`,
    `<< /Length ${box.length} >>\nstream\n${box}\nendstream`,
    ...(unicode === '' ? [] : [`<< /Length ${unicode.length} >>\nstream\n${unicode}\nendstream`]),
  ];
}

function toUnicode(): string {
  const hex = (letter: string, digits: number): string => letter.charCodeAt(0).toString(16).padStart(digits, '0');
  const rows = LETTERS.map((letter) => `<${hex(letter, 2)}> <${hex(letter, 4)}>`).join('\n');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${LETTERS.length} beginbfchar
${rows}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function file(objects: Objects): Buffer {
  let bytes = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = bytes.length;
    bytes += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const references = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const trailer = `trailer << /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${bytes.length}\n%%EOF\n`;
  return Buffer.from(bytes + references + trailer, 'latin1');
}

function withoutReferences(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(`${text.slice(0, text.lastIndexOf('xref\n0'))}trailer << /Root 1 0 R >>\n`, 'latin1');
}
