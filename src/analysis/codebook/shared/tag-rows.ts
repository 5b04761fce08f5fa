import { readCsvTable } from '../../../register/import/csv-table.js';
import { foldForSearch } from '../../../shared/language/sorting.js';
import { CodebookUnreadable } from '../codebook.errors.js';
import type { TagMeaning } from '../tag.entity.js';

/** A tag on its way into a codebook, with the key of the one that it stands below. */
export interface TagRow extends TagMeaning {
  readonly key: string;
  readonly parentKey: string | null;
}

/** What each column may be called, in the three languages, folded. */
const COLUMNS = {
  name: ['navn', 'namn', 'name', 'tema', 'theme', 'kode', 'code'],
  definition: ['definisjon', 'definition', 'beskrivelse', 'forklaring'],
  example: ['eksempel', 'døme', 'example'],
  defaultText: ['standardtekst', 'default text', 'standard text'],
  parent: ['under', 'overordnet', 'overordna', 'parent', 'below'],
} as const;
type Column = keyof typeof COLUMNS;

const LONGEST_NAME = 120;
const LONGEST_TEXT = 2000;
const MOST_TAGS = 2000;

/**
 * Reads a list of tags from a CSV file of any usual separator and encoding: a column of names, and what else it has. A name
 * that stands twice is taken once. Without a column of names, or a name, it is `CodebookUnreadable`.
 */
export function tagRowsFrom(bytes: Uint8Array): readonly TagRow[] {
  const table = readCsvTable(bytes);
  if (!table.ok) throw new CodebookUnreadable();
  const { headers, rows } = table.value;
  const places = placesIn(headers);
  if (places.name < 0) throw new CodebookUnreadable();
  const read = new Map<string, TagRow>();
  for (const { cells } of rows.slice(0, MOST_TAGS)) {
    const cell = (column: Column): string => (cells[places[column]] ?? '').trim();
    const name = cell('name').slice(0, LONGEST_NAME);
    const key = foldForSearch(name);
    if (name === '' || read.has(key)) continue;
    const parentKey = foldForSearch(cell('parent'));
    const text = (column: Column): string => cell(column).slice(0, LONGEST_TEXT);
    const said = { definition: text('definition'), example: text('example'), defaultText: text('defaultText') };
    read.set(key, { key, parentKey: parentKey === '' || parentKey === key ? null : parentKey, name, ...said });
  }
  if (read.size === 0) throw new CodebookUnreadable();
  return [...read.values()];
}

function placesIn(headers: readonly string[]): Readonly<Record<Column, number>> {
  const folded = headers.map((header) => foldForSearch(header));
  const placeOf = (column: Column): number =>
    folded.findIndex((header) => COLUMNS[column].some((name) => name === header));
  return {
    name: placeOf('name'),
    definition: placeOf('definition'),
    example: placeOf('example'),
    defaultText: placeOf('defaultText'),
    parent: placeOf('parent'),
  };
}

/** The rows with each after the one it stands below. A row below one that is not there, or in a circle, stands on top. */
export function parentsFirst(rows: readonly TagRow[]): readonly TagRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const done = new Map<string, TagRow>();
  const put = (row: TagRow, on: ReadonlySet<string>): void => {
    if (done.has(row.key)) return;
    const parent = row.parentKey === null ? undefined : byKey.get(row.parentKey);
    const isCircle = parent !== undefined && on.has(parent.key);
    if (parent && !isCircle) put(parent, new Set([...on, row.key]));
    if (!done.has(row.key)) done.set(row.key, isCircle ? { ...row, parentKey: null } : row);
  };
  for (const row of rows) put(row, new Set([row.key]));
  return [...done.values()];
}
