import type { Invitation } from '../consultation/invitation/invitation.entity.js';
import { formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import type { ExclusionReason } from './dispatch-exclusion.entity.js';
import type { DividedList } from './dispatch-list.js';
import { dispatchWords, exclusionWords } from './dispatch.words.js';

/** As many names as help somebody who reads them; the number above says how many there are. */
const MOST_NAMED = 50;

/** A list of bodies with a reason for each, cut off after the first fifty, as the part `pages/dispatch/parts/named` shows it. */
export interface NamedReasons {
  readonly heading: string;
  readonly hint: string | false;
  readonly rows: readonly { readonly name: string; readonly reason: string }[];
  readonly more: string | false;
}

/** Who gets the letter on paper, and why; false when nobody does. */
export function namedOnPaper({ onPaper }: DividedList<Invitation>, language: Language): NamedReasons | false {
  const words = dispatchWords[language];
  return named(onPaper, { heading: words.onPaper, hint: words.onPaperHint }, language);
}

/** Who does not get the letter, and why; false when everybody does. */
export function namedExcluded({ excluded }: DividedList<Invitation>, language: Language): NamedReasons | false {
  return named(excluded, { heading: dispatchWords[language].notReached, hint: false }, language);
}

/** How many get the letter and how, and how many do not, as facts. */
export function countedList(
  { reached, onPaper, excluded }: DividedList<Invitation>,
  language: Language,
): readonly { readonly term: string; readonly text: string; readonly href: false }[] {
  const words = dispatchWords[language];
  const counts: [string, number][] = [
    [words.recipients, reached.length + excluded.length],
    [words.byEmail, reached.length - onPaper.length],
    [words.onPaper, onPaper.length],
    [words.notReached, excluded.length],
  ];
  return counts.map(([term, count]) => ({ term, text: formatNumber(count, language), href: false }));
}

function named(
  list: readonly { readonly recipient: Invitation; readonly reason: ExclusionReason }[],
  { heading, hint }: { readonly heading: string; readonly hint: string | false },
  language: Language,
): NamedReasons | false {
  if (list.length === 0) return false;
  const left = list.length - MOST_NAMED;
  return {
    heading,
    hint,
    rows: list.slice(0, MOST_NAMED).map(({ recipient, reason }) => ({
      name: recipient.addressedName,
      reason: exclusionWords[language][reason],
    })),
    more: left > 0 && dispatchWords[language].andMore(formatNumber(left, language)),
  };
}
