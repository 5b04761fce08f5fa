import type { Assessment } from '../placement/assessment.rules.js';
import type { Stance } from '../placement/placement.entity.js';

/** What a person can do to many comments at once, in the order of the choices. */
export const BULK_VERBS = ['assess', 'tag', 'stance', 'place', 'assign', 'step', 'follow'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];

/** What to do with those that have a decision, a stance or somebody responsible already: leave them, or say it anew. */
export const ON_DECIDED = ['keep', 'replace'] as const;
export type OnDecided = (typeof ON_DECIDED)[number];

/** Tags are added to those that are there, take the place of all of them or of one of them, or are taken off. */
export const TAG_WAYS = ['append', 'replace', 'exchange', 'drop'] as const;
export type TagWay = (typeof TAG_WAYS)[number];

/** A comment stands in one more place, or is moved from the place of its row. */
export const PLACE_WAYS = ['append', 'replace'] as const;
export type PlaceWay = (typeof PLACE_WAYS)[number];

/** What is to be done to each row of a run, all that a worker needs. */
export type BulkWork =
  | { readonly verb: 'assess'; readonly assessment: Assessment; readonly onDecided: OnDecided }
  | {
      readonly verb: 'tag';
      readonly way: TagWay;
      readonly tagIds: readonly string[];
      /** The tag whose place is taken; only where one is exchanged. */
      readonly insteadOfId: string | null;
    }
  | { readonly verb: 'stance'; readonly stance: Stance; readonly onDecided: OnDecided }
  | { readonly verb: 'place'; readonly way: PlaceWay; readonly place: string }
  /** To whom the comments go; null for nobody. */
  | { readonly verb: 'assign'; readonly assigneeId: string | null; readonly onDecided: OnDecided }
  /** The step that the comments are put in; null for before all of them. */
  | { readonly verb: 'step'; readonly stepId: string | null }
  /** Has the decision that was given to those that say the same, where there is one. */
  | { readonly verb: 'follow'; readonly onDecided: OnDecided }
  /** Takes back what another run did, row by row; never chosen from a list. */
  | { readonly verb: 'undo' };
