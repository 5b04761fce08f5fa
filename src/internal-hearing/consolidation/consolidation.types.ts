import type { HearingPlace, PlaceCatalogue } from '../../analysis/placement/place-catalogue.js';
import type { Stance } from '../../analysis/placement/placement.entity.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { OuterChoice } from './outer-choice.entity.js';
import type { Treatment } from './passage-source.entity.js';
import type { TextOutcome } from './passage-version.entity.js';
import type { Passage, PassageKind } from './passage.entity.js';

/** What became of a comment in a place: how it was treated, that it was left out, or nothing yet. */
export const FATES = ['takenIn', 'merged', 'reworded', 'dissent', 'leftOut', 'open'] as const;
export type Fate = (typeof FATES)[number];

/** Which hearing and passage is worked on. */
export interface PassageRef {
  readonly consultationId: string;
  readonly passageId: string;
}

/** Why a text is changed; needed once the organ has decided on the texts, and kept with the version. */
export interface WithReason {
  readonly reason?: string | null;
}

/** A passage that is begun at a place of the answer. */
export interface NewPassage extends WithReason {
  readonly consultationId: string;
  /** See `Placement.place`; one that the outer hearing does not ask about is refused. */
  readonly place: string;
  readonly text: string;
}

/** A passage in the version that somebody has seen. */
export interface SeenPassage extends PassageRef, WithReason {
  readonly seenVersion: number;
}

/** A text somebody has written over the version that they saw. */
export interface PassageEdit extends SeenPassage {
  readonly text: string;
  /** Texts kept beside the passage that its author has seen, and has no more use for. */
  readonly letsGo?: readonly string[];
}

