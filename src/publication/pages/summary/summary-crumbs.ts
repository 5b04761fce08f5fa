import type { SummaryModel } from '../../../report/summary.model.js';
import type { Language } from '../../../shared/language/words.js';
import type { Crumb } from '../../../shared/web/page.js';
import { publicListWords } from '../list/public-list.words.js';
import { publicSummaryWords } from './public-summary.words.js';
import { summaryPath } from './summary-paths.js';

type Named = Pick<SummaryModel, 'consultationId' | 'title'>;

/** The way to what stands below a hearing. */
export function hearingCrumbs({ consultationId, title }: Named, language: Language): Crumb[] {
  return [
    { href: '/', text: publicListWords[language].listTitle },
    { href: `/horinger/${consultationId}`, text: title },
  ];
}

/** The way to what stands below its summary. */
export function summaryCrumbs(model: Named, language: Language): Crumb[] {
  return [
    ...hearingCrumbs(model, language),
    { href: summaryPath(model.consultationId), text: publicSummaryWords[language].title },
  ];
}
