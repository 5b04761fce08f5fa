import { equalInConstantTime } from '../../shared/security/keyring.js';
import { secondsAfter } from '../../shared/time/clock.js';

/** A code works for half an hour. */
export const CODE_SECONDS = 30 * 60;
/** How often one code may be tried. */
export const MOST_TRIES = 5;
/** How long to wait before asking for another code to the same address. */
export const RESEND_SECONDS = 60;

/** What came of a code that somebody wrote. */
export type CodeOutcome = 'right' | 'wrong' | 'tooManyTries' | 'expired';

/** What is kept of the code that was sent last to an address, to let somebody show that the address is theirs. */
export interface KeptCode {
  /** 1, 2, 3 …: which code the e-mail was about; 0 before any was sent. */
  codeNumber: number;
  /** A keyed digest of the six figures; null before any was sent. */
  codeDigest: string | null;
  codeSentAt: Date | null;
  tries: number;
}

/** A new code takes the place of the one before, with tries of its own. */
export function keepCode(kept: KeptCode, digest: string, at: Date): void {
  kept.codeNumber += 1;
  kept.codeDigest = digest;
  kept.codeSentAt = at;
  kept.tries = 0;
}

/** Counts a try of a code. */
export function tryCode(kept: KeptCode, digest: string, at: Date): CodeOutcome {
  if (kept.codeDigest === null || kept.codeSentAt === null) return 'expired';
  if (at >= secondsAfter(kept.codeSentAt, CODE_SECONDS)) return 'expired';
  if (kept.tries >= MOST_TRIES) return 'tooManyTries';
  kept.tries += 1;
  if (equalInConstantTime(digest, kept.codeDigest)) return 'right';
  return kept.tries >= MOST_TRIES ? 'tooManyTries' : 'wrong';
}

export function triesLeft({ tries }: Pick<KeptCode, 'tries'>): number {
  return Math.max(0, MOST_TRIES - tries);
}

/** True when another code may be asked for: none was sent yet, or a minute ago. */
export function mayResend({ codeSentAt }: Pick<KeptCode, 'codeSentAt'>, now: Date): boolean {
  return codeSentAt === null || now >= secondsAfter(codeSentAt, RESEND_SECONDS);
}