/** A text that lost to one that somebody else had saved; it is kept beside the passage until it is let go of. */
export interface BesideText {
  readonly id: string;
  readonly text: string;
  /** The version that its author had seen. */
  readonly onVersion: number;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/**
 * What a save came to. A conflict gives both texts: the one that stands, in `passage`, and the one that was typed, which is
 * kept in the history as `beside`. To keep one's own, save again over `passage.version`.
 */
export type SavedPassage =
  | { readonly outcome: 'saved'; readonly passage: Passage }
  | { readonly outcome: 'conflict'; readonly passage: Passage; readonly beside: BesideText };

/** One text in the history of a passage. */
export interface PassageText {
  readonly id: string;
  readonly outcome: TextOutcome;
  /** The version that it became or was; of a text kept beside, the version that its author had seen. */
  readonly number: number;
  readonly text: string;
  readonly reason: string | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/** Where comments go: into a passage that stands, or into a new one at a place. */
export type PassageTarget = { readonly passageId: string } | { readonly place: string };

/** Comments that are taken in word for word: their texts are put at the end of the passage. */
export interface TakingIn extends WithReason {
  readonly consultationId: string;
  readonly placementIds: readonly string[];
  readonly into: PassageTarget;
}

/**
 * Comments that are said in the umbrella's own words. Into a passage that stands, null for text leaves it as it is: it says
 * so already. A text over another version than the one that stands is a conflict, and nothing is taken in. Into a new
 * passage, null is the comments' own words one after the other, to be worked on.
 */
export interface Wording extends TakingIn {
  readonly text: string | null;
  /** Needed with a text for a passage that stands. */
  readonly seenVersion?: number;
}

/** Comments of one body that the umbrella does not share and gives in the body's name («X ønsker anmerket …»). */
export interface MarkingDissent extends WithReason {
  readonly consultationId: string;
  readonly placementIds: readonly string[];
  readonly place: string;
  readonly text: string;
}

/** Comments that are not brought on. */
export interface LeavingOut {
  readonly consultationId: string;
  readonly placementIds: readonly string[];
  /** The member is told it. */
  readonly reason: string;
}

/** Comments that are open again: taken out of one passage, or of all, and no longer left out. The text stays as it is. */
export interface TakingBack {
  readonly consultationId: string;
  readonly placementIds: readonly string[];
  readonly passageId?: string;
}

/** A choice over the version that somebody saw; 0 where there was none. Null takes the choice back. */
export interface Choosing {
  readonly consultationId: string;
  readonly place: string;
  readonly choice: string | null;
  readonly seenVersion: number;
}

/** A conflict gives the choice that somebody else has made meanwhile. */
export type SavedChoice = { readonly outcome: 'saved' | 'conflict'; readonly stored: OuterChoice };

/** Why what was taken in no longer stands in an answer that counts. */
export type GoneCause = 'withdrawn' | 'replaced' | 'removed';

/** What became of a comment in a place. */
export interface PlacementFate {
  readonly placementId: string;
  readonly commentId: string;
  readonly fate: Fate;
  /** The passages it ended in. */
  readonly passages: readonly {
    readonly passageId: string;
    readonly treatment: Treatment;
    readonly byName: string;
    readonly at: Date;
  }[];
  readonly leftOut: { readonly reason: string; readonly byName: string; readonly at: Date } | null;
}

/** A member's comment in a place, of an answer that counts. */
export interface InnerComment {
  readonly placementId: string;
  /** The same through the answer's versions as long as the words stand; see `pointOf`. */
  readonly point: string;
  readonly commentId: string;
  readonly versionId: string;
  readonly responseId: string;
  readonly invitationId: string;
  readonly body: string;
  readonly onBehalfOf: readonly string[];
  readonly place: string;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly questionId: string | null;
  readonly text: string;
  /** The letter or form that it stands in, and the page there when it has pages. */
  readonly source: string;
  readonly page: number | null;
  readonly stance: Stance;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
}

/** A member's comment with what became of it. */
export interface TreatedComment extends InnerComment {
  readonly fate: PlacementFate;
}

/** All that one body says in a place. */
export interface BodyComments {
  readonly invitationId: string;
  readonly body: string;
  readonly comments: readonly TreatedComment[];
}

/** What a passage was made from. */
export interface SourceInView {
  readonly id: string;
  /** The placement as it stands now; the one it was taken from, when it is gone. */
  readonly placementId: string;
  readonly commentId: string | null;
  readonly invitationId: string | null;
  readonly body: string | null;
  readonly text: string | null;
  readonly treatment: Treatment;
  readonly byName: string;
  readonly at: Date;
  /** Null while the comment counts; otherwise the passage is to be read again. */
  readonly gone: GoneCause | null;
  /** True when the comment has been drawn anew since, so that its words are others. */
  readonly isRedrawn: boolean;
}

/** A passage with what it was made from. */
export interface PassageInView {
  readonly id: string;
  readonly place: string;
  readonly kind: PassageKind;
  readonly dissenter: { readonly invitationId: string; readonly name: string } | null;
  readonly text: string;
  readonly position: number;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
  readonly isRemoved: boolean;
  readonly sources: readonly SourceInView[];
  /** Texts kept beside it that nobody has let go of, the oldest first. */
  readonly beside: readonly BesideText[];
  /** True when it came from no comment: the umbrella's own words. */
  readonly isOwnWords: boolean;
}

/** How far the comments of a place, a draft or the whole have come. */
export interface ConsolidationCounts {
  readonly comments: number;
  /** Taken in, merged, reworded or marked as dissent. */
  readonly handled: number;
  readonly leftOut: number;
  readonly open: number;
  /** How many bodies the comments are of. */
  readonly bodies: number;
}

/** One place of the hearing as the overview shows it. */
export interface PlaceOverview extends ConsolidationCounts {
  readonly place: HearingPlace;
  /** False of the hearing's own questions and of all drafts at once: the outer answer has no such place to write in. */
  readonly isAnswerable: boolean;
  readonly passages: readonly PassageInView[];
  /** What the umbrella states there, of a draft or a question. */
  readonly choice: OuterChoice | null;
}

/** The whole consolidation; places in the order of reading. */
export interface ConsolidationOverview {
  readonly consultation: Consultation;
  readonly catalogue: PlaceCatalogue;
  readonly places: readonly PlaceOverview[];
  readonly total: ConsolidationCounts;
  /** Comments that stand nowhere yet, and so are not seen here. */
  readonly unplaced: number;
  /** Passages with a source that is gone or drawn anew. */
  readonly toReadAgain: number;
  /** True when no comment is open and none is without a place. */
  readonly isComplete: boolean;
  /** When the organ decided on the texts; null before. From then on every change needs a reason. */
  readonly textsDecidedAt: Date | null;
}

/** One place with all that is said in it, and what is written. */
export interface PlaceInView extends PlaceOverview {
  readonly byBody: readonly BodyComments[];
  /** Passages that were removed and can be brought back. */
  readonly removed: readonly PassageInView[];
  /** The choices that the umbrella can make there; empty where there are none. */
  readonly choices: readonly string[];
}

/** What became of each point of one body, in the order of reading. */
export interface AssociationInView {
  readonly invitationId: string;
  readonly body: string;
  readonly counts: ConsolidationCounts;
  readonly points: readonly (TreatedComment & { readonly passages: readonly PassageInView[] })[];
}
