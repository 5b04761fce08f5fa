import type { HearingPlace } from '../../analysis/placement/place-catalogue.js';
import type { Treatment } from '../consolidation/passage-source.entity.js';
import type { Destiny, Ending } from './trace.types.js';

/** One answer that was submitted: about a draft, or (null) about the hearing as a whole. */
export interface Submitted {
  readonly draftId: string | null;
  readonly submittedAt: Date;
}

/** From when something held, and until when; null while it still does. */
export interface Period {
  readonly at: Date;
  readonly endedAt: Date | null;
}

/** All that was ever made of a comment, the oldest first. */
export interface Treated {
  readonly sources: readonly (Period & { readonly passageId: string; readonly treatment: Treatment })[];
  readonly leftOut: readonly (Period & { readonly reason: string })[];
}

/** A comment in a place, and what was made of it. */
export interface PlacedComment {
  readonly place: HearingPlace | null;
  readonly draftId: string | null;
  readonly treated: Treated;
}

/**
 * What a member may be told of a comment. Nothing before the answer about its draft is in: until then everything may still
 * change. Afterwards what held when that was sent, never what is done on a next version that is not sent.
 */
export function destinyOf(
  { place, draftId, treated }: PlacedComment,
  submitted: readonly Submitted[],
  endingsOf: (passageId: string) => readonly Ending[],
): Destiny {
  const at = answeredAt(draftId, submitted);
  if (at === null) return { place, fate: 'awaiting', reason: null, endings: [] };
  const sources = treated.sources.filter((source) => held(source, at) && endingsOf(source.passageId).length > 0);
  const last = sources.at(-1);
  if (last) {
    const endings = new Set(sources.flatMap(({ passageId }) => endingsOf(passageId)));
    return { place, fate: last.treatment, reason: null, endings: [...endings] };
  }
  const leftOut = treated.leftOut.find((each) => held(each, at));
  return { place, fate: leftOut ? 'leftOut' : 'open', reason: leftOut?.reason ?? null, endings: [] };
}

/** True when it held at the time. */
export function held({ at, endedAt }: Period, then: Date): boolean {
  return at <= then && (endedAt === null || endedAt > then);
}

/** When the answer that a comment in a draft belongs to was submitted; a comment in no draft belongs to any. */
export function answeredAt(draftId: string | null, submitted: readonly Submitted[]): Date | null {
  const about = submitted.filter((each) => draftId === null || each.draftId === null || each.draftId === draftId);
  const instants = about.map(({ submittedAt }) => submittedAt).sort((one, other) => one.getTime() - other.getTime());
  return instants.at(-1) ?? null;
}

/** True when nothing of the answer remains to be sent: one about the whole is in, or one about each draft. */
export function isWhole(submitted: readonly Pick<Submitted, 'draftId'>[], draftIds: readonly string[]): boolean {
  const about = new Set(submitted.map(({ draftId }) => draftId));
  return about.has(null) || (draftIds.length > 0 && draftIds.every((id) => about.has(id)));
}
