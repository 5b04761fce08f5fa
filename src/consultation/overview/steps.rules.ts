import type { RequiredPart } from '../completeness.rules.js';
import { isOneOf, PREPARATION_STATES } from '../consultation-status.js';
import type { Consultation } from '../consultation.entity.js';

/** The steps of a hearing, in the order they are taken. */
export const STEP_KEYS = [
  'basics',
  'drafts',
  'questions',
  'recipients',
  'letter',
  'approval',
  'dispatch',
  'answers',
  'summary',
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** Done; what should be done now; what waits for an earlier step. */
export const STEP_STATES = ['done', 'current', 'waiting'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A step as the overview shows it. */
export interface Step {
  readonly key: StepKey;
  readonly state: StepState;
  readonly missing: readonly RequiredPart[];
}

/** Which step each required part belongs to. */
const STEP_OF: Record<RequiredPart, StepKey> = {
  caseNumber: 'basics',
  background: 'basics',
  shortSummary: 'basics',
  contact: 'basics',
  signatories: 'basics',
  samiParliament: 'basics',
  deadline: 'basics',
  deadlinePast: 'basics',
  deadlineReason: 'basics',
  drafts: 'drafts',
  draftFiles: 'drafts',
  recipients: 'recipients',
};

interface Progress {
  readonly missing: readonly RequiredPart[];
  readonly hasQuestions: boolean;
  /** Whether the letter is written; null when it is not known here. */
  readonly hasLetter: boolean | null;
}

/** The steps with what is done and missing. Several can be taken now: whoever waits for a file writes questions meanwhile. */
export function stepsOf(consultation: Consultation, progress: Progress): readonly Step[] {
  const isPreparing = isOneOf(PREPARATION_STATES, consultation.state);
  const isDone = doneSteps(consultation, progress, isPreparing);
  const canSubmit = progress.missing.length === 0 && progress.hasLetter !== false;
  const waits: Record<StepKey, boolean> = {
    basics: false,
    drafts: false,
    questions: false,
    recipients: false,
    letter: false,
    approval: !canSubmit,
    dispatch: consultation.state !== 'approved',
    answers: !consultation.receivesAnswers,
    summary: consultation.state !== 'closed',
  };
  return STEP_KEYS.map((key) => ({
    key,
    state: isDone[key] ? 'done' : waits[key] || consultation.state === 'cancelled' ? 'waiting' : 'current',
    missing: isPreparing ? progress.missing.filter((part) => STEP_OF[part] === key) : [],
  }));
}

/** The step to take next: the first that can be taken; null when there is none. */
export function nextStep(steps: readonly Step[]): Step | null {
  return steps.find((step) => step.state === 'current' && step.key !== 'questions') ?? null;
}

function doneSteps(consultation: Consultation, progress: Progress, isPreparing: boolean): Record<StepKey, boolean> {
  const isOut = !isPreparing && consultation.openedAt !== null;
  const lacks = (key: StepKey): boolean => progress.missing.some((part) => STEP_OF[part] === key);
  const wasSubmitted = consultation.submittedDigest !== null;
  const isConcluded = consultation.state === 'summarised' || consultation.state === 'archived';
  return {
    basics: isOut || !lacks('basics'),
    drafts: isOut || !lacks('drafts'),
    questions: isOut || progress.hasQuestions,
    recipients: isOut || !lacks('recipients'),
    letter: isOut || (progress.hasLetter ?? wasSubmitted),
    approval: consultation.approvedDigest !== null,
    dispatch: isOut,
    answers: isConcluded,
    summary: isConcluded,
  };
}
