import { consultationPath } from '../consultation/consultation-crumbs.js';
import { defineWords, type Language } from '../shared/language/words.js';

const words = defineWords('analysis navigation', {
  nb: {
    label: 'Behandling av svarene',
    reading: 'Lesing',
    comments: 'Merknader',
    codebook: 'Kodebok',
    summary: 'Oppsummering',
  },
  nn: {
    label: 'Behandling av svara',
    reading: 'Lesing',
    comments: 'Merknader',
    codebook: 'Kodebok',
    summary: 'Oppsummering',
  },
  en: {
    label: 'Work on the answers',
    reading: 'Reading',
    comments: 'Comments',
    codebook: 'Codebook',
    summary: 'Summary',
  },
});

/** The pages where a hearing's answers are worked on. */
export type AnalysisPlace = 'reading' | 'comments' | 'codebook';

/** The way between those pages, as the part `pages/analysis/parts/navigation` shows it. */
export interface AnalysisNavigation {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
}

export function analysisNavigation(
  consultationId: string,
  current: AnalysisPlace | null,
  language: Language,
): AnalysisNavigation {
  const t = words[language];
  const path = (below: string): string => consultationPath(consultationId, below);
  return {
    label: t.label,
    links: [
      { href: path('lesing'), text: t.reading, isCurrent: current === 'reading' },
      { href: path('merknader'), text: t.comments, isCurrent: current === 'comments' },
      { href: path('kodebok'), text: t.codebook, isCurrent: current === 'codebook' },
      { href: path('oppsummering'), text: t.summary, isCurrent: false },
    ],
  };
}
