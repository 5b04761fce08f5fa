import type { Reader } from '../shared/database/database.js';
import type { Consultation } from './consultation.entity.js';
import { MoreOpenThanOuter } from './consultation.errors.js';
import { outerConsultations } from './outer-consultations.js';

/**
 * Asked when a hearing has been saved: what the hearings that it answers in ask of their members alone is not shown to
 * everyone. What an outer hearing has chosen stands by then, since it is out. Throws `MoreOpenThanOuter`.
 */
export async function requireNoMoreOpen(via: Reader, consultation: Consultation): Promise<void> {
  if (consultation.visibility !== 'public') return;
  const outer = await outerConsultations(via, consultation);
  if (outer.some(({ visibility }) => visibility !== 'public')) throw new MoreOpenThanOuter();
}
