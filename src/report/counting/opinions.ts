import type { AnsweringBodies } from './answering-bodies.js';
import type { CountedBody } from './counted-body.js';
import { saidBy, together, type Voice } from './opinion.rules.js';

/** A body that is heard in a place, and what it says there; null when it does not say. */
export interface Opinion {
  readonly body: CountedBody;
  readonly opinion: string | null;
}

interface Heard {
  readonly own: Voice[];
  readonly joint: Voice[];
}

/**
 * What each body says in a place, each body once. Its own answers go first; where they say nothing, the joint answers that it
 * stands behind; where they say nothing either, the answers that it endorses. `draftId` is that of the place: an endorsement
 * of what is said of one draft is none of another.
 */
export function opinionsAt(
  voices: readonly Voice[],
  draftId: string | null,
  bodies: AnsweringBodies,
): readonly Opinion[] {
  const heard = heardIn(voices, bodies);
  const reached = withEndorsers([...heard.keys()], draftId, bodies);
  const direct = new Map([...heard].map(([key, { own, joint }]) => [key, saidBy(own) ?? jointly(joint)]));
  return reached.flatMap((key) => {
    const body = bodies.find(key);
    return body ? [{ body, opinion: direct.get(key) ?? endorsedOpinion(key, direct, { draftId, bodies }) }] : [];
  });
}

/** The keys, and of all that endorse them, and of those that endorse these. */
export function withEndorsers(
  keys: readonly string[],
  draftId: string | null,
  bodies: AnsweringBodies,
): readonly string[] {
  const reached = new Set(keys);
  // A set that is added to while it is gone through gives what was added too.
  for (const key of reached) for (const endorser of bodies.endorsersOf(key, draftId)) reached.add(endorser);
  return [...reached];
}

function heardIn(voices: readonly Voice[], bodies: AnsweringBodies): ReadonlyMap<string, Heard> {
  const heard = new Map<string, Heard>();
  for (const voice of voices) {
    for (const [index, { key }] of bodies.behind(voice.versionId).entries()) {
      const ofBody = heard.get(key) ?? { own: [], joint: [] };
      heard.set(key, ofBody);
      (index === 0 ? ofBody.own : ofBody.joint).push(voice);
    }
  }
  return heard;
}

function jointly(voices: readonly Voice[]): string | null {
  return together(voices.flatMap((voice) => saidBy([voice]) ?? []));
}

/** What those say that the body endorses, and those that they endorse where they do not say themselves. */
function endorsedOpinion(
  key: string,
  direct: ReadonlyMap<string, string | null>,
  { draftId, bodies }: { readonly draftId: string | null; readonly bodies: AnsweringBodies },
): string | null {
  const said: string[] = [];
  const asked = new Set(bodies.endorsedBy(key, draftId));
  for (const other of asked) {
    const opinion = direct.get(other) ?? null;
    if (opinion !== null) said.push(opinion);
    else for (const further of bodies.endorsedBy(other, draftId)) asked.add(further);
  }
  return together(said);
}
