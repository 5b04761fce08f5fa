import { defineWords, type Language } from '../shared/language/words.js';

/** What is done in an internal hearing, in the order it is done; the steps of the hearing itself are the second. */
export const INTERNAL_STEPS = [
  'deadline',
  'hearing',
  'answers',
  'consolidation',
  'board',
  'submission',
  'trace',
] as const;
export type InternalStepKey = (typeof INTERNAL_STEPS)[number];

/** Done; what can be done now; what waits for an earlier step. */
export type InternalStepState = 'done' | 'current' | 'waiting';

/** A step as the overview shows it. */
export interface InternalStep {
  readonly key: InternalStepKey;
  readonly href: string;
  readonly text: string;
  readonly state: InternalStepState;
}

/** How far an internal hearing has come. */
export interface InternalProgress {
  /** True when the members have a deadline, and the meeting is chosen. */
  readonly isPlanned: boolean;
  readonly isOut: boolean;
  readonly answered: number;
  readonly isConsolidated: boolean;
  readonly isDecided: boolean;
  readonly isSubmitted: boolean;
}

const PATHS: Record<InternalStepKey, string> = {
  deadline: '/intern/frist',
  hearing: '',
  answers: '/lesing',
  consolidation: '/sammenstilling',
  board: '/behandling',
  submission: '/innsending',
  trace: '/spor',
};

/**
 * The steps with how far each has come. The board and its decision bind nobody here: an answer can be submitted without, when
 * there is no time for a meeting.
 */
export function internalSteps(
  consultationId: string,
  progress: InternalProgress,
  language: Language,
): readonly InternalStep[] {
  const states = statesOf(progress);
  return INTERNAL_STEPS.map((key) => ({
    key,
    href: `/skrivebord/horinger/${consultationId}${PATHS[key]}`,
    text: internalStepWords[language][key],
    state: states[key],
  }));
}

function statesOf(progress: InternalProgress): Record<InternalStepKey, InternalStepState> {
  const { isPlanned, isOut, answered, isConsolidated, isDecided, isSubmitted } = progress;
  const hasAnswers = answered > 0;
  return {
    deadline: doneOr(isPlanned, 'current'),
    hearing: doneOr(isOut, 'current'),
    answers: doneOr(isSubmitted, waitsFor(hasAnswers)),
    consolidation: doneOr(hasAnswers && isConsolidated, waitsFor(hasAnswers)),
    board: doneOr(isDecided, waitsFor(hasAnswers)),
    submission: doneOr(isSubmitted, waitsFor(isOut)),
    trace: waitsFor(isSubmitted),
  };
}

const doneOr = (isDone: boolean, otherwise: InternalStepState): InternalStepState => (isDone ? 'done' : otherwise);
const waitsFor = (isReady: boolean): InternalStepState => (isReady ? 'current' : 'waiting');

/** What each step is called. */
export const internalStepWords = defineWords<Record<InternalStepKey, string>>('steps of an internal hearing', {
  nb: {
    deadline: 'Møte og intern frist',
    hearing: 'Skriv, godkjenn og send ut til medlemmene',
    answers: 'Les svarene fra medlemmene',
    consolidation: 'Sett sammen ett svar',
    board: 'Behandling i organet',
    submission: 'Send inn svaret',
    trace: 'Se hva som ble av innspillene',
  },
  nn: {
    deadline: 'Møte og intern frist',
    hearing: 'Skriv, godkjenn og send ut til medlemmene',
    answers: 'Les svara frå medlemmene',
    consolidation: 'Set saman eitt svar',
    board: 'Behandling i organet',
    submission: 'Send inn svaret',
    trace: 'Sjå kva som vart av innspela',
  },
  en: {
    deadline: 'Meeting and internal deadline',
    hearing: 'Write, approve and send to the members',
    answers: 'Read the answers of the members',
    consolidation: 'Make one answer',
    board: 'Treatment by the board',
    submission: 'Submit the answer',
    trace: 'See what became of what the members said',
  },
});
