import type { LinkActor } from '../../identity/access/actor.js';
import type { AnswerInHand } from '../../response/answer-in-hand.js';
import type { Language } from '../../shared/language/words.js';
import type { HearingStart, StartCode } from './hearing-start.entity.js';

/** Somebody with a link, in one browser. */
export interface Starter {
  readonly link: LinkActor;
  /** Digest of the session's name. */
  readonly browser: string;
  readonly language: Language;
}

/** A hearing that somebody has asked to start, and that waits for its codes. */
export interface OpenStart {
  readonly inHand: AnswerInHand;
  readonly start: HearingStart;
  /** That of the person first. */
  readonly codes: readonly StartCode[];
}
