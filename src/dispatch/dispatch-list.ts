import { reachOf, reasonForPaper, type PaperReason, type Reach } from '../consultation/invitation/reach.js';
import type { MessageChannel } from '../delivery/message/message.entity.js';
import { digestOf } from '../shared/security/keyring.js';
import type { ExclusionReason } from './dispatch-exclusion.entity.js';

/** A body on the list, as far as reaching it goes. */
export interface Reachable {
  readonly id: string;
  readonly email: string | null;
}

/** Who gets the letter and how, and who cannot and why. Every body of the list is reached or excluded. */
export interface DividedList<R extends Reachable> {
  /** Everybody who gets the letter, by e-mail or on paper, in the order of the list. */
  readonly reached: readonly R[];
  /** Those of the reached whose letter goes on paper, and why it cannot go by e-mail. */
  readonly onPaper: readonly { readonly recipient: R; readonly reason: PaperReason }[];
  readonly excluded: readonly { readonly recipient: R; readonly reason: ExclusionReason }[];
}

const CHANNELS: Readonly<Record<Reach, MessageChannel>> = { email: 'smtp', paper: 'print' };

/**
 * Divides a list by how its bodies are reached. A body without an e-mail address that can be used is not left out: its
 * letter goes on paper, as a message of the channel `print`. So nobody of a locked list is excluded by this; the dispatches
 * of earlier versions have such rows.
 */
export function divide<R extends Reachable>(list: readonly R[]): DividedList<R> {
  return {
    reached: list,
    onPaper: list.flatMap((recipient) => {
      const reason = reasonForPaper(recipient);
      return reason === null ? [] : [{ recipient, reason }];
    }),
    excluded: [],
  };
}

/** The way that a body's letter goes. */
export function channelFor(recipient: Pick<Reachable, 'email'>): MessageChannel {
  return CHANNELS[reachOf(recipient)];
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
