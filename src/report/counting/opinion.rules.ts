import type { BodyStance } from '../summary.model.js';

/** What answers that differ amount to. */
export const DIVIDED = 'divided';

/** What several utterances of one body amount to: the one thing they all say, `divided`, or null when nothing is said. */
export function together(said: Iterable<string>): string | null {
  const different = new Set(said);
  const [only] = different;
  if (only === undefined) return null;
  return different.size === 1 ? only : DIVIDED;
}

/** What is said of a place in one answer: what the body itself states of it, and what its comments say. */
export interface Voice {
  readonly versionId: string;
  readonly stated: string | null;
  readonly said: readonly string[];
}

/** What one body says in its own answers. What it states goes before what its comments say. */
export function saidBy(voices: readonly Voice[]): string | null {
  const stated = together(voices.flatMap((voice) => (voice.stated === null ? [] : [voice.stated])));
  return stated ?? together(voices.flatMap((voice) => voice.said));
}

/** An opinion as a stance. Comments that do not say are no opinion, and leave the body unclear. */
export function asStance(opinion: string | null): BodyStance {
  switch (opinion) {
    case 'supports':
    case 'supportsWithRemarks':
    case 'opposes':
    case 'neutral':
    case 'divided':
      return opinion;
    default:
      return 'unclear';
  }
}
