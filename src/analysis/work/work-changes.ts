import type { CommentDifference, WorkSnapshot } from '../comment/comment-snapshot.js';
import type { workCardWords } from './work-card.words.js';
import type { WorkStep } from './work-step.entity.js';

/** What a deed changed of who has a comment and which step it stands in, in words; empty when it changed neither. */
export function workChanges(
  { what: { before, after } }: { readonly what: CommentDifference },
  steps: readonly WorkStep[],
  t: (typeof workCardWords)['nb'],
): readonly string[] {
  const [then, now] = [before?.work, after.work];
  const changes: string[] = [];
  if (holderIn(then) !== holderIn(now)) changes.push(`${t.responsible}: ${now?.assigneeName ?? t.nobody}`);
  if (stepIn(then) !== stepIn(now)) changes.push(`${t.step}: ${nameOf(stepIn(now), steps)}`);
  return changes;
}

function holderIn(work: WorkSnapshot | undefined): string | null {
  return work?.assigneeId ?? null;
}

function stepIn(work: WorkSnapshot | undefined): string | null {
  return work?.stepId ?? null;
}

/** A comment in no step stands in the first. */
function nameOf(stepId: string | null, steps: readonly WorkStep[]): string {
  const [first] = steps.filter(({ isRetired }) => !isRetired);
  return (steps.find(({ id }) => id === stepId) ?? first)?.name ?? '';
}
