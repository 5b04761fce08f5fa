import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { Archive } from '../../../src/shared/documents/reading/archive/archive.js';
import { READING_LIMITS } from '../../../src/shared/documents/reading/file-verdict.js';
import type { SummaryFormat } from '../../../src/report/forms/summary-forms.types.js';
import { PDFTOTEXT, runTool } from '../corpus/tools.js';
import type { AgreedFigures } from './figures-by-sql.js';

/** The figures that a form tells, read from the file itself; those that it has no place for are left out. */
export function figuresIn(format: SummaryFormat, path: string): Promise<Partial<AgreedFigures>> {
  return READERS[format](path);
}

type Read = (path: string) => Promise<Partial<AgreedFigures>>;

const READERS: Readonly<Record<SummaryFormat, Read>> = {
  docx: async (path) => {
    const archive = await Archive.open(path, READING_LIMITS);
    const xml = (await archive.read('word/document.xml')).toString();
    archive.close();
    const cells = [...xml.matchAll(/<w:t [^>]*>Ikke vurdert<\/w:t>/g)];
    return { ...inWords(xml.replace(/<[^>]*>/g, ' ')), undecided: cells.length };
  },
  pdf: async (path) => inWords(await runTool(PDFTOTEXT, ['-raw', path, '-'])),
  xlsx: inWorkbook,
  csv: async (path) => {
    const rows: Record<string, string>[] = parse(await readFile(path), { columns: true, bom: true });
    return {
      placements: rows.length,
      comments: new Set(rows.map((row) => row['commentId'])).size,
      undecided: rows.filter((row) => row['decision'] === '').length,
    };
  },
  json: async (path) => {
    const { figures, placements } = JSON.parse(await readFile(path, 'utf8')) as {
      figures: AgreedFigures;
      placements: unknown[];
    }; // reason: a file of ours
    const { invited, answered, comments, undecided } = figures;
    return { invited, answered, comments, undecided, placements: placements.length };
  },
  qdc: () => Promise.resolve({}),
};

/** What the method paragraph says, in bokmål. */
function inWords(text: string): Partial<AgreedFigures> {
  const words = text.replace(/\s+/g, ' ');
  const number = (pattern: RegExp): number => Number((pattern.exec(words)?.[1] ?? '').replace(/\D/g, ''));
  return {
    invited: number(/([\d ]+) instanser var invitert/),
    answered: number(/var invitert\. ([\d ]+) svarte,/),
    comments: number(/Svarene er delt i ([\d ]+) merknader/),
    placements: number(/til sammen er plassert ([\d ]+) steder/),
  };
}

/** Row by row, as a workbook of twenty thousand rows must be read. */
async function inWorkbook(path: string): Promise<Partial<AgreedFigures>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows = workbook.getWorksheet('Merknader');
  const header = (rows?.getRow(1).values ?? []) as string[]; // reason: the library says any
  const decision = header.indexOf('Vurdering');
  let [placements, undecided] = [0, 0];
  rows?.eachRow((row, at) => {
    if (at === 1) return;
    placements += 1;
    if (row.getCell(decision).text === 'Ikke vurdert') undecided += 1;
  });
  const figures = new Map<string, number>();
  workbook.getWorksheet('Tall')?.eachRow((row) => figures.set(row.getCell(1).text, Number(row.getCell(2).value)));
  const figure = (name: string): number => figures.get(name) ?? Number.NaN;
  return {
    invited: figure('Inviterte instanser'),
    answered: figure('Instanser som har svart'),
    comments: figure('Merknader'),
    placements,
    undecided,
  };
}
