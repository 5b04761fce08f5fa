import { formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import type { RemainingFinding } from './issuing/readiness.rules.js';
import { summaryPageWords } from './summary-page.words.js';
import { writingPath } from './summary-paths.js';
import type { StanceCounts, SummaryPart } from './summary.model.js';
import type { SummaryInView } from './summary.service.js';
import { writingPlaces, type WritingPlace } from './writing/writing-places.js';

/** One line of the outline: a place or a theme, with how far it has come. */
export interface OutlineRow {
  readonly href: string;
  readonly title: string;
  readonly isTheme: boolean;
  readonly bodies: string;
  readonly comments: string;
  readonly decided: string;
  readonly accounted: string;
  readonly text: string;
}

/** A part of the outline with its places. */
export interface OutlinePart {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  readonly rows: readonly OutlineRow[];
}

/** The outline of a summary: the hearing, all drafts, each draft with its sections, questions and themes. */
export function outlineParts(view: SummaryInView, language: Language): readonly OutlinePart[] {
  const { readiness, model } = view;
  const open = new Set([...readiness.undecided, ...readiness.uncited].map(keyOf));
  const places = writingPlaces(model);
  return model.parts.map((part, index) => ({
    id: `del-${String(index)}`,
    title: part.title,
    said: summaryPageWords[language].unsaidBodies(part.bodies),
    rows: places.filter((place) => isShown(part, place)).map((place) => rowOf(view, place, open, language)),
  }));
}

/** How much of the comments is decided and accounted for, in per cent; all of it where there are none. */
export function shareDone({ model, readiness }: Pick<SummaryInView, 'model' | 'readiness'>): number {
  const all = model.figures.placements;
  const open = readiness.undecided.length + readiness.uncited.length;
  return all === 0 ? 100 : Math.floor(((all - open) / all) * 100);
}

/** A part's first place is always shown, since its text is the part's; others when something is said or written there. */
function isShown(part: SummaryPart, { part: own, place, text, findings, theme }: WritingPlace): boolean {
  if (own !== part) return false;
  if (theme !== null || place.key === part.key) return true;
  return findings.length > 0 || text !== '' || place.choices.length > 0;
}

function rowOf(
  { consultation, tabulated }: SummaryInView,
  { key, title, text, place, theme, findings }: WritingPlace,
  open: ReadonlySet<string>,
  language: Language,
): OutlineRow {
  const t = summaryPageWords[language];
  const number = (value: number): string => formatNumber(value, language);
  const accounted = findings.filter((finding) => !open.has(keyOf({ place, finding }))).length;
  const mark = tabulated.has(key) ? t.tabulated : t.notWritten;
  return {
    href: writingPath(consultation.id, key),
    title,
    isTheme: theme !== null,
    bodies: number(sumOf((theme ?? place).stances)),
    comments: number(findings.length),
    decided: number(findings.filter(({ decision }) => decision !== null).length),
    accounted: number(accounted),
    text: text === '' ? mark : t.written,
  };
}

function keyOf({ finding }: RemainingFinding): string {
  return finding.placementId;
}

function sumOf(stances: StanceCounts): number {
  return Object.values(stances).reduce((sum, count) => sum + count, 0);
}
