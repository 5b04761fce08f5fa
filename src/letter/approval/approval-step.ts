import type { RequiredPart } from '../../consultation/completeness.rules.js';
import { isOneOf, PREPARATION_STATES } from '../../consultation/consultation-status.js';
import type { ApprovalOverview } from './approval-overview.service.js';

/** What the reader can do now, or why nothing. */
export const APPROVAL_STEPS = [
  'missing',
  'submit',
  'cannotEdit',
  'waits',
  'ownWork',
  'decide',
  'outdated',
  'approved',
  'isOut',
] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

/** Where a required part is mended, below the address of the hearing. */
export const MENDED_AT: Readonly<Record<RequiredPart, string>> = {
  caseNumber: 'rediger',
  background: 'rediger',
  shortSummary: 'rediger',
  contact: 'rediger',
  signatories: 'rediger',
  samiParliament: 'rediger',
  deadline: 'rediger',
  deadlinePast: 'rediger',
  deadlineReason: 'rediger',
  drafts: 'utkast',
  draftFiles: 'utkast',
  recipients: 'mottakere',
};

/** The one step that stands open to the reader of the page. */
export function stepFor(overview: ApprovalOverview): ApprovalStep {
  const { state } = overview.consultation;
  if (!isOneOf(PREPARATION_STATES, state)) return 'isOut';
  if (state === 'draft' || state === 'returned') return stepBeforeSubmission(overview);
  if (overview.consultation.submittedDigest !== overview.digest) return 'outdated';
  if (state === 'approved') return 'approved';
  if (overview.isOwnWork) return 'ownWork';
  return overview.mayApprove ? 'decide' : 'waits';
}

function stepBeforeSubmission({ missing, mayEdit }: ApprovalOverview): ApprovalStep {
  if (missing.length > 0) return 'missing';
  return mayEdit ? 'submit' : 'cannotEdit';
}
