import { ChangedMeanwhile } from '../shared/errors/domain-error.js';
import { digestOf } from '../shared/security/keyring.js';

/**
 * A digest of what a form showed. Relations of a body (its contacts, its places) have no version of their own: the form
 * carries this instead, so that nobody's change is written over unseen.
 */
export function seenOf(shown: unknown): string {
  return digestOf(JSON.stringify(shown));
}

/** Throws `ChangedMeanwhile` when what is stored now is no longer what the form showed. */
export function refuseUnlessSeen(seen: string, now: unknown): void {
  if (seen !== seenOf(now)) throw new ChangedMeanwhile();
}
