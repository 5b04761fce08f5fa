import { decisionWords } from '../../analysis/placement/placement.words.js';
import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { DecidedComment, Outcome, OutcomePart } from './outcome.js';
import type { OutcomeView } from './outcome-reader.js';
import { DECISION_COLORS, outcomeWords } from './outcome.words.js';

/** One comment with its decision, in words. */
export interface CommentInWords {
  readonly text: string;
  readonly source: string;
  /** That it stands in the joint answer of another; or false. */
  readonly joint: string | false;
  readonly decision: { readonly text: string; readonly color: string };
  /** That it is not decided, and what that means; or false. */
  readonly undecided: string | false;
  readonly reason: string | false;
  readonly change: string | false;
}

export function commentInWords(comment: DecidedComment, language: Language): CommentInWords {
  const words = outcomeWords[language];
  const { text, source, page, decision, reason, jointWith } = comment;
  return {
    text,
    source: page === null ? source : `${source}, ${words.page(String(page))}`,
    joint: jointWith !== null && words.joint(jointWith),
    decision:
      decision === null
        ? { text: words.undecided, color: 'neutral' }
        : { text: decisionWords[language][decision], color: DECISION_COLORS[decision] },
    undecided: decision === null && words.undecidedText,
    reason: reason.trim() === '' ? false : reason,
    change: changeOf(comment, language),
  };
}

/** What was changed and where it stands now, a line each; false when nothing was named. */
function changeOf({ change, changeEdition }: DecidedComment, language: Language): string | false {
  const { changedIn, inRound } = outcomeWords[language];
  const edition = changeEdition && changedIn(changeEdition.draft, changeEdition.number);
  const where = edition !== null && changeEdition?.round ? inRound(edition, changeEdition.round) : edition;
  const lines = [change, where ?? ''].filter((line) => line !== '');
  return lines.length > 0 && lines.join('\n');
}

/** What is said before the comments: from when it is, how many they are, or why there are none. */
export function sentencesOf({ host, told }: OutcomeView, language: Language): readonly string[] {
  const words = outcomeWords[language];
  if (!told) return [words.waits(host.name)];
  const { issue, outcome } = told;
  const count = commentsIn(outcome.parts);
  const comments = count === 1 ? words.one : words.many(formatNumber(count, language));
  const issued = words.issuedOn(formatDay(CalendarDay.at(issue.issuedAt), language), issue.number);
  const how = howItAnswered(outcome, language);
  return [...(how === '' ? [] : [how]), ...(count > 0 ? [words.counts(comments)] : []), issued];
}

/** What has to be said of how the body answered; empty for one whose comments speak for themselves. */
function howItAnswered({ answered, other, parts }: Outcome, language: Language): string {
  const words = outcomeWords[language];
  if (answered === null) return words.notInSummary;
  if (answered === 'withoutRemarks') return words.withoutRemarks;
  if (answered === 'endorses' && other !== null) return words.endorses(other);
  if (answered === 'answersThrough' && other !== null) return words.answersThrough(other);
  return parts.length === 0 ? words.none : '';
}

export function commentsIn(parts: readonly OutcomePart[]): number {
  return parts.reduce((sum, { places }) => sum + places.reduce((all, place) => all + place.comments.length, 0), 0);
}

/** Who answers questions about it, as the hearing names them; empty for nobody. */
export function contactOf({ consultation }: Pick<OutcomeView, 'consultation'>): string {
  const { contactName, contactPhone, contactEmail } = consultation;
  return [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
}
