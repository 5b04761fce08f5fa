import type { Decision } from '../../analysis/placement/assessment.rules.js';
import type { BodyOutcome, ChangedEdition } from '../../report/summary.model.js';

/** What was decided on one of a body's comments, in one place. */
export interface DecidedComment {
  readonly placementId: string;
  readonly text: string;
  /** The letter or field that it stands in, and the page there when it has pages. */
  readonly source: string;
  readonly page: number | null;
  /** Null where it was left undecided, for the reason that the summary names. */
  readonly decision: Decision | null;
  readonly reason: string;
  /** Which change it led to, in words; empty while nobody has named one. */
  readonly change: string;
  readonly changeEdition: ChangedEdition | null;
  /** Whose answer it stands in, when that is the joint answer of another; null in the body's own. */
  readonly jointWith: string | null;
}

/** A place of the summary with the comments of the body that belong there. */
export interface OutcomePlace {
  readonly key: string;
  readonly title: string;
  readonly comments: readonly DecidedComment[];
}

/** A draft, all drafts, or the hearing as a whole. */
export interface OutcomePart {
  readonly key: string;
  /** Null for what belongs to no draft. */
  readonly draftId: string | null;
  readonly title: string;
  readonly places: readonly OutcomePlace[];
}

/** What became of what one body said, as the issued summary has it. */
export interface Outcome {
  /** How it stands in the list of bodies; null when it came after the summary was made. */
  readonly answered: BodyOutcome | null;
  /** Who it endorses, answers through, or stands behind the joint answer of. */
  readonly other: string | null;
  /** Those parts that it has said something of. */
  readonly parts: readonly OutcomePart[];
}
