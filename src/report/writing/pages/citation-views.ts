import type { Language } from '../../../shared/language/words.js';
import { citedNumbers } from '../../citation/citation-marks.js';
import { commentPath, summaryPath } from '../../summary-paths.js';
import type { SummaryInView } from '../../summary.service.js';
import { letterLink } from './place-comments.js';
import { writingWords } from './writing.words.js';

const LONGEST_EXCERPT = 160;

/** One citation of a text with the comments that it leads to. */
export interface CitationView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly path: string;
  readonly comments: readonly {
    readonly id: string;
    readonly body: string;
    readonly text: string;
    readonly href: string;
    readonly letter: { readonly href: string; readonly text: string };
    readonly takeOut: string;
  }[];
  readonly gone: readonly { readonly id: string; readonly href: string; readonly takeOut: string }[];
  readonly leadsNowhere: boolean;
}

/** The element of a citation on the page of its place. */
export function citationAnchor(number: number): string {
  return `henvisning-${String(number)}`;
}

/** Every citation of a text, in the order they come. */
export function citationViews(
  { consultation, citations }: Pick<SummaryInView, 'consultation' | 'citations'>,
  text: string,
  language: Language,
): readonly CitationView[] {
  const t = writingWords[language];
  return citedNumbers(text).map((number) => {
    const found = citations.get(number);
    const gone = found?.gone ?? [];
    const findings = found?.findings ?? [];
    return {
      id: citationAnchor(number),
      number,
      title: t.citation(number),
      path: summaryPath(consultation.id, 'henvisninger', String(number), 'uttak'),
      comments: findings.map((finding, index) => ({
        id: found?.citedAs[index] ?? finding.placementId,
        body: finding.body,
        text: excerpt(finding.text),
        href: commentPath(consultation.id, finding.commentId),
        letter: letterLink(consultation.id, finding, language),
        takeOut: t.takeOutOf(number, finding.body),
      })),
      gone: gone.map(({ placementId, commentId }) => ({
        id: placementId,
        href: commentPath(consultation.id, commentId),
        takeOut: t.takeOutGone(number),
      })),
      leadsNowhere: findings.length + gone.length === 0,
    };
  });
}

function excerpt(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST_EXCERPT ? words : `${words.slice(0, LONGEST_EXCERPT).trimEnd()} …`;
}
