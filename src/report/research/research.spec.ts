import { parse } from 'csv-parse/sync';
import { validateXML } from 'xmllint-wasm';
import { REFI_QDA_CODEBOOK } from '../../../test/support/counting/refi-qda.js';
import { answerOf, placementOf, SECTION, smallModel } from '../../../test/support/counting/small-model.js';
import type { CodeRow } from '../model/code-source.js';
import type { SummaryModel } from '../summary.model.js';
import { JSON_MEMBERS } from './json-format.js';
import { PLACEMENT_COLUMNS } from './placement-rows.js';
import { writeCodebook } from './write-codebook.js';
import { writeCsv } from './write-csv.js';
import { writeJson } from './write-json.js';

const TAG = '01890a5d-ac96-774b-bcce-b302099a8058';
const CHILD = '01890a5d-ac96-774b-bcce-b302099a8059';

function code(tagId: string, name: string, change: Partial<CodeRow> = {}): CodeRow {
  return { tagId, parentId: null, name, definition: '', example: '', retiredAt: null, ...change };
}

function model(): SummaryModel {
  return smallModel({
    bodies: [
      answerOf('Åsnes kommune', { onBehalfOf: ['Brukerutvalget'] }),
      answerOf('Kari', { isPrivatePerson: true }),
    ],
    placements: [
      placementOf('Åsnes kommune', '=HYPERLINK("http://ond.example")', {
        tags: [{ tagId: TAG, name: 'Frister, og mer' }],
      }),
      placementOf('Åsnes kommune', 'Første linje.\nAndre «linje», sa "de".', {
        decision: 'partly',
        reason: '-3 uker er nok',
      }),
      placementOf('Kari', 'Takk.', { decision: null }),
    ],
    codes: [code(TAG, 'Frister, og mer')],
  });
}

interface OpenRow {
  readonly text: string;
  readonly body: string;
  readonly isPrivatePerson: boolean;
  readonly bodies: number;
  readonly placeKey: string;
}

interface OpenFile {
  readonly documentation: Readonly<Record<string, unknown>>;
  readonly placements: readonly OpenRow[];
  readonly bodies: readonly { readonly name: string }[];
  readonly figures: SummaryModel['figures'];
}

describe('a summary for research', () => {
  test('is CSV that another reader reads as it was written, with æ, ø and å for Excel too', () => {
    const csv = [...writeCsv(model(), 'nb')].join('');

    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });

    expect(csv.startsWith('\uFEFFplacementId,')).toBe(true);
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(PLACEMENT_COLUMNS));
    expect(rows.map((row) => row['text'])).toContain('Første linje.\nAndre «linje», sa "de".');
    expect(rows.map((row) => row['bodiesBehind'])).toContain('Åsnes kommune; Brukerutvalget');
  });

  test('has no cell that a spreadsheet takes for a formula', () => {
    const rows: string[][] = parse([...writeCsv(model(), 'nb')].join(''), { bom: true });

    expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain(`'=HYPERLINK("http://ond.example")`);
    expect(rows.flat()).toContain("'-3 uker er nok");
  });

  test('is JSON that says what each of its members holds', () => {
    const file = JSON.parse([...writeJson(model(), 'nb')].join('')) as OpenFile & Record<string, unknown>; // reason: what we have just written

    const { format, version, language, documentation, ...members } = file;

    expect([format, version, language]).toEqual(['horingsoppsummering', 1, 'nb']);
    expect(Object.keys(members)).toEqual(Object.keys(JSON_MEMBERS));
    expect(Object.keys(documentation)).toEqual(Object.keys(members));
    expect(file.placements.map((row) => Object.keys(row))).toEqual(
      file.placements.map(() => Object.keys(PLACEMENT_COLUMNS)),
    );
    expect(file.placements.filter((row) => row.placeKey === SECTION)).toHaveLength(3);
    expect(file.figures).toEqual(model().figures);
  });

  test('names no private person, and counts none among the bodies', () => {
    const file = JSON.parse([...writeJson(model(), 'nb')].join('')) as OpenFile; // reason: what we have just written

    expect(file.placements.find((row) => row.isPrivatePerson)).toMatchObject({ body: '', bodies: 0, text: 'Takk.' });
    expect(file.bodies.map(({ name }) => name)).toEqual(['Åsnes kommune', '']);
    expect([...writeCsv(model(), 'nb')].join('')).not.toContain('Randi');
  });
});

describe('a codebook for other programs', () => {
  const isValid = async (xml: string): Promise<readonly unknown[]> => {
    const { errors } = await validateXML({
      xml: { fileName: 'kodebok.qdc', contents: xml },
      schema: [REFI_QDA_CODEBOOK],
      extension: 'relaxng',
    });
    return errors;
  };
  const codebookOf = (codes: readonly CodeRow[]): string => [...writeCodebook(smallModel({ codes }), 'nb')].join('');

  test('is valid by the standard, with themes below themes, and whatever stands in their names', async () => {
    const xml = codebookOf([
      code(TAG, 'Frister & "tider" <nye>\u0007\nog mer', {
        definition: 'Om frister.',
        example: 'Fire uker er for kort.',
      }),
      code(CHILD, 'Frist for henvisning', { parentId: TAG, retiredAt: '2018-03-01T00:00:00.000Z' }),
    ]);

    expect(await isValid(xml)).toEqual([]);
    expect(xml).toContain('name="Frister &amp; &quot;tider&quot; &lt;nye&gt; og mer" isCodable="true"');
    expect(xml).toContain('Om frister.\n\nEksempel: Fire uker er for kort.');
    expect(xml).toMatch(/<Code [^>]*isCodable="true"><Description>[^<]*<\/Description><Code [^>]*isCodable="false"/);
  });

  test('is valid by the standard where the hearing has no themes', async () => {
    expect(await isValid(codebookOf([]))).toEqual([]);
  });

  test('is found invalid without the heading, so that the check is one', async () => {
    expect(await isValid(codebookOf([]).replace(/<Code [^>]*\/>|<Code .*<\/Code>/, ''))).not.toEqual([]);
  });
});
