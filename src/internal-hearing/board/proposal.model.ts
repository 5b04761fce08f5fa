import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { ConsolidationCounts, Fate } from '../consolidation/consolidation.types.js';
import type { PassageKind } from '../consolidation/passage.entity.js';

/** One passage of the proposal, with whom it builds on. */
export interface ProposalPassage {
  readonly kind: PassageKind;
  /** Whose remark a dissent is. */
  readonly dissenter: string | null;
  /** With its marks. */
  readonly text: string;
  /** The associations whose comments it was made from, each once; none for the umbrella's own words. */
  readonly from: readonly string[];
}

/** What is proposed at one place of the answer. */
export interface ProposalPlace {
  readonly label: string;
  readonly choice: string | null;
  readonly passages: readonly ProposalPassage[];
}

/** What is proposed about the hearing as a whole, or one draft. */
export interface ProposalPart {
  readonly title: string;
  readonly places: readonly ProposalPlace[];
}

/** One comment of an association, with what became of it. */
export interface AppendedComment {
  readonly place: string;
  readonly text: string;
  /** The letter or form, and the page there when it has pages. */
  readonly source: string;
  readonly page: number | null;
  readonly fate: Fate;
  /** Why it was left out. */
  readonly reason: string | null;
}

export interface AppendedBody {
  readonly name: string;
  readonly comments: readonly AppendedComment[];
}

/** The inner comments on one draft, by association. */
export interface AppendedPart {
  readonly title: string;
  readonly bodies: readonly AppendedBody[];
}

/** All that the document for the meeting says, whatever it is written as. */
export interface ProposalModel {
  readonly hearing: string;
  readonly host: string;
  readonly outerHost: string;
  /** Empty when there is none. */
  readonly ourReference: string;
  readonly theirReference: string;
  readonly organ: string;
  readonly meetingOn: CalendarDay | null;
  readonly outerDeadlineOn: CalendarDay | null;
  readonly innerDeadlineOn: CalendarDay | null;
  readonly counts: ConsolidationCounts;
  /** Comments that stand nowhere yet, and so are not in the appendix. */
  readonly unplaced: number;
  readonly parts: readonly ProposalPart[];
  readonly appendix: readonly AppendedPart[];
}
