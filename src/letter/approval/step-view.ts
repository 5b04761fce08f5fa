import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { ConsultationState } from '../../consultation/consultation-status.js';
import { missingWords } from '../../consultation/consultation.words.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { ApprovalOverview } from './approval-overview.service.js';
import { MENDED_AT, stepFor, type ApprovalStep } from './approval-step.js';
import { approvalWords } from './approval.words.js';

/** Where the approval stands and what the reader can do, as the page shows it. */
export interface StepView {
  readonly message: string | false;
  readonly kind: 'info' | 'warning' | 'success';
  /** Who submitted, and who approved. */
  readonly told: readonly string[];
  readonly returned: { readonly by: string; readonly note: string } | false;
  readonly missing: readonly { readonly href: string; readonly text: string }[];
  readonly isMissing: boolean;
  readonly canSubmit: boolean;
  readonly canDecide: boolean;
  readonly dispatchHref: string | false;
}

const KINDS: Readonly<Record<ApprovalStep, StepView['kind']>> = {
  missing: 'info',
  submit: 'info',
  cannotEdit: 'info',
  waits: 'info',
  ownWork: 'info',
  decide: 'info',
  outdated: 'warning',
  approved: 'success',
  isOut: 'info',
};

export function stepView(overview: ApprovalOverview, language: Language): StepView {
  const { consultation } = overview;
  const step = stepFor(overview);
  const isSubmitted = consultation.state === 'submittedForApproval' || consultation.state === 'approved';
  return {
    message: messageOf(step, overview, language),
    kind: KINDS[step],
    told: isSubmitted ? toldOf(overview, language) : [],
    returned: consultation.state === 'returned' && returnedOf(overview, language),
    missing: overview.missing.map((part) => ({
      href: consultationPath(consultation.id, MENDED_AT[part]),
      text: missingWords[language][part],
    })),
    isMissing: step === 'missing',
    canSubmit: step === 'submit' || (step === 'outdated' && overview.mayEdit),
    canDecide: step === 'decide',
    dispatchHref: step === 'approved' && consultationPath(consultation.id, 'utsending'),
  };
}

function messageOf(step: ApprovalStep, { ownWork }: ApprovalOverview, language: Language): string | false {
  const words = approvalWords[language];
  const messages: Record<ApprovalStep, string | false> = {
    missing: false,
    submit: ownWork === 'allowed' ? words.canSubmitOwn : words.canSubmit,
    cannotEdit: words.cannotEdit,
    waits: words.waits,
    ownWork: words.ownWork,
    decide: false,
    outdated: words.outdated,
    approved: words.approved,
    isOut: words.isOut,
  };
  return messages[step];
}

function toldOf(overview: ApprovalOverview, language: Language): readonly string[] {
  const words = approvalWords[language];
  const submitted = lastTo(overview, 'submittedForApproval');
  const approved = overview.consultation.state === 'approved' ? lastTo(overview, 'approved') : undefined;
  return [
    ...(submitted ? [words.submittedBy(submitted.byName, formatInstant(submitted.at, language))] : []),
    ...(approved ? [words.approvedBy(approved.byName, formatInstant(approved.at, language))] : []),
  ];
}

function returnedOf(overview: ApprovalOverview, language: Language): StepView['returned'] {
  const returned = lastTo(overview, 'returned');
  if (!returned) return false;
  const by = approvalWords[language].returnedBy(returned.byName, formatInstant(returned.at, language));
  return { by, note: returned.note ?? '' };
}

function lastTo({ transitions }: ApprovalOverview, state: ConsultationState) {
  return transitions.findLast((transition) => transition.toState === state);
}
