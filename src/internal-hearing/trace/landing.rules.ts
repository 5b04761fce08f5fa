import { overlap, stretchesInLetter, stretchesOf } from './stretch.rules.js';
import type { DrawnComment, OuterText, Stretch } from './trace.types.js';

/** A passage as it was sent: in which version of the outer answer, and where in which field. */
export interface SentPassage {
  readonly passageId: string;
  readonly outerVersionId: string;
  readonly place: string;
  readonly startOffset: number;
  readonly text: string;
}

/** A stretch of a text of the outer answer. */
export interface Landing extends Stretch {
  readonly sourceId: string;
}

/**
 * Where each passage stands in the texts of the answer as the outer host read them: in its field, behind the passages that
 * were sent before it there, and in the letter that went along. By the passages' numbers in the list.
 */
export function landingsOf(sent: readonly SentPassage[], texts: readonly OuterText[]): readonly (readonly Landing[])[] {
  const landings = new Map<SentPassage, Landing[]>(sent.map((passage) => [passage, []]));
  const inOrder = sent.toSorted((one, other) => one.startOffset - other.startOffset);
  for (const text of texts) {
    let cursor = 0;
    for (const passage of inOrder.filter((each) => isIn(each, text))) {
      const found = foundIn(text, passage, cursor);
      cursor = found.at(-1)?.end ?? cursor;
      landings.get(passage)?.push(...found.map((stretch) => ({ ...stretch, sourceId: text.id })));
    }
  }
  return sent.map((passage) => landings.get(passage) ?? []);
}

function foundIn(text: OuterText, passage: SentPassage, cursor: number): readonly Stretch[] {
  return text.place === null
    ? stretchesInLetter(passage.text, text.text)
    : stretchesOf(passage.text, text.text, cursor);
}

/** The comments that touch one of the stretches. */
export function touching<P>(comments: readonly DrawnComment<P>[], landings: readonly Landing[]): readonly P[] {
  return comments
    .filter((comment) => landings.some((at) => at.sourceId === comment.sourceId && overlap(at, comment)))
    .flatMap(({ placements }) => placements);
}

function isIn({ outerVersionId, place }: SentPassage, text: OuterText): boolean {
  return outerVersionId === text.versionId && (text.place === null || text.place === place);
}
