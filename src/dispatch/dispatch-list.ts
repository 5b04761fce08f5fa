import { isEmail } from 'class-validator';
import { digestOf } from '../shared/security/keyring.js';
import type { ExclusionReason } from './dispatch-exclusion.entity.js';

/** A body on the list, as far as reaching it goes. */
export interface Reachable {
  readonly id: string;
  readonly email: string | null;
}

/** Who gets the letter, and who cannot and why. Every body of the list is in one of the two. */
export interface DividedList<R extends Reachable> {
  readonly reached: readonly R[];
  readonly excluded: readonly { readonly recipient: R; readonly reason: ExclusionReason }[];
}

/** Divides a list into those who can be reached by e-mail and those who cannot. */
export function divide<R extends Reachable>(list: readonly R[]): DividedList<R> {
  return {
    reached: list.filter((recipient) => reasonAgainst(recipient) === null),
    excluded: list.flatMap((recipient) => {
      const reason = reasonAgainst(recipient);
      return reason === null ? [] : [{ recipient, reason }];
    }),
  };
}

function reasonAgainst({ email }: Reachable): ExclusionReason | null {
  if (email === null || email.trim() === '') return 'noAddress';
  return isEmail(email) ? null : 'unusableAddress';
}

/** One body of a frozen list: where its letter goes and which files that is, or why it gets none. */
export type FrozenEntry =
  | { readonly invitationId: string; readonly address: string; readonly files: readonly string[] }
  | { readonly invitationId: string; readonly reason: ExclusionReason };

/** SHA-256 over a frozen list, whatever order it was read in. */
export function listDigest(entries: readonly FrozenEntry[]): string {
  const lines = entries.map((entry) =>
    'reason' in entry
      ? JSON.stringify([entry.invitationId, null, entry.reason])
      : JSON.stringify([entry.invitationId, entry.address, ...entry.files]),
  );
  return digestOf(lines.sort().join('\n'));
}
