import { digestOf } from '../../shared/security/keyring.js';
import type { ImportPlan } from './import-plan.js';

/** Tells two plans apart: what a person confirmed is what is carried out, or it is shown again. */
export function planDigest(plan: ImportPlan): string {
  return digestOf(JSON.stringify(plan));
}
