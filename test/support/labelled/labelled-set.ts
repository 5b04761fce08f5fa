import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../../../src/shared/config/project-root.js';
import type { SetAsideKind } from '../../../src/analysis/comment/comment.entity.js';
import type { Stance } from '../../../src/analysis/placement/placement.entity.js';

/**
 * Letters with what a person said of every comment in them, to tune and to test the suggestions with. Written for this by
 * hand, of invented bodies, in the manner of real answers: drafts not named outright, several at once, bokmål, nynorsk and
 * both, and mostly no stance. One person wrote and labelled all of them, so a second reader would differ here and there.
 */
export interface LabelledSet {
  readonly hearing: LabelledHearing;
  /** In a fixed order, by file and place in it. */
  readonly letters: readonly LabelledLetter[];
}

export interface LabelledHearing {
  readonly title: string;
  readonly lead: string;
  readonly drafts: readonly LabelledDraft[];
  readonly tags: readonly LabelledTag[];
}

export interface LabelledDraft {
  readonly key: string;
  readonly title: string;
  readonly sections: readonly { readonly key: string; readonly title: string; readonly text: string }[];
}

export interface LabelledTag {
  readonly key: string;
  /** The tag above it. */
  readonly parent: string | null;
  readonly name: string;
  readonly definition: string;
  readonly example: string;
}

/** What weights and limits are chosen on, and what is measured on: a letter is wholly in one of them. */
export type Part = 'tuning' | 'test';

export interface LabelledLetter {
  readonly id: string;
  readonly part: Part;
  readonly language: 'nb' | 'nn' | 'mixed';
  readonly body: string;
  readonly title: string;
  readonly passages: readonly LabelledPassage[];
}

export type LabelledPassage =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'setAside'; readonly as: SetAsideKind; readonly text: string }
  | LabelledComment;

export interface LabelledComment {
  readonly kind: 'comment';
  readonly text: string;
  readonly language: 'nb' | 'nn';
  /** `<draft>`, `<draft>/<section>`, `allDrafts` or `consultation`; at least one. */
  readonly places: readonly string[];
  readonly tags: readonly string[];
  readonly stance: Stance;
}

const FOLDER = 'test/samples/labelled';
const HEARING = 'hearing.json';

/** Reads the set; what is in it is checked by a spec of its own. */
export function labelledSet(): LabelledSet {
  const files = readdirSync(inProject(FOLDER)).filter((name) => name.endsWith('.json') && name !== HEARING);
  return {
    hearing: read(HEARING) as LabelledHearing,
    // Our own files, whose shape the spec of the set holds to these types.
    letters: files.sort().flatMap((name) => (read(name) as { readonly letters: readonly LabelledLetter[] }).letters),
  };
}

export function lettersOf({ letters }: LabelledSet, part: Part): readonly LabelledLetter[] {
  return letters.filter((letter) => letter.part === part);
}

export function commentsOf({ passages }: LabelledLetter): readonly LabelledComment[] {
  return passages.filter((passage) => passage.kind === 'comment');
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(inProject(FOLDER, name), 'utf8'));
}
