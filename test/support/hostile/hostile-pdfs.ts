import { deflateSync } from 'node:zlib';
import { INFECTED } from '../clamav/scanner.js';
import { makeZip } from '../make-zip.js';
import type { HostileFile } from './hostile-file.js';
import { DRAWN, makePdf, packed, packedManyTimes, stream } from './make-pdf.js';

const FORMULA_AND_TAG = "BT /F1 12 Tf 72 700 Td (=cmd|'/c calc'!A1 <script>alert\\(1\\)</script> {{this}}) Tj ET";

/** PDFs that want to do something, or to be something else. */
export const HOSTILE_PDFS: readonly HostileFile[] = [
  {
    what: 'an ordinary PDF under the name of a picture',
    filename: 'svar.jpg',
    make: () => makePdf(),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF that is a web page too',
    filename: 'svar.pdf',
    make: () => Buffer.concat([Buffer.from('<html><script>alert(1)</script><!--\n'), makePdf()]),
    verdict: 'polyglot',
  },
  {
    what: 'a PDF with a web page in its first line',
    filename: 'svar.pdf',
    make: () =>
      Buffer.concat([Buffer.from('%PDF-1.7\n%<html><body><script>alert(1)</script>\n'), makePdf().subarray(9)]),
    verdict: 'polyglot',
  },
  {
    what: 'a PDF that is an archive too',
    filename: 'svar.pdf',
    make: () => Buffer.concat([makePdf(), makeZip([{ name: 'a.class', content: 'x' }])]),
    verdict: 'polyglot',
  },
  {
    what: 'a PDF that begins later',
    filename: 'svar.pdf',
    make: () => Buffer.concat([Buffer.alloc(500, 'x'), makePdf()]),
    verdict: 'polyglot',
  },
  {
    what: 'a PDF that runs a script when it is opened',
    filename: 'svar.pdf',
    make: () =>
      makePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.launchURL\\("http://angriper.example"\\)) >>' }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF that starts a program when it is opened',
    filename: 'svar.pdf',
    make: () => makePdf({ catalog: '/OpenAction << /S /Launch /F (calc.exe) >>' }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF with another file within',
    filename: 'svar.pdf',
    make: () =>
      makePdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>',
        objects: [
          '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
          stream(Buffer.from('MZ'), '/Type /EmbeddedFile'),
        ],
      }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF that carries a virus',
    filename: 'svar.pdf',
    make: () => makePdf({ objects: [stream(INFECTED, '')] }),
    verdict: 'readable',
    reading: 'text',
    isInfected: true,
  },
  {
    what: 'a PDF behind a password',
    filename: 'svar.pdf',
    make: () =>
      makePdf({
        objects: [`<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >>`],
        trailer: `/Encrypt 6 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
      }),
    verdict: 'readable',
    reading: 'encrypted',
  },
  {
    what: 'a PDF that was cut off',
    filename: 'svar.pdf',
    make: () => makePdf().subarray(0, 300),
    verdict: 'readable',
    reading: 'damaged',
  },
  {
    what: 'a PDF of one line',
    filename: 'svar.pdf',
    make: () => Buffer.from('%PDF-1.7\n'),
    verdict: 'readable',
    reading: 'damaged',
  },
  {
    what: 'a PDF whose pages are their own children',
    filename: 'svar.pdf',
    make: () => makePdf({ pages: '/Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 /Parent 2 0 R' }),
    verdict: 'readable',
    reading: 'damaged',
  },
  {
    what: 'a PDF that says it has a million pages',
    filename: 'svar.pdf',
    make: () => makePdf({ pages: '/Type /Pages /Kids [3 0 R] /Count 1000000' }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF that shows one page six thousand times',
    filename: 'svar.pdf',
    make: () => makePdf({ pages: `/Type /Pages /Kids [${'3 0 R '.repeat(6_000)}] /Count 6000` }),
    verdict: 'readable',
    reading: 'tooLarge',
  },
  {
    what: 'a PDF whose earlier version is itself',
    filename: 'svar.pdf',
    make: () => {
      const file = makePdf();
      const start = file.indexOf('xref\n');
      return Buffer.from(
        file.toString('latin1').replace('/Root 1 0 R', `/Prev ${String(start)} /Root 1 0 R`),
        'latin1',
      );
    },
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF whose page unpacks to 100 MB before it says anything',
    filename: 'svar.pdf',
    make: () => makePdf(packed(Buffer.from(`${' '.repeat(100_000_000)}${DRAWN}`))),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF whose page unpacks to two gigabytes',
    filename: 'svar.pdf',
    make: () => makePdf(packedManyTimes(Buffer.alloc(10_000_000, ' '), 200)),
    verdict: 'readable',
    reading: 'tooMuchMemory',
  },
  {
    what: 'a PDF whose page draws the same words without end',
    filename: 'svar.pdf',
    make: () => makePdf(packed(Buffer.from(`${DRAWN}\n`.repeat(50_000)))),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF with more text than a shelf of books',
    filename: 'svar.pdf',
    make: () =>
      makePdf({
        ...packed(Buffer.from(`BT /F1 1 Tf 1 800 Td ${'0 -9 Td (abcdefghi abcdefghi abcdefghi) Tj\n'.repeat(90)} ET`)),
        pages: `/Type /Pages /Kids [${'3 0 R '.repeat(4_900)}] /Count 4900`,
      }),
    verdict: 'readable',
    reading: 'tooLarge',
  },
  {
    what: 'a PDF whose page opens lists without end',
    filename: 'svar.pdf',
    make: () => makePdf({ content: `${DRAWN} ${'['.repeat(200_000)}` }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF with a picture larger than any paper',
    filename: 'svar.pdf',
    make: () =>
      makePdf({
        content: `/X1 Do ${DRAWN}`,
        page: '/Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >>',
        objects: [
          stream(
            deflateSync(Buffer.alloc(1_000)),
            '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
          ),
        ],
      }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF whose picture draws itself',
    filename: 'svar.pdf',
    make: () =>
      makePdf({
        page: '/Rotate 0',
        content: `/X1 Do ${DRAWN}`,
        objects: [
          stream(
            Buffer.from('/X1 Do'),
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>',
          ),
        ],
      }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF with a page as large as a country',
    filename: 'svar.pdf',
    make: () => makePdf({ page: '/MediaBox [0 0 1e12 1e12] /UserUnit 1e9' }),
    verdict: 'readable',
    reading: 'text',
  },
  {
    what: 'a PDF with lists in lists without end',
    filename: 'svar.pdf',
    make: () => makePdf({ catalog: `/X ${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
    verdict: 'readable',
    reading: 'damaged',
  },
  {
    what: 'a PDF without pages',
    filename: 'svar.pdf',
    make: () => makePdf({ pages: '/Type /Pages /Kids [] /Count 0' }),
    verdict: 'readable',
    reading: 'noText',
  },
  {
    what: 'a PDF whose text, near its first line, is a tag of a web page',
    filename: 'svar.pdf',
    make: () => makePdf({ content: FORMULA_AND_TAG }),
    verdict: 'polyglot',
  },
  {
    what: 'a PDF with text that is a formula and a tag',
    filename: 'svar.pdf',
    make: () => makePdf(packed(Buffer.from(FORMULA_AND_TAG))),
    verdict: 'readable',
    reading: 'text',
  },
];
