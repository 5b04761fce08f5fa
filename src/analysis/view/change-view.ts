import type { Language } from '../../shared/language/words.js';
import type { LaterEdition } from '../placement/draft-editions.js';
import type { Placement } from '../placement/placement.entity.js';
import { changeWords } from './change.words.js';

/** Which change a decision led to, with what is needed to say it. */
export interface ChangeView {
  readonly hasChange: boolean;
  readonly note: string;
  /** The edition where the change stands, in words; empty when none was named. */
  readonly edition: string;
  readonly editions: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
  readonly hasEditions: boolean;
}

export function changeView(
  { language, editions }: { readonly language: Language; readonly editions: readonly LaterEdition[] },
  { changeNote, changeEditionId }: Placement,
): ChangeView {
  const named = editions.find(({ id }) => id === changeEditionId);
  return {
    hasChange: (changeNote ?? '') !== '',
    note: changeNote ?? '',
    edition: named ? editionText(named, language) : '',
    editions: editions.map((edition) => ({
      value: edition.id,
      text: editionText(edition, language),
      isChosen: edition.id === changeEditionId,
    })),
    hasEditions: editions.length > 0,
  };
}

function editionText({ draft, number, round }: LaterEdition, language: Language): string {
  const edition = changeWords[language].edition(draft, number);
  return round === null ? edition : `${edition} (${round})`;
}
