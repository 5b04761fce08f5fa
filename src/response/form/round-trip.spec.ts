import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  fillDocx,
  fillPdf,
  fillXlsx,
  reorderSheet,
  answersOf,
  type Filling,
} from '../../../test/support/response/fill-form.js';
import { outlineOf, randomAsked, randomText } from '../../../test/support/response/random-outline.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { answerSheetOf } from '../answer-sheet.js';
import { choicesOf } from '../typing/typed-value.js';
import { choiceText } from '../choice-text.js';
import { FormIndex, choiceNamed } from './placing/form-index.js';
import { placeFound } from './placing/place-found.js';
import type { FoundAnswer } from './placing/finding.js';
import type { FormKind } from './reading/found-form.js';
import { readForm } from './reading/read-form.js';
import { keyText, rowKeyOf } from './form-key.js';
import { responseFormOf, type FormOutline, type ResponseForm } from './response-form.js';
import { writeFormDocx } from './writing/write-form-docx.js';
import { writeFormPdf } from './writing/write-form-pdf.js';
import { writeFormXlsx } from './writing/write-form-xlsx.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'form-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function found(bytes: Buffer, kind: FormKind, outline: FormOutline): Promise<FoundAnswer> {
  const path = join(folder, `form.${kind}`);
  await writeFile(path, bytes);
  const reading = await readForm(path, kind);
  if (!reading.ok) throw new Error(reading.reason);
  return placeFound(reading.parts, new FormIndex(outline));
}

/** White space is told apart by no reader of a document. */
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What came back, by place: text, and the choice as it would be stored. */
function broughtBack(answer: FoundAnswer, outline: FormOutline): Readonly<Record<string, string>> {
  const fields = answerSheetOf(outline).flatMap((part) => part.fields);
  const entries = answer.findings.map(({ place, text, spoken }) => {
    const field = fields.find((candidate) => candidate.place === place);
    const choice = field && spoken !== '' ? choiceNamed(field, spoken) : null;
    return [place ?? 'none', `${choice ?? '-'} ${squeezed(text)}`] as const;
  });
  return Object.fromEntries(entries);
}

interface Filled {
  readonly form: ResponseForm;
  readonly outline: FormOutline;
  readonly fillings: readonly Filling[];
  readonly expected: Readonly<Record<string, string>>;
}

/** A hearing of any shape, in any language, with any of its rows filled in. */
const filled: fc.Arbitrary<Filled> = fc
  .tuple(randomAsked, fc.constantFrom(...LANGUAGES), fc.infiniteStream(fc.tuple(fc.boolean(), randomText, fc.nat(9))))
  .map(([asked, language, written]) => {
    const outline = outlineOf(asked);
    const fillings: Filling[] = [];
    const expected: Record<string, string> = {};
    for (const field of answerSheetOf(outline).flatMap((part) => part.fields)) {
      const [isFilled, given, number] = taken(written);
      const offered = choicesOf(field);
      const stored = number < 6 ? offered[number] : undefined;
      const text = isFilled ? given.trim() : '';
      if (text === '' && stored === undefined) continue;
      const choice = stored === undefined ? null : { number, words: choiceText(field.kind, stored, language) };
      fillings.push({ key: keyText(rowKeyOf(field, outline.consultation.id)), text, choice });
      expected[field.place] = `${stored ?? '-'} ${squeezed(text)}`;
    }
    return { form: responseFormOf(outline, language), outline, fillings, expected };
  });

const runs = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: 2018 });

describe('a form that is filled in and comes back', () => {
  test('Word: with its rows in any order, every answer is where it belongs', async () => {
    await fc.assert(
      fc.asyncProperty(filled, fc.infiniteStream(fc.nat()), async ({ form, outline, fillings, expected }, random) => {
        const shuffle = (rows: readonly string[]): readonly string[] => shuffled(rows, random);
        const bytes = await fillDocx(await writeFormDocx(form), fillings, shuffle);

        const answer = await found(bytes, 'docx', outline);

        expect(broughtBack(answer, outline)).toEqual(expected);
        expect(answer.identity).toBe('current');
      }),
      runs(100),
    );
  }, 120_000);

  test('Excel: with its rows in any order, every answer is where it belongs', async () => {
    await fc.assert(
      fc.asyncProperty(filled, fc.infiniteStream(fc.nat()), async ({ form, outline, fillings, expected }, random) => {
        const bytes = await fillXlsx(await writeFormXlsx(form), fillings, (workbook) => {
          reorderSheet(answersOf(workbook), (rows) => [...shuffled(rows, random)]);
        });

        const answer = await found(bytes, 'xlsx', outline);

        expect(broughtBack(answer, outline)).toEqual(expected);
      }),
      runs(100),
    );
  }, 120_000);

  test('PDF: every answer and every choice is where it belongs', async () => {
    await fc.assert(
      fc.asyncProperty(filled, async ({ form, outline, fillings, expected }) => {
        const bytes = await fillPdf(await writeFormPdf(form), fillings);

        const answer = await found(bytes, 'pdf', outline);

        expect(broughtBack(answer, outline)).toEqual(expected);
        expect(answer.identity).toBe('current');
      }),
      runs(40),
    );
  }, 120_000);

  test('a form in which nobody wrote anything says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(filled, async ({ form, outline }) => {
        const word = await found(await writeFormDocx(form), 'docx', outline);
        const excel = await found(await writeFormXlsx(form), 'xlsx', outline);
        const pdf = await found(await writeFormPdf(form), 'pdf', outline);

        expect([word.findings, excel.findings, pdf.findings]).toEqual([[], [], []]);
      }),
      runs(12),
    );
  }, 120_000);
});

/** The next of a stream without an end. */
function taken<T>(stream: fc.Stream<T>): T {
  const next: IteratorResult<T, unknown> = stream.next();
  if (next.done === true) throw new Error('The stream has an end');
  return next.value;
}

function shuffled<T>(rows: readonly T[], random: fc.Stream<number>): readonly T[] {
  return rows
    .map((row) => ({ row, place: taken(random) }))
    .sort((left, right) => left.place - right.place)
    .map(({ row }) => row);
}
