import { placeLabel } from '../../../analysis/placement/place-label.js';
import type { HearingPlace } from '../../../analysis/placement/place-catalogue.js';
import { decisionWords } from '../../../analysis/placement/placement.words.js';
import { markedTextView, type MarkedTextView } from '../../../shared/documents/marked-text/marked-text-view.js';
import { formatDay } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { Destiny, Ending, IssuedDecision } from '../trace.types.js';
import { destinyWords } from './fate.words.js';
import { traceWords } from './trace.words.js';

const COLOURS: Readonly<Record<Destiny['fate'], string>> = {
  takenIn: 'success',
  merged: 'success',
  reworded: 'success',
  dissent: 'info',
  leftOut: 'warning',
  open: 'neutral',
  awaiting: 'neutral',
};

/** A decision as it was issued. */
interface DecisionView {
  readonly place: string;
  readonly text: string;
  readonly reason: string | false;
}

/** A stretch of a submitted answer, what was decided on it, and where it went on. */
export interface EndingView {
  readonly sent: string;
  readonly blocks: readonly MarkedTextView[];
  readonly decided: string | false;
  readonly decisions: readonly DecisionView[];
  /** That there is no decision, and why; or false. */
  readonly undecided: string | false;
  readonly onward: string | false;
  readonly further: readonly DestinyView[];
}

/** What became of a point. */
export interface DestinyView {
  readonly fate: { readonly text: string; readonly color: string };
  readonly place: string;
  readonly leftOut: string | false;
  readonly reason: string | false;
  readonly endings: readonly EndingView[];
}

export function destinyView(destiny: Destiny, language: Language): DestinyView {
  return {
    fate: { text: destinyWords[language][destiny.fate], color: COLOURS[destiny.fate] },
    place: labelOf(destiny.place, language),
    leftOut: destiny.reason !== null && traceWords[language].leftOut,
    reason: destiny.reason ?? false,
    endings: destiny.endings.map((ending) => endingView(ending, language)),
  };
}

export function endingView(ending: Ending, language: Language): EndingView {
  const t = traceWords[language];
  const { outer, decisions, onward, submittedAt, text } = ending;
  const { hostName } = outer;
  const none = outer.issuedAt === null ? t.notDecided(hostName) : t.noDecision(hostName);
  return {
    sent: t.sentTo(hostName, dayOf(submittedAt, language)),
    blocks: markedTextView(text, 4),
    decided: decisions.length > 0 && t.decidedBy(hostName),
    decisions: decisions.map((decision) => decisionView(decision, language)),
    // An outer host that answers further out decides nothing: what it made of the stretch stands below.
    undecided: decisions.length === 0 && onward.length === 0 && none,
    onward: onward.length > 0 && t.onward(hostName),
    further: onward.map((destiny) => destinyView(destiny, language)),
  };
}

/** The day of an instant, as it is written. */
export function dayOf(instant: Date, language: Language): string {
  return formatDay(CalendarDay.at(instant), language);
}

export function labelOf(place: HearingPlace | null, language: Language): string {
  return place ? placeLabel(place, language) : '';
}

function decisionView({ place, decision, reason }: IssuedDecision, language: Language): DecisionView {
  return {
    place: labelOf(place, language),
    text: decisionWords[language][decision],
    reason: reason === null || reason === '' ? false : reason,
  };
}
