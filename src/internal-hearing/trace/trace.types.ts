import type { Decision } from '../../analysis/placement/assessment.rules.js';
import type { HearingPlace } from '../../analysis/placement/place-catalogue.js';
import type { Fate } from '../consolidation/consolidation.types.js';
import type { Treatment } from '../consolidation/passage-source.entity.js';

/** A range of a text, in UTF-16 units; `end` is the first that is not in it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A comment that the outer host has drawn in an answer, with where it stood. */
export interface DrawnComment<P> extends Stretch {
  readonly sourceId: string;
  readonly placements: readonly P[];
}

/** A text of a submitted answer as the outer host read it. */
export interface OuterText {
  readonly id: string;
  readonly versionId: string;
  /** The field's place; null for a file. */
  readonly place: string | null;
  readonly text: string;
}

/** The hearing that an answer was given in, as far as those who answered may know it. */
export interface OuterHearing {
  readonly consultationId: string;
  readonly title: string;
  readonly hostName: string;
  /** When its newest summary was issued; null while none is. */
  readonly issuedAt: Date | null;
}

/** What the outer host decided on a stretch, as it was when the summary was issued. */
export interface IssuedDecision {
  readonly place: HearingPlace | null;
  readonly decision: Decision;
  readonly reason: string | null;
}

/** A stretch of a submitted answer that a passage became, and what came of it there. */
export interface Ending {
  readonly passageId: string;
  readonly outer: OuterHearing;
  readonly submittedAt: Date;
  readonly place: HearingPlace | null;
  /** What was sent. */
  readonly text: string;
  /** Empty until the outer host has issued its summary, and where nobody decided anything. */
  readonly decisions: readonly IssuedDecision[];
  /** Where the outer hearing is itself an internal one: what its host made of the stretch, when it has answered. */
  readonly onward: readonly Destiny[];
}

/** What became of a comment in a place, as far as the host has told: nothing before it has answered. */
export interface Destiny {
  readonly place: HearingPlace | null;
  readonly fate: Fate | 'awaiting';
  /** Why it was left out. */
  readonly reason: string | null;
  readonly endings: readonly Ending[];
}

/** One point that a member has made, with what became of it. */
export interface Point extends Destiny {
  readonly text: string;
  /** The letter or the field that it stands in, and the page. */
  readonly source: string;
  readonly page: number | null;
}

/** What became of everything that one member has said. */
export interface MemberTrace {
  readonly title: string;
  readonly hostName: string;
  readonly outer: OuterHearing;
  /** When the host last submitted; null before it has. */
  readonly submittedAt: Date | null;
  readonly points: readonly Point[];
}

/** A member's comment that a passage was made from. */
export interface TracedSource {
  readonly commentId: string;
  readonly body: string;
  /** Null when the answer that it stood in no longer counts. */
  readonly text: string | null;
  readonly treatment: Treatment;
}

/** A passage of the answer with what it was made from and where it went. */
export interface TracedPassage {
  readonly passageId: string;
  /** As it stands now, sent or not. */
  readonly text: string;
  readonly isRemoved: boolean;
  /** Whose remark it is, when it is a dissent. */
  readonly dissenter: string | null;
  /** None: it is the umbrella's own words. */
  readonly sources: readonly TracedSource[];
  /** Empty while it has not been submitted. */
  readonly endings: readonly Ending[];
}

/** A place of the answer with its passages. */
export interface TracedPlace {
  readonly place: HearingPlace;
  readonly passages: readonly TracedPassage[];
  /** What was submitted there and is no passage: the umbrella's own words, typed in the outer hearing. */
  readonly besides: readonly string[];
}

/** The whole answer, passage by passage. */
export interface HearingTrace {
  readonly consultationId: string;
  readonly title: string;
  readonly outer: OuterHearing;
  readonly submittedAt: Date | null;
  readonly places: readonly TracedPlace[];
}
