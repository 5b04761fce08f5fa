import type { LanguageForm } from '../../shared/language/words.js';
import type { Parsed } from '../../shared/errors/parsed.js';
import { isEmailAddress } from '../contact/email-address.js';
import { OrganisationNumber } from '../organisation/organisation-number.js';
import { COLUMN_FIELDS } from './column-mapping.js';
import type { ColumnField, ColumnMapping } from './column-mapping.js';
import { normaliseName, readName } from './organisation-name.js';
import { shownText } from './read-list.js';
import type { ListRow, ReadList, UnreadableLine, UnreadableReason } from './read-list.js';
import { rowText } from './table.js';
import type { Table, TableRow } from './table.js';

export type MappingRefusal = 'noNameColumn' | 'noCategoryColumn' | 'unknownColumn' | 'columnTwice';

type Optional<K extends keyof ListRow> = Pick<Partial<ListRow>, K>;
type Columns = Readonly<Partial<Record<ColumnField, number>>>;

const CELL_ERROR = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/;
const LANGUAGE_FORM_WORDS: ReadonlyMap<string, LanguageForm> = new Map([
  ['nb', 'nb'],
  ['bokmål', 'nb'],
  ['bm', 'nb'],
  ['nn', 'nn'],
  ['nynorsk', 'nn'],
  ['en', 'en'],
  ['engelsk', 'en'],
  ['english', 'en'],
]);

/** Reads a table under the mapping that a person has confirmed. A row with one wrong cell is unreadable as a whole. */
export function readTableList(table: Table, mapping: ColumnMapping): Parsed<ReadList, MappingRefusal> {
  const columns = columnsOf(table, mapping);
  if (!columns.ok) return columns;
  const rows: ListRow[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const row of table.rows) {
    const read = readRow(row, columns.value, table.headers.length);
    if (read.ok) rows.push(read.value);
    else unreadable.push({ line: row.line, text: rowText(row), reason: read.reason });
  }
  const preamble = [...table.preamble, { line: table.headerLine, text: shownText(table.headers.join(' | ')) }];
  return { ok: true, value: { preamble, headings: [], rows, unreadable, possibleHeadings: [] } };
}

function columnsOf(table: Table, mapping: ColumnMapping): Parsed<Columns, MappingRefusal> {
  if (mapping.name === undefined) return { ok: false, reason: 'noNameColumn' };
  if (mapping.category === undefined) return { ok: false, reason: 'noCategoryColumn' };
  const places = COLUMN_FIELDS.flatMap((field) => {
    const header = mapping[field];
    return header === undefined ? [] : [[field, table.headers.indexOf(normaliseName(header))] as const];
  });
  if (places.some(([, place]) => place < 0)) return { ok: false, reason: 'unknownColumn' };
  if (new Set(places.map(([, place]) => place)).size < places.length) return { ok: false, reason: 'columnTwice' };
  return { ok: true, value: Object.fromEntries(places) };
}

function readRow(row: TableRow, columns: Columns, width: number): Parsed<ListRow, UnreadableReason> {
  // An unquoted separator in a name shifts every cell after it: nothing in such a row can be trusted.
  if (row.cells.slice(width).some((cell) => normaliseName(cell) !== '')) return { ok: false, reason: 'tooManyCells' };
  const cell = (field: ColumnField): string => normaliseName(row.cells[columns[field] ?? -1] ?? '');
  if (COLUMN_FIELDS.some((field) => CELL_ERROR.test(cell(field)))) return { ok: false, reason: 'cellError' };
  if (cell('name') === '') return { ok: false, reason: 'missingName' };
  if (cell('category') === '') return { ok: false, reason: 'missingCategory' };
  const name = readName(cell('name'));
  if (!name.ok) return name;
  const category = readName(cell('category'));
  if (!category.ok) return { ok: false, reason: 'unreadableCategory' };
  const optional = readOptional(cell);
  if (!optional.ok) return optional;
  return { ok: true, value: { line: row.line, category: category.value, name: name.value, ...optional.value } };
}

function readOptional(
  cell: (field: ColumnField) => string,
): Parsed<Optional<'organisationNumber' | 'email' | 'languageForm'>, UnreadableReason> {
  const number = readNumber(cell('organisationNumber'));
  if (!number.ok) return number;
  const email = readEmail(cell('email'));
  if (!email.ok) return email;
  const languageForm = readLanguageForm(cell('languageForm'));
  if (!languageForm.ok) return languageForm;
  return { ok: true, value: { ...number.value, ...email.value, ...languageForm.value } };
}

function readNumber(text: string): Parsed<Optional<'organisationNumber'>, UnreadableReason> {
  if (text === '') return { ok: true, value: {} };
  const number = OrganisationNumber.parse(text);
  return number.ok
    ? { ok: true, value: { organisationNumber: number.value } }
    : { ok: false, reason: `organisationNumber.${number.reason}` };
}

function readEmail(text: string): Parsed<Optional<'email'>, UnreadableReason> {
  if (text === '') return { ok: true, value: {} };
  return isEmailAddress(text) ? { ok: true, value: { email: text } } : { ok: false, reason: 'email' };
}

function readLanguageForm(text: string): Parsed<Optional<'languageForm'>, UnreadableReason> {
  if (text === '') return { ok: true, value: {} };
  const languageForm = LANGUAGE_FORM_WORDS.get(text.toLowerCase());
  return languageForm ? { ok: true, value: { languageForm } } : { ok: false, reason: 'languageForm' };
}
