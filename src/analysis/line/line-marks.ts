import { compoundParts } from '../../shared/language/norwegian/compound-parts.js';
import { wordsIn } from '../../shared/language/norwegian/words-in.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import type { Decision } from '../placement/assessment.rules.js';
import type { Stance } from '../placement/placement.entity.js';
import type { LineState } from './comment-line.entity.js';

/** What a line can be filtered by; each has a letter, and a line may have several values of one. */
const FACETS = {
  line: 'h',
  state: 'g',
  place: 'p',
  draft: 'd',
  section: 's',
  tag: 't',
  stance: 'v',
  decision: 'e',
  language: 'l',
  assignee: 'a',
  step: 'w',
  body: 'b',
  name: 'n',
  category: 'k',
  /** Not of a line but of a block of an answer's text. */
  letter: 'x',
} as const;
export type Facet = keyof typeof FACETS;

/** Stands for the lack of a value: nobody has it, no language is known. */
export const NONE = 'none';

/** The random end of a uuid version 7 is enough to tell two apart within one hearing, and keeps the index small. */
const OF_A_HEARING = 10;
const OF_A_VALUE = 16;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The mark of one value in one hearing, so that what another hearing holds is never even passed; all that begin so, with a `*`. */
export function markOf(consultationId: string, facet: Facet, value = ''): string {
  const short = value.replace(UUID, (id) => tail(id, OF_A_VALUE)).replace(/[^0-9A-Za-z]/g, '');
  const beginning = value.endsWith('*') ? '*' : '';
  return `${FACETS[facet]}${tail(consultationId, OF_A_HEARING)}${short}${beginning}`.toLowerCase();
}

function tail(id: string, length: number): string {
  return id.replaceAll('-', '').slice(-length);
}

/** The words of a body's name as marks hold them; `å ø æ` as the letters they are nearest to. */
export function nameWords(name: string): readonly string[] {
  const words = wordsIn(name).map((word) => foldForSearch(word).replace(/[åøæ]/g, (letter) => PLAIN[letter] ?? letter));
  return [...new Set(words.map((word) => word.replace(/[^0-9a-z]/g, '')))].filter((word) => word !== '');
}

const PLAIN: Readonly<Record<string, string>> = { å: 'a', ø: 'o', æ: 'ae' };

/** All that a body is found by by its name: the words, and the parts of those that are compounds. */
export function bodyNames(name: string): readonly string[] {
  return nameWords([name, ...wordsIn(name).flatMap(compoundParts)].join(' '));
}

/** What is typed of a body's name: each word must be one of the name's, the last one at least its beginning. */
export function namesSought(typed: string): readonly string[] {
  const words = nameWords(typed);
  return words.map((word, index) => (index === words.length - 1 ? `${word}*` : word));
}

/** What the marks of a line are made of. */
export interface LineFacets {
  readonly consultationId: string;
  readonly invitationId: string;
  readonly state: LineState;
  readonly place: string | null;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly stance: Stance | null;
  readonly decision: Decision | null;
  readonly language: string | null;
  readonly assigneeId: string | null;
  readonly stepId: string | null;
  readonly tagIds: readonly string[];
  readonly bodyName: string;
  readonly categoryIds: readonly string[];
}

/** Every mark of a line. */
export function lineMarks(line: LineFacets): readonly string[] {
  const mark = (facet: Facet, value: string | null): readonly string[] =>
    value === null ? [] : [markOf(line.consultationId, facet, value)];
  return [
    ...mark('line', ''),
    ...mark('state', line.state),
    ...mark('body', line.invitationId),
    ...mark('place', line.place),
    ...mark('draft', line.draftId),
    ...mark('section', line.sectionId),
    ...mark('stance', line.stance),
    ...mark('decision', line.decision),
    ...mark('language', line.language ?? NONE),
    ...mark('assignee', line.assigneeId ?? NONE),
    ...mark('step', line.stepId ?? NONE),
    ...line.tagIds.flatMap((tagId) => mark('tag', tagId)),
    ...bodyNames(line.bodyName).flatMap((word) => mark('name', word)),
    ...line.categoryIds.flatMap((categoryId) => mark('category', categoryId)),
  ];
}
