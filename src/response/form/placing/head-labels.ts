import { LANGUAGES } from '../../../shared/language/words.js';
import { formWords } from '../form.words.js';
import type { FoundCell } from '../reading/found-form.js';
import { HEAD_FIELDS } from '../writing/field-names.js';
import type { FoundHead } from './finding.js';
import { plain } from './fold.js';

type HeadPart = keyof FoundHead;

/** What the lines in the head of somebody else's form are called. */
const OF_OTHERS: readonly (readonly [string, HeadPart])[] = [
  ['Instans', 'body'],
  ['Høringsinstans', 'body'],
  ['Organisasjon', 'body'],
  ['Virksomhet', 'body'],
  ['Verksemd', 'body'],
  ['Avsender', 'body'],
  ['Avsendar', 'body'],
  ['Kommune', 'body'],
  ['Organisation', 'body'],
  ['Navn', 'rapporteur'],
  ['Namn', 'rapporteur'],
  ['Saksbehandler', 'rapporteur'],
  ['Saksbehandlar', 'rapporteur'],
  ['Innsender', 'rapporteur'],
  ['Name', 'rapporteur'],
  ['Epost', 'email'],
  ['E-postadresse', 'email'],
  ['Mail', 'email'],
  ['Email', 'email'],
];

const LABELS: ReadonlyMap<string, HeadPart> = new Map([
  ...OF_OTHERS.map(([label, part]) => [plain(label), part] as const),
  ...LANGUAGES.flatMap((language) => {
    const { body, rapporteur, email } = formWords[language];
    return [
      [plain(body), 'body'],
      [plain(rapporteur), 'rapporteur'],
      [plain(email), 'email'],
    ] as const;
  }),
  [plain(HEAD_FIELDS.body), 'body'],
  [plain(HEAD_FIELDS.rapporteur), 'rapporteur'],
  [plain(HEAD_FIELDS.email), 'email'],
]);

/** A line of the head that a row of two cells is, or one cell of which nothing was filled in; null for any other row. */
export function headLine(cells: readonly FoundCell[]): { readonly part: HeadPart; readonly value: string } | null {
  const [label, value] = cells;
  const part = label && LABELS.get(plain(label.text));
  if (part === undefined || cells.length > 2) return null;
  return { part, value: value?.text ?? '' };
}
