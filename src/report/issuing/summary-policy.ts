import type { Consultation } from '../../consultation/consultation.entity.js';
import { hasRoleAt, type PersonActor } from '../../identity/access/actor.js';
import type { OwnWork } from '../../identity/host/own-work.js';
import type { SummaryVersion } from './summary-version.entity.js';

/** Who is asked about: the hearing, what its host wants of approval, and whether the person may summarise there. */
export interface SummaryInApproval {
  readonly consultation: Consultation;
  readonly ownWork: OwnWork;
  readonly maySummarise: boolean;
}

/**
 * Who approves or returns a summary: an approver at the host, as for letters. Where the host lets anyone approve, whoever
 * may summarise as well: some associations have one secretary.
 */
export function mayDecideSummary(
  actor: PersonActor,
  { consultation, ownWork, maySummarise }: SummaryInApproval,
): boolean {
  return hasRoleAt(actor, consultation.hostId, 'approver') || (ownWork === 'allowed' && maySummarise);
}

/** True when the version is the person's own work and somebody else must therefore approve it. */
export function isRefusedOwnWork(actor: PersonActor, version: SummaryVersion, ownWork: OwnWork): boolean {
  return ownWork === 'refused' && version.isOwnWorkOf(actor);
}
