import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { OUTLINE } from '../../../../test/support/response/altered-hearing.js';
import { answersOf, openXlsx } from '../../../../test/support/response/fill-form.js';
import { ReadPdf } from '../../../../test/support/read-pdf.js';
import { Archive } from '../../../shared/documents/reading/archive/archive.js';
import { READING_LIMITS } from '../../../shared/documents/reading/file-verdict.js';
import { LANGUAGES } from '../../../shared/language/words.js';
import { responseFormOf } from '../response-form.js';
import { writeFormDocx } from './write-form-docx.js';
import { writeFormPdf } from './write-form-pdf.js';
import { writeFormXlsx } from './write-form-xlsx.js';

const FORM = responseFormOf(OUTLINE, 'nb');
const KEYS = FORM.parts.flatMap((part) => part.rows).map((row) => row.key);

describe('the form itself', () => {
  test('has a row for each section and question, and last one for everything else', () => {
    expect(FORM.parts.map((part) => part.draftTitle)).toEqual([null, 'Forløp for gravide', 'Forløp for unge', null]);
    expect(FORM.parts.at(-1)?.rows.map((row) => row.heading)).toEqual(['Alt annet dere vil si om høringen']);
    expect(new Set(KEYS).size).toBe(KEYS.length);
  });

  test.each(LANGUAGES)('in %s has the same keys, so that colleagues may answer in either', (language) => {
    const other = responseFormOf(OUTLINE, language);

    expect(other.parts.flatMap((part) => part.rows).map((row) => row.key)).toEqual(KEYS);
    expect(other.identity).toBe(FORM.identity);
  });
});

describe('the form as PDF', () => {
  test('has a described field for each row, tags in the order of reading, a language and page numbers', async () => {
    const bytes = await writeFormPdf(FORM);
    const document = await PDFDocument.load(bytes);
    const pdf = await ReadPdf.from(bytes);
    const fields = document.getForm().getFields();

    for (const key of KEYS) expect(fields.map((field) => field.getName())).toContain(`svar-${key}`);
    expect(fields.every((field) => field.getName() === 'skjema' || field.acroField.dict.has(PDFName.of('TU')))).toBe(
      true,
    );
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('nb-NO');
    const tags = await pdf.tags();
    expect(tags.slice(0, 5)).toEqual(['Root', 'Document', 'H1', 'P', 'P']);
    expect(tags.filter((tag) => tag === 'Form').length).toBeGreaterThanOrEqual(KEYS.length + 3);
    const pages = await pdf.pages();
    expect(pages.at(-1)).toContain(`Side ${String(pages.length)} av ${String(pages.length)}`);
    expect(pages.join(' ')).toContain('Forløp for gravide');
  });
});

describe('the form as a workbook', () => {
  test('keeps its header in sight, hides the keys, and offers the choices of each row', async () => {
    const workbook = await openXlsx(await writeFormXlsx(FORM));
    const sheet = answersOf(workbook);

    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getColumn(1).hidden).toBe(true);
    const row = FORM.parts.flatMap((part) => part.rows).findIndex((each) => each.choices.includes('Modell A')) + 2;
    const validation = sheet.getCell(row, 4).dataValidation;
    expect(validation.type).toBe('list');
    const [column = ''] = /[A-Z](?=\$1:)/.exec(String(validation.formulae[0])) ?? [];
    const lists = workbook.getWorksheet('Lister');
    expect(lists?.state).toBe('hidden');
    expect([1, 2].map((at) => lists?.getCell(`${column}${String(at)}`).text)).toEqual(['Modell A', 'Modell B']);
  });
});

describe('the form as a Word file', () => {
  test('has a tagged control for each answer, and a header that repeats', async () => {
    const archive = await Archive.open(await writeFormDocx(FORM), READING_LIMITS);
    const document = (await archive.read('word/document.xml')).toString();
    const footer = (await archive.read('word/footer1.xml')).toString();
    archive.close();

    for (const key of KEYS) expect(document).toContain(`<w:tag w:val="svar-${key}"/>`);
    expect(document).toContain('w:dropDownList');
    expect(document.match(/<w:tblHeader/g)).toHaveLength(FORM.parts.length);
    expect(footer).toMatch(/Side .*PAGE.* av .*NUMPAGES/s);
  });
});
