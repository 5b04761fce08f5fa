import { newId } from '../../shared/database/id.js';
import { typedFrom, typedList, typedText, type Typed } from '../../shared/web/form.js';
import type { AnswerSignatory } from './answer-letter.js';
import { ACKNOWLEDGEMENTS, type Acknowledgement, type SubmissionChoice } from './submission-plan.js';

const MOST_CHOSEN = 500;
const MOST_SIGNATORIES = 10;
const LONGEST_LINE = 200;

/** What was chosen on the first page; the check page carries it on. */
export interface ChosenSubmission extends SubmissionChoice {
  readonly answers: readonly string[];
  readonly signatories: readonly AnswerSignatory[];
  readonly typed: Typed;
}

/** What the check page sends. */
export interface ConfirmedSubmission extends ChosenSubmission {
  readonly seen: string;
  readonly formKey: string;
  readonly acknowledged: readonly Acknowledgement[];
}

/** Reads what was chosen, from an address or a form. */
export function readChosen(input: unknown): ChosenSubmission {
  const typed = typedFrom(input);
  return {
    typed,
    answers: typedList(typed, 'svar').slice(0, MOST_CHOSEN),
    members: typedList(typed, 'medlem').slice(0, MOST_CHOSEN),
    signatories: signatoriesFrom(typedText(typed, 'undertegner')),
  };
}

/** Reads what the check page sends; a form without a key gets one, and is then another submission. */
export function readConfirmed(body: unknown): ConfirmedSubmission {
  const chosen = readChosen(body);
  const ticked = typedList(chosen.typed, 'bekreftet');
  return {
    ...chosen,
    seen: typedText(chosen.typed, 'seen'),
    formKey: typedText(chosen.typed, 'formKey') || newId(),
    acknowledged: ACKNOWLEDGEMENTS.filter((each) => ticked.includes(each)),
  };
}

/** «Kari Nordmann, president» on a line: a name, and behind the first comma what she is. */
export function signatoriesFrom(text: string): readonly AnswerSignatory[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '')
    .slice(0, MOST_SIGNATORIES)
    .map((line) => {
      const [name = '', ...role] = line.split(',');
      return { name: name.trim(), role: role.join(',').trim() };
    });
}
