import type { FoundBy, IncomingReason, IncomingState } from '../incoming-mail-status.js';
import type { Verdict } from './classify.rules.js';
import { fateFor, type Fate } from './delivery-status.rules.js';

/** Where a mail is put, and what it proves of the message that it is about. */
export interface Disposition {
  readonly state: Exclude<IncomingState, 'done'>;
  readonly reason: IncomingReason;
  /** What is taken as evidence; null when nothing is. */
  readonly fate: Fate | null;
}

/** What is known of the message. */
interface Found {
  readonly foundBy: FoundBy | null;
  readonly toAddress: string;
  readonly isForged: boolean;
  readonly isContradicting: boolean;
}

/**
 * Decides where a mail goes. Everything goes to a person, except what has been fully understood: a report that proves
 * something of one message of ours, a receipt, an automatic answer. A forged return address proves nothing.
 */
export function disposeOf({ kind, reason, fates }: Verdict, found: Found): Disposition {
  if (found.isForged) return toPerson('forged');
  if (fates.length === 0) return toPerson(reason);
  const doubt = doubtOf(found);
  // A receipt or an automatic answer that proves nothing needs nobody either.
  if (doubt !== null) return kind === 'deliveryReport' ? toPerson(doubt) : { state: 'setAside', reason, fate: null };
  const fate = fateFor(fates, found.toAddress);
  return fate ? { state: 'setAside', reason, fate } : toPerson('unclearReport');
}

function toPerson(reason: IncomingReason): Disposition {
  return { state: 'waiting', reason, fate: null };
}

/** Why it is not certain which message of ours it is; null when it is. */
function doubtOf({ isContradicting, foundBy }: Found): IncomingReason | null {
  if (isContradicting) return 'contradicting';
  return foundBy === null || foundBy === 'address' ? 'unknownMessage' : null;
}
