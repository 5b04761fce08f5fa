import type { Consultation } from '../../consultation/consultation.entity.js';
import { ContentStands } from '../../consultation/consultation.errors.js';
import { LetterStands } from '../letter.errors.js';
import type { LetterKind } from '../letter-occasion.js';

/**
 * True while the letter of a kind can be written: the announcement until the hearing is sent, the others as long as one of
 * them may still go out. An extension may be given after the deadline too, and the closing letter comes last.
 */
export function mayBeWritten(kind: LetterKind, consultation: Consultation): boolean {
  if (kind === 'announcement') return consultation.isInPreparation;
  if (kind === 'closing' && consultation.state === 'summarised') return true;
  return consultation.isInPreparation || consultation.state === 'open' || consultation.state === 'closed';
}

/** Throws `ContentStands` or `LetterStands` when the letter can no longer be written. */
export function requireWritable(kind: LetterKind, consultation: Consultation): void {
  if (mayBeWritten(kind, consultation)) return;
  throw kind === 'announcement' ? new ContentStands() : new LetterStands();
}
