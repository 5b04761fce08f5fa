import type { Language } from '../../../shared/language/words.js';
import { citedNumbers, markOf } from '../../citation/citation-marks.js';
import { decisionWords } from '../../label.words.js';
import { stanceWords } from '../../../analysis/placement/placement.words.js';
import { commentPath, letterPath } from '../../summary-paths.js';
import type { SummaryInView } from '../../summary.service.js';
import type { Finding } from '../../summary.model.js';
import type { WritingPlace } from '../writing-places.js';
import { writingWords } from './writing.words.js';

/** One comment beside the text that rests on it. */
export interface PlaceComment {
  readonly id: string;
  /** The id of its box; the first one's is where the error summary leads. */
  readonly boxId: string;
  readonly body: string;
  readonly text: string;
  readonly href: string;
  readonly letter: { readonly href: string; readonly text: string };
  readonly stance: string;
  readonly decision: string;
  readonly reason: string;
  readonly change: string | false;
  readonly tags: string | false;
  /** `[#3] [#7]`, or false where no text of the place cites it. */
  readonly cited: string | false;
  readonly choose: string;
  readonly cite: string;
}

/** Where a comment's letter is opened, with the page it stands on when it has pages. */
export function letterLink(
  consultationId: string,
  { versionId, commentId, page }: Finding,
  language: Language,
): { readonly href: string; readonly text: string } {
  const t = writingWords[language];
  const text = page === null ? t.letter : t.letterPage(page);
  return { href: letterPath(consultationId, versionId, commentId), text };
}

/** The comments of one page of a place, each with the citations of the text that stand for it. */
export function placeComments(
  { consultation, citations }: SummaryInView,
  place: WritingPlace,
  shown: readonly Finding[],
  language: Language,
): readonly PlaceComment[] {
  const t = writingWords[language];
  const marks = new Map<string, string[]>();
  for (const number of citedNumbers(place.text)) {
    for (const { placementId } of citations.get(number)?.findings ?? [])
      marks.set(placementId, [...(marks.get(placementId) ?? []), markOf(number)]);
  }
  return shown.map((finding, index) => ({
    id: finding.placementId,
    boxId: index === 0 ? 'field-valgt' : `valgt-${finding.placementId}`,
    body: finding.body,
    text: finding.text,
    href: commentPath(consultation.id, finding.commentId),
    letter: letterLink(consultation.id, finding, language),
    stance: stanceWords[language][finding.stance],
    decision: decisionWords[language][finding.decision ?? 'none'],
    reason: finding.reason ?? '',
    change: finding.change ?? false,
    tags: finding.tags.length > 0 && finding.tags.join(', '),
    cited: marks.get(finding.placementId)?.join(' ') ?? false,
    choose: t.choose(finding.body),
    cite: t.citeOne(finding.body),
  }));
}
