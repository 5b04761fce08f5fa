import { bodyStanceWords } from '../../../report/label.words.js';
import { BODY_STANCES, type StanceCounts } from '../../../report/summary.model.js';
import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';

/** One bar, as the part `pages/report/parts/bars` shows it. */
export interface Bar {
  readonly text: string;
  readonly count: string;
  readonly share: number;
}

/** Where bodies stand, for those stances that somebody has. */
export function stanceBars(stances: StanceCounts, language: Language): readonly Bar[] {
  const largest = Math.max(1, ...Object.values(stances));
  return BODY_STANCES.filter((stance) => stances[stance] > 0).map((stance) => ({
    text: bodyStanceWords[language][stance],
    count: formatNumber(stances[stance], language),
    share: Math.round((stances[stance] / largest) * 100),
  }));
}
