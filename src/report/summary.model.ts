import type { Decision } from '../analysis/placement/assessment.rules.js';
import type { Stance } from '../analysis/placement/placement.entity.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';

/** Where a body stands on a place: its one stance, `divided` when its comments differ, `unclear` when it does not say. */
export const BODY_STANCES = ['supports', 'supportsWithRemarks', 'opposes', 'neutral', 'divided', 'unclear'] as const;
export type BodyStance = (typeof BODY_STANCES)[number];

/** How many bodies stand where. Private persons are counted apart and are not in these. */
export type StanceCounts = Readonly<Record<BodyStance, number>>;

/** What became of an invitation: the answer that counts, or silence. */
export const BODY_OUTCOMES = [
  'withRemarks',
  'withoutRemarks',
  'endorses',
  'answersThrough',
  'declines',
  'attachmentOnly',
  'withdrawn',
  'silent',
] as const;
export type BodyOutcome = (typeof BODY_OUTCOMES)[number];

/** A line of the list of all bodies; each body stands in it exactly once. */
export interface SummaryBody {
  readonly invitationId: string;
  readonly name: string;
  readonly category: string;
  readonly outcome: BodyOutcome;
  readonly isLate: boolean;
  readonly isInvited: boolean;
  readonly isPrivatePerson: boolean;
  readonly receivedOn: CalendarDay | null;
  /** Who it endorses or answers through. */
  readonly other: string | null;
  readonly onBehalfOf: readonly string[];
}

/** One comment in one place, with what was decided. */
export interface Finding {
  readonly placementId: string;
  readonly commentId: string;
  readonly text: string;
  readonly page: number | null;
  readonly source: string;
  readonly body: string;
  readonly invitationId: string;
  /** The body itself, those it answers for, and those that endorse it. */
  readonly bodiesBehind: readonly string[];
  readonly stance: Stance;
  readonly tags: readonly string[];
  readonly decision: Decision | null;
  readonly reason: string | null;
}

/** A question's choices, counted in bodies. */
export interface ChoiceCount {
  readonly choice: string;
  readonly bodies: readonly string[];
}

export type PlaceKind = 'consultation' | 'allDrafts' | 'draft' | 'section' | 'question';

/** Everything said in one place. */
export interface SummaryPlace {
  /** As in `Placement.place`. */
  readonly key: string;
  readonly kind: PlaceKind;
  readonly title: string;
  readonly stances: StanceCounts;
  readonly privatePersons: number;
  readonly choices: readonly ChoiceCount[];
  readonly findings: readonly Finding[];
}

/** A part of the summary: the hearing as a whole, all drafts, or one draft with its sections and questions. */
export interface SummaryPart {
  readonly key: string;
  readonly title: string;
  /** What staff have written; empty when they have not. */
  readonly text: string;
  /** Where the bodies that have said something of the part stand, each body once. */
  readonly stances: StanceCounts;
  readonly bodies: number;
  readonly places: readonly SummaryPlace[];
}

export interface SummaryFigures {
  readonly invited: number;
  readonly answered: number;
  readonly withRemarks: number;
  readonly withoutRemarks: number;
  readonly late: number;
  readonly silent: number;
  readonly uninvited: number;
  readonly privatePersons: number;
  readonly comments: number;
  readonly placements: number;
  readonly undecided: number;
  readonly unplaced: number;
}

/** A comment that the summary cannot leave out: it is placed nowhere. */
export interface UnplacedComment {
  readonly commentId: string;
  readonly text: string;
  readonly body: string;
}

/** The whole summary, built once and written in every form. */
export interface SummaryModel {
  readonly consultationId: string;
  readonly title: string;
  readonly caseNumber: string;
  readonly host: string;
  readonly openedOn: CalendarDay | null;
  readonly deadlineOn: CalendarDay | null;
  readonly figures: SummaryFigures;
  readonly parts: readonly SummaryPart[];
  readonly bodies: readonly SummaryBody[];
  readonly unplaced: readonly UnplacedComment[];
}
