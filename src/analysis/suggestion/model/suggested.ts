import type { WrittenLanguage } from '../../../shared/language/norwegian/stem-of.js';

/** A place of the hearing as the model knows it. */
export interface GroundPlace {
  /** The key of the place: `draft:<id>`, `section:<id>`, `question:<id>[:<draftId>]`, `allDrafts`, `consultation`. */
  readonly key: string;
  readonly kind: 'consultation' | 'allDrafts' | 'draft' | 'section' | 'question';
  /** The key of the draft that a section or question is in; null for the others. */
  readonly draftKey: string | null;
  readonly title: string;
  /** What is known of the place beside its title: its text, its lead, other names; may be empty. */
  readonly text: string;
}

/** A tag of the hearing's codebook as the model knows it. */
export interface GroundTag {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly example: string;
}

/** What a model starts from before anybody has placed anything. */
export interface Ground {
  readonly places: readonly GroundPlace[];
  readonly tags: readonly GroundTag[];
}

/** Another comment of the same letter that a person has placed already. */
export interface PlacedNeighbour {
  /** How many comments away: -1 is the one before, 1 the one after. */
  readonly distance: number;
  readonly places: readonly string[];
  /** The headings above it; taken to be those of the passage itself when they are left out. */
  readonly headings?: readonly string[];
}

/** A comment as the model reads it, without who wrote it. */
export interface Passage {
  readonly text: string;
  /** The headings above it, outermost first; the last is the nearest. */
  readonly headings: readonly string[];
  /** The title of the text it stands in: the name of the file, or of the field of the form; may be empty. */
  readonly sourceTitle: string;
  readonly language: WrittenLanguage | null;
  /** Comments of the same letter that stand placed; empty at the first comment of a letter. */
  readonly neighbours: readonly PlacedNeighbour[];
}

/** A passage with what a person said of it: where it belongs, and its tags in any of the places. */
export interface Example {
  /** Names the example in `Why.exampleId`, such as the comment's id. Learning the same one again replaces it. */
  readonly id: string;
  readonly passage: Passage;
  readonly places: readonly string[];
  readonly tags: readonly string[];
}

export const WHY_KINDS = ['heading', 'word', 'alike', 'field', 'neighbour', 'often'] as const;

/**
 * What speaks for a suggestion: the heading, a word, a similar comment, the title of the text, the comment beside it; or only
 * that it is what comments are mostly about, where nothing in the passage speaks for it.
 */
export interface Why {
  readonly kind: (typeof WHY_KINDS)[number];
  /** The heading or word as it stands in the letter, or the beginning of the similar comment; empty for the last two kinds. */
  readonly text: string;
  /** Of `alike`: the example that is like it. */
  readonly exampleId?: string;
}

/** A place or tag that a passage probably belongs to, and why. */
export interface Suggested {
  readonly key: string;
  /** How probable, 0..1.*/
  readonly confidence: number;
  /** The strongest first; at least one. */
  readonly why: readonly Why[];
}

/** What is suggested for a passage, the most probable first; weak ones are left out. */
export interface Suggestions {
  readonly places: readonly Suggested[];
  readonly tags: readonly Suggested[];
}
