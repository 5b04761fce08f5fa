import type { Language } from '../../shared/language/words.js';
import type { Standing, SummaryModel, Written } from '../summary.model.js';
import { JSON_FORMAT, JSON_MEMBERS } from './json-format.js';
import { openName, placementRecords } from './placement-rows.js';

/**
 * The summary as JSON for research: tables that refer to each other by keys, rather than a tree. The format is named,
 * numbered and described within the file; see `JSON_MEMBERS`. Written row by row, so that none of it is held twice.
 */
export function* writeJson(model: SummaryModel, language: Language): Generator<string> {
  yield `{"format":${JSON.stringify(JSON_FORMAT.format)},"version":${String(JSON_FORMAT.version)},`;
  yield `"language":${JSON.stringify(language)},"documentation":${JSON.stringify(JSON_MEMBERS)}`;
  yield* member('consultation', consultationOf(model));
  yield* member('figures', model.figures);
  for (const [name, rows] of Object.entries(tablesOf(model, language))) yield* table(name, rows);
  yield '}\n';
}

type Table = Exclude<keyof typeof JSON_MEMBERS, 'consultation' | 'figures'>;

function tablesOf(model: SummaryModel, language: Language): Readonly<Record<Table, Iterable<unknown>>> {
  return {
    drafts: model.drafts,
    codebook: model.codebook,
    themes: model.themes,
    questions: model.questions,
    parts: partsOf(model),
    places: placesOf(model),
    bodies: bodiesOf(model),
    placements: placementRecords(model, language),
    citations: model.citations,
  };
}

function consultationOf({ consultationId, title, caseNumber, host, openedOn, deadlineOn }: SummaryModel): object {
  return { id: consultationId, title, caseNumber, host, openedOn, deadlineOn };
}

function* partsOf(model: SummaryModel): Generator<object> {
  for (const { key, draftId, title, bodies, ...part } of model.parts)
    yield { key, draftId, title, bodies, ...saidIn(part) };
}

function* placesOf(model: SummaryModel): Generator<object> {
  for (const { key: partKey, places } of model.parts) {
    for (const { key, kind, title, choices, themes, ...place } of places) {
      const said = themes.map(({ key: themeKey, tagId, ...theme }) => ({ key: themeKey, tagId, ...saidIn(theme) }));
      yield { key, partKey, kind, title, ...saidIn(place), choices, themes: said };
    }
  }
}

function* bodiesOf(model: SummaryModel): Generator<object> {
  for (const body of model.bodies) yield { ...body, name: openName(body) };
}

/** What is written and who stands where, without their names: those stand with the placements. */
function saidIn({ text, stances, byCategory, privatePersons }: Written & Standing): object {
  return { text, stances, byCategory, privatePersons };
}

function* member(name: string, value: unknown): Generator<string> {
  yield `,\n${JSON.stringify(name)}:${JSON.stringify(value)}`;
}

function* table(name: string, rows: Iterable<unknown>): Generator<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  let between = '\n';
  for (const row of rows) {
    yield `${between}${JSON.stringify(row)}`;
    between = ',\n';
  }
  yield ']';
}
