import type { Language } from '../../../shared/language/words.js';
import { wordDifference, mayDifferInMeaning, type WordRun } from '../model/word-difference.js';
import { alikeWords } from './alike.words.js';

/** A run of words as a page shows it: as it is, struck out, or put in. */
export interface RunView {
  readonly text: string;
  readonly isGone: boolean;
  readonly isNew: boolean;
}

/** What differs between a text and the first of its family. */
export interface DifferenceView {
  readonly runs: readonly RunView[];
  readonly isSame: boolean;
  /** A text in which «ikke» or a number differs is read before it is decided like the others. */
  readonly mayDifferInMeaning: boolean;
  readonly summary: string;
}

/** So much of what both say is shown around what differs. */
const AROUND = 90;
const SHOWN_RUNS = 80;

export function differenceView(first: string, text: string, language: Language): DifferenceView {
  const t = alikeWords[language];
  const runs = wordDifference(first, text);
  const isSame = runs.every(({ kind }) => kind === 'same');
  const differsInMeaning = mayDifferInMeaning(runs);
  const changes = runs.filter(
    ({ kind }, index) => kind !== 'same' && !(kind === 'new' && runs[index - 1]?.kind === 'gone'),
  );
  return {
    runs: isSame ? [] : shortened(runs).slice(0, SHOWN_RUNS),
    isSame,
    mayDifferInMeaning: differsInMeaning,
    summary: isSame ? t.same : t.changes(changes.length),
  };
}

/** Long stretches that both have are left out of the middle. */
function shortened(runs: readonly WordRun[]): readonly RunView[] {
  return runs.map(({ kind, text }, index) => ({
    text: kind === 'same' ? withoutMiddle(text, { isFirst: index === 0, isLast: index === runs.length - 1 }) : text,
    isGone: kind === 'gone',
    isNew: kind === 'new',
  }));
}

function withoutMiddle(
  text: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  if (text.length <= head + tail + AROUND) return text;
  return `${text.slice(0, head)} … ${tail === 0 ? '' : text.slice(-tail)}`;
}
