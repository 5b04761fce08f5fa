import type { Language } from '../../shared/language/words.js';
import type { ListDifference, Listed } from './round.rules.js';
import { roundWords } from './round.words.js';

/** As many as a page shows of each; the whole list stands on the page of the recipients. */
const MOST_SHOWN = 50;

interface ShownList {
  readonly heading: string;
  readonly isEmpty: boolean;
  readonly lines: readonly { readonly name: string; readonly note: string }[];
  readonly more: string | false;
}

/** How a list of recipients differs from the former round's, in words. */
export interface DifferenceView {
  readonly same: string;
  readonly lists: readonly ShownList[];
}

export function differenceView(difference: ListDifference, language: Language): DifferenceView {
  const t = roundWords[language];
  const address = (email: string | null): string => email ?? t.noAddress;
  const plain = (listed: Listed) => ({ name: listed.name, note: address(listed.email) });
  const moved = difference.moved.map(({ listed, formerEmail }) => ({
    name: listed.name,
    note: t.changed(address(formerEmail), address(listed.email)),
  }));
  const shown = (lines: ShownList['lines'], heading: (count: number) => string, none: string): ShownList => ({
    heading: lines.length === 0 ? none : heading(lines.length),
    isEmpty: lines.length === 0,
    lines: lines.slice(0, MOST_SHOWN),
    more: lines.length > MOST_SHOWN && t.more(lines.length - MOST_SHOWN),
  });
  return {
    same: t.same(difference.same),
    lists: [
      shown(difference.added.map(plain), t.added, t.noneAdded),
      shown(difference.gone.map(plain), t.gone, t.noneGone),
      shown(moved, t.moved, t.noneMoved),
    ],
  };
}
