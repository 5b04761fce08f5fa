import { formWords } from '../form.words.js';
import { contentSignsOf, findKey, type RowKey } from '../form-key.js';
import { LANGUAGES } from '../../../shared/language/words.js';
import type { FoundCell } from '../reading/found-form.js';
import { plain } from './fold.js';
import { choiceNamed, type KnownPlace } from './form-index.js';
import type { ColumnRole, TableHeader } from './table-roles.js';

/** What was written in a row, apart from what the form itself says there. */
export interface RowContent {
  readonly text: string;
  readonly spoken: string;
}

/** What was written in a row of somebody else's form, and what the row says it is about. */
export interface FreeContent extends RowContent {
  readonly draft: string;
  readonly heading: string;
}

const PROMPTS = new Set(LANGUAGES.map((language) => plain(formWords[language].prompt)));

/** What was written in a row of the form itself. Whatever is not the form's own, in whichever column, is an answer. */
export function keyedContent(
  cells: readonly FoundCell[],
  known: KnownPlace,
  key: RowKey,
  header: TableHeader | null,
): RowContent {
  const texts: string[] = [];
  let spoken = '';
  for (const cell of cells) {
    const role = header?.roles.get(cell.column) ?? (header ? 'other' : null);
    const text = written(withoutKey(cell.text, key), role, known, key);
    if (text === '') continue;
    if (spoken === '' && isChoice(text, role, known)) spoken = text;
    else texts.push(role === 'other' ? named(text, cell, header) : text);
  }
  return { text: texts.join('\n\n'), spoken };
}

/** What was written in a row that has no key, by what its columns are called; without a header the first cell is its heading. */
export function freeContent(cells: readonly FoundCell[], header: TableHeader | null): FreeContent {
  const [first] = cells;
  if (!header) {
    const rest = cells.filter((cell) => cell !== first);
    return { draft: '', heading: first?.text ?? '', text: rest.map(({ text }) => text).join('\n\n'), spoken: '' };
  }
  const inRole = (wanted: ColumnRole): readonly FoundCell[] =>
    cells.filter(({ column }) => (header.roles.get(column) ?? 'other') === wanted);
  const said = cells.filter(({ column }) => ['text', 'other', 'key'].includes(header.roles.get(column) ?? 'other'));
  const columns = [...header.roles.values()].filter((role) => role === 'text').length;
  const texts = said.map((cell) => {
    const isOnlyText = header.roles.get(cell.column) === 'text' && columns === 1;
    return isOnlyText ? cell.text : named(cell.text, cell, header);
  });
  const choices = inRole('choice').map(({ text }) => text);
  const spoken = choices.filter((text) => !PROMPTS.has(plain(text)));
  return {
    draft: joined(inRole('draft'), ' '),
    heading: joined([...inRole('number'), ...inRole('heading')], ' '),
    text: texts.join('\n\n'),
    spoken: spoken.join('\n'),
  };
}

/** A cell without what the form itself says in it; under "answer" it says nothing, and whatever stands there was written. */
function written(text: string, role: ColumnRole | null, known: KnownPlace, key: RowKey): string {
  if (role === 'text') return text;
  if (PROMPTS.has(plain(text))) return '';
  return role === 'choice' ? text : belowHeading(text, known, key);
}

/**
 * What was written below the heading of a row, in its own cell. The heading may be worded as it was when the form was made:
 * the key of the row tells.
 */
function belowHeading(text: string, { field, own }: KnownPlace, key: RowKey): string {
  const lines = text.split('\n');
  for (let end = lines.length; end > 0; end -= 1) {
    const said = lines.slice(0, end).join(' ');
    const isHeading = own.has(plain(said)) || contentSignsOf(said, field.options) === key.content;
    if (!isHeading) continue;
    const rest = lines.slice(end);
    const isHelp = plain(rest[0] ?? '') === plain(field.help ?? '');
    return rest.slice(isHelp ? 1 : 0).join('\n');
  }
  return text;
}

function isChoice(text: string, role: ColumnRole | null, { field }: KnownPlace): boolean {
  return (role === 'choice' || role === null || role === 'other') && choiceNamed(field, text) !== null;
}

function withoutKey(text: string, key: RowKey): string {
  const found = findKey(text);
  return found?.key.place === key.place ? found.rest : text.trim();
}

/** In a column that somebody added, what stands in it goes by its name. */
function named(text: string, { column }: FoundCell, header: TableHeader | null): string {
  const name = header?.names.get(column) ?? '';
  return name === '' ? text : `${name}: ${text}`;
}

function joined(cells: readonly FoundCell[], between: string): string {
  return cells.map(({ text }) => text).join(between);
}
