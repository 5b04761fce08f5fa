import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerSheetOf, type SheetField } from '../../../src/response/answer-sheet.js';
import { keyText, rowKeyOf } from '../../../src/response/form/form-key.js';
import type { FoundAnswer } from '../../../src/response/form/placing/finding.js';
import { FormIndex } from '../../../src/response/form/placing/form-index.js';
import { placeFound } from '../../../src/response/form/placing/place-found.js';
import type { FormKind, FoundPart } from '../../../src/response/form/reading/found-form.js';
import { readForm } from '../../../src/response/form/reading/read-form.js';
import type { Filling } from './fill-form.js';
import { outlineOf, type Asked } from './random-outline.js';

/** The hearing whose forms are altered in every way: two drafts with a heading in common, and questions of every kind. */
export const ASKED: Asked = {
  drafts: [
    { title: 'Forløp for gravide', sections: ['Henvisning', 'Utredning av kvinnen', 'Samarbeid om barnet'] },
    { title: 'Forløp for unge', sections: ['Henvisning', 'Behandling'] },
  ],
  questions: [
    { text: 'Er fristene riktige?', kind: 'yesPartlyNoUnsure', scope: 'eachDraft', at: 0, options: [] },
    { text: 'Hva mangler?', kind: 'freeText', scope: 'consultation', at: 0, options: [] },
    { text: 'Hvilken modell?', kind: 'choice', scope: 'draft', at: 1, options: ['Modell A', 'Modell B'] },
  ],
};

export const OUTLINE = outlineOf(ASKED);
export const FIELDS = answerSheetOf(OUTLINE).flatMap((part) => part.fields);
export const INDEX = new FormIndex(OUTLINE);

/** Every row has a text that no other has, so that none can be lost unseen. */
export const WORDS = new Map(FIELDS.map((field, at) => [field.place, `Svarord${String(at)}x til punktet`]));
export const FILLINGS: readonly Filling[] = FIELDS.map((field) => ({
  key: keyOf(field),
  text: WORDS.get(field.place) ?? '',
  choice: field.kind === 'yesPartlyNoUnsure' ? { number: 1, words: 'Delvis' } : null,
}));

export function keyOf(field: SheetField): string {
  return keyText(rowKeyOf(field, OUTLINE.consultation.id));
}

export function section(number: number): SheetField {
  const found = FIELDS.filter(({ kind }) => kind === 'section')[number];
  if (!found) throw new Error('No such section');
  return found;
}
/** What stands in a form, read as the child process reads it. */
export async function partsIn(bytes: Buffer, kind: FormKind): Promise<readonly FoundPart[]> {
  const folder = await mkdtemp(join(tmpdir(), 'form-'));
  try {
    const path = join(folder, `form.${kind}`);
    await writeFile(path, bytes);
    const reading = await readForm(path, kind);
    if (!reading.ok) throw new Error(reading.reason);
    return reading.parts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function found(bytes: Buffer, kind: FormKind): Promise<FoundAnswer> {
  return placeFound(await partsIn(bytes, kind), INDEX);
}

/** Everything that was found at a place, or without one. */
export function textAt(answer: FoundAnswer, place: string | null): string {
  const there = answer.findings.filter((finding) => finding.place === place);
  return there.map(({ text, spoken }) => `${spoken} ${text}`).join('\n');
}

/** The places whose text did not come back there. */
export function misplaced(answer: FoundAnswer): readonly string[] {
  return [...WORDS].filter(([place, text]) => !textAt(answer, place).includes(text)).map(([place]) => place);
}

/** The texts that came back nowhere. */
export function lost(answer: FoundAnswer, more: readonly string[] = []): readonly string[] {
  const all = answer.findings.map(({ text, spoken, heading }) => `${heading} ${spoken} ${text}`).join('\n');
  return [...WORDS.values(), ...more].filter((text) => !all.includes(text));
}

export const LOOSE = 'Løst avsnitt som ingen ba om';

/** The key of the row that is altered when only one is. */
export const FIRST = keyOf(section(0));
