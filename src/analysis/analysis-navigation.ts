import { consultationPath } from '../consultation/consultation-crumbs.js';
import { defineWords, type Language } from '../shared/language/words.js';

const words = defineWords('analysis navigation', {
  nb: {
    label: 'Behandling av svarene',
    reading: 'Lesing',
    comments: 'Merknader',
    search: 'Søk',
    alike: 'Like tekster',
    codebook: 'Kodebok',
    standardTexts: 'Standardtekster',
    work: 'Fordeling',
    mine: 'Min liste',
    groups: 'Arbeidsgrupper',
    suggestions: 'Forslag',
    summary: 'Oppsummering',
  },
  nn: {
    label: 'Behandling av svara',
    reading: 'Lesing',
    comments: 'Merknader',
    search: 'Søk',
    alike: 'Like tekstar',
    codebook: 'Kodebok',
    standardTexts: 'Standardtekstar',
    work: 'Fordeling',
    mine: 'Lista mi',
    groups: 'Arbeidsgrupper',
    suggestions: 'Framlegg',
    summary: 'Oppsummering',
  },
  en: {
    label: 'Work on the answers',
    reading: 'Reading',
    comments: 'Comments',
    search: 'Search',
    alike: 'Texts alike',
    codebook: 'Codebook',
    standardTexts: 'Standard texts',
    work: 'Sharing',
    mine: 'My list',
    groups: 'Working groups',
    suggestions: 'Suggestions',
    summary: 'Summary',
  },
});

/** The pages where a hearing's answers are worked on. */
export type AnalysisPlace =
  | 'reading'
  | 'comments'
  | 'alike'
  | 'search'
  | 'codebook'
  | 'standardTexts'
  | 'work'
  | 'mine'
  | 'groups'
  | 'agreement'
  | 'suggestions';

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
      { href: path('sok'), text: t.search, isCurrent: current === 'search' },
      { href: path('like'), text: t.alike, isCurrent: current === 'alike' },
      { href: path('kodebok'), text: t.codebook, isCurrent: current === 'codebook' },
      { href: path('standardtekster'), text: t.standardTexts, isCurrent: current === 'standardTexts' },
      { href: path('arbeid'), text: t.work, isCurrent: current === 'work' },
      { href: path('mitt-arbeid'), text: t.mine, isCurrent: current === 'mine' },
      { href: path('arbeidsgrupper'), text: t.groups, isCurrent: current === 'groups' },
      { href: path('forslag'), text: t.suggestions, isCurrent: current === 'suggestions' },
      { href: path('oppsummering'), text: t.summary, isCurrent: false },
    ],
  };
}
