import type { Host } from './host.entity.js';

/** Whether somebody may approve what they have written or submitted themselves. */
export type OwnWork = 'refused' | 'allowed';

/**
 * What a host has chosen about approval by a second person, asked by everything that is approved: hearings, and each letter.
 * At a state body it is always another person who approves.
 */
export function ownWorkAt({ kind, approvalBy }: Pick<Host, 'kind' | 'approvalBy'>): OwnWork {
  return kind === 'association' && approvalBy === 'anyone' ? 'allowed' : 'refused';
}
