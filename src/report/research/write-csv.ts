import type { Language } from '../../shared/language/words.js';
import type { SummaryModel } from '../summary.model.js';
import { PLACEMENT_COLUMNS, placementRecords, type PlacementColumn, type PlacementRecord } from './placement-rows.js';

/** Excel takes a file without it for Windows-1252, and ruins æ, ø and å; R and Python know it by `utf-8-sig`. */
const BYTE_ORDER_MARK = '\uFEFF';
const COLUMNS = Object.keys(PLACEMENT_COLUMNS) as PlacementColumn[]; // reason: keys forgets its keys
/** What a spreadsheet takes for a formula, also behind white space (OWASP, CSV Injection). */
const FORMULA = /^\s*[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
const BETWEEN = '; ';

/**
 * The placements as RFC 4180: comma, CRLF, quotes doubled, a header row; UTF-8 with byte order mark. A text that a
 * spreadsheet would take for a formula begins with an apostrophe; a list within a cell has a semicolon between.
 */
export function* writeCsv(model: SummaryModel, language: Language): Generator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.join(',')}\r\n`;
  for (const record of placementRecords(model, language))
    yield `${COLUMNS.map((column) => cellOf(record[column])).join(',')}\r\n`;
}

function cellOf(value: PlacementRecord[PlacementColumn]): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(BETWEEN);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
