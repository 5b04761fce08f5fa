import type { Consultation } from '../../consultation/consultation.entity.js';
import type { DispatchKind } from '../dispatch-status.js';
import { HearingDoesNotAllow } from './plan.errors.js';

/**
 * True while a letter of the kind can be sent: all kinds but the last while the hearing is open, a moved deadline also after it
 * has closed, when one body was given more time, and the closing letter once it is summarised.
 */
export function isSendable(kind: DispatchKind, { state }: Pick<Consultation, 'state'>): boolean {
  if (kind === 'closing') return state === 'summarised';
  return state === 'open' || (kind === 'extension' && state === 'closed');
}

/** Throws `HearingDoesNotAllow` when letters of the kind cannot be sent. */
export function requireSendable(kind: DispatchKind, consultation: Pick<Consultation, 'state'>): void {
  if (!isSendable(kind, consultation)) throw new HearingDoesNotAllow();
}
