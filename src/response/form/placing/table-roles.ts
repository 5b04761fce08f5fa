import { LANGUAGES } from '../../../shared/language/words.js';
import { formWords } from '../form.words.js';
import type { FoundCell } from '../reading/found-form.js';
import { plain } from './fold.js';

/** What the cells of a column are. */
export type ColumnRole = 'key' | 'draft' | 'number' | 'heading' | 'choice' | 'text' | 'other';

/** The columns of a table as its header names them. */
export interface TableHeader {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly names: ReadonlyMap<number, string>;
}

/** Headers of the form itself, word for word. */
const OWN: ReadonlyMap<string, ColumnRole> = new Map(
  LANGUAGES.flatMap((language) => {
    const words = formWords[language];
    return [
      [plain(words.key), 'key'],
      [plain(words.draft), 'draft'],
      [plain(words.heading), 'heading'],
      [plain(words.choice), 'choice'],
      [plain(words.text), 'text'],
    ] as const;
  }),
);

/** Words of headers in forms of others, without their endings. */
const OF_OTHERS: readonly (readonly [string, ColumnRole])[] = [
  ['utkast|pakkeforløp|pasientforløp|dokument|retningslinje|draft|document', 'draft'],
  ['nr|nummer|no|number', 'number'],
  [
    'område|kapit(?:te)?l|kap|del|punkt|pkt|tema|anbefaling|tilråding|råd|tiltak|avsnitt|seksjon|overskrift|spørsmål|tittel|sted|stad|chapter|section|topic|area|question',
    'heading',
  ],
  ['standpunkt|valg|val|stance|choice', 'choice'],
  [
    'kommentar|merknad|innspill|innspel|svar|høringssvar|høyringssvar|tilbakemelding|synspunkt|forslag|framlegg|begrunnelse|grunngjeving|fritekst|comment|remark|answer|response|feedback|suggestion',
    'text',
  ],
];
const HEADER_WORDS = OF_OTHERS.map(
  ([words, role]) => [new RegExp(`^(?:${words})(?:et|en|a|ene|ane|er|ar|e|s)?$`, 'u'), role] as const,
);
/** What else may stand in a header. Any other word makes the row one of answers, which must not be taken for a header. */
const BESIDE = new Set(
  'til for på fra frå om og eller med i av ny nytt tekst endring endringer endringar deres dykkar den det your to on of and the'.split(
    ' ',
  ),
);
const LONGEST_HEADER = 80;

/** Reads a row as a header; null when it does not name both where something is and what is said of it. */
export function readHeader(cells: readonly FoundCell[]): TableHeader | null {
  const named = cells.map(({ column, text }) => ({ column, text, role: roleOf(text) }));
  const roles = new Map(named.map(({ column, role }) => [column, role]));
  const isThere = (wanted: readonly ColumnRole[]): boolean => named.some(({ role }) => wanted.includes(role));
  if (!isThere(['heading', 'number', 'draft', 'key']) || !isThere(['text', 'choice'])) return null;
  return { roles, names: new Map(named.map(({ column, text }) => [column, text])) };
}

function roleOf(text: string): ColumnRole {
  const own = OWN.get(plain(text));
  if (own !== undefined || text.length > LONGEST_HEADER) return own ?? 'other';
  const words = plain(text).split(' ');
  const roles = words.map((word) => HEADER_WORDS.find(([pattern]) => pattern.test(word))?.[1]);
  const isHeader = roles.every((role, at) => role !== undefined || BESIDE.has(words[at] ?? ''));
  return (isHeader ? roles.find((role) => role !== undefined) : undefined) ?? 'other';
}
