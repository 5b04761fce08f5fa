import type { Decision } from '../../../analysis/placement/assessment.rules.js';
import type { Stance } from '../../../analysis/placement/placement.entity.js';
import type { BodyOutcome, PlaceKind, StanceCounts, SummaryFigures } from '../../../report/summary.model.js';
import type { Paged } from '../links.js';

/** The kinds of place that a comment can stand in. */
export const PLACE_KINDS = [
  'consultation',
  'allDrafts',
  'draft',
  'section',
  'question',
] as const satisfies readonly PlaceKind[];

/** Where the bodies stand, counted; private persons apart. */
export interface StandingResource {
  readonly stances: StanceCounts;
  readonly byCategory: readonly { readonly category: string; readonly stances: StanceCounts }[];
  readonly privatePersons: number;
}

export interface SummaryThemeResource extends StandingResource {
  readonly key: string;
  readonly title: string;
  /** Marked text: `##`, `-`, `*`, and `[#12]` for a citation. */
  readonly text: string;
}

export interface SummaryPlaceResource extends StandingResource {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly title: string;
  readonly text: string;
  readonly themes: readonly SummaryThemeResource[];
  /** How many comments stand here, those that are not published too. */
  readonly comments: number;
  readonly links: { readonly comments: string };
}

export interface SummaryPartResource extends StandingResource {
  readonly key: string;
  readonly draftId: string | null;
  readonly title: string;
  readonly text: string;
  readonly bodies: number;
  readonly places: readonly SummaryPlaceResource[];
}

/** The summary as it is published now. */
export interface SummaryResource {
  readonly number: number;
  readonly publishedOn: string;
  readonly title: string;
  readonly parts: readonly SummaryPartResource[];
  readonly links: {
    readonly self: string;
    readonly page: string;
    readonly hearing: string;
    readonly comments: string;
    readonly figures: string;
  };
}

/** A comment in one place, with what was decided. */
export interface CommentResource {
  readonly id: string;
  readonly place: string;
  readonly body: string;
  readonly isPrivatePerson: boolean;
  /** The words of whoever made it; null where they are not published. */
  readonly text: string | null;
  readonly stance: Stance;
  readonly themes: readonly string[];
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly change: string | null;
  readonly links: { readonly answer: string };
}

export interface CommentList extends Paged {
  readonly comments: readonly CommentResource[];
}

/** The figures of the summary, counted in bodies. */
export interface FiguresResource {
  readonly number: number;
  readonly figures: SummaryFigures;
  /** Yes and no, tabulated draft × answer. */
  readonly questions: readonly {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    readonly choices: readonly string[];
    readonly rows: readonly {
      readonly draftId: string | null;
      readonly title: string;
      readonly counts: readonly number[];
      readonly bodies: number;
      readonly privatePersons: number;
    }[];
  }[];
  /** Every body once; private persons are only counted. */
  readonly bodies: readonly {
    readonly name: string;
    readonly category: string;
    readonly outcome: BodyOutcome;
    readonly isLate: boolean;
    readonly isInvited: boolean;
    readonly receivedOn: string | null;
    readonly other: string | null;
    readonly onBehalfOf: readonly string[];
  }[];
}
