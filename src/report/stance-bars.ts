import { formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import { bodyStanceWords } from './label.words.js';
import { BODY_STANCES, type StanceCounts } from './summary.model.js';

/** One bar of the part `pages/report/parts/bars`; `share` is of the largest, 0 to 100. */
export interface StanceBar {
  readonly text: string;
  readonly count: string;
  readonly share: number;
}

/** Where bodies stand as bars; stances that no body has are left out. */
export function stanceBars(stances: StanceCounts, language: Language): readonly StanceBar[] {
  const largest = Math.max(1, ...Object.values(stances));
  return BODY_STANCES.filter((stance) => stances[stance] > 0).map((stance) => ({
    text: bodyStanceWords[language][stance],
    count: formatNumber(stances[stance], language),
    share: Math.round((stances[stance] / largest) * 100),
  }));
}
