/**
 * How sure it is where something belongs: by the key of its row; by the key of a row whose question has been worded anew
 * since; by the title or number of its row; by a title that is nearly the same; or not at all.
 */
export const CERTAINTIES = ['key', 'changedKey', 'title', 'likely', 'none'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Something that stands in a form that came back (funn), and where it seems to belong. */
export interface Finding {
  /** The heading of its row, as the form has it; empty when it has none. */
  readonly heading: string;
  readonly text: string;
  /** What was chosen, in the form's own words; empty when nothing was. */
  readonly spoken: string;
  /** Null when nobody can tell. */
  readonly place: string | null;
  readonly certainty: Certainty;
}

/** What a form says of who filled it in. */
export interface FoundHead {
  readonly body: string;
  readonly rapporteur: string;
  readonly email: string;
}

/** Everything that was found in a form. Nothing that was written in it is left out. */
export interface FoundAnswer {
  readonly findings: readonly Finding[];
  readonly head: FoundHead;
  /** Whether the form says which hearing it is for, and if it is this one. */
  readonly identity: 'none' | 'current' | 'earlierVersion' | 'otherHearing';
}
