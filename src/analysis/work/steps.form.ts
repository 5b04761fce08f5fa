import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import type { StepInput } from './steps.service.js';
import type { WorkStep } from './work-step.entity.js';

/** A row of the form of the steps, as it was typed. */
export interface StepRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly isDone: boolean;
}

/** What the form of the steps sent. */
export interface TypedSteps {
  readonly rows: readonly StepRow[];
  /** What the form was made from; see `stampOf`. */
  readonly seen: string;
}

const LONGEST_NAME = 60;
const MOST_STEPS = 20;
const NEW_ROWS = 2;

/** Reads the form of the steps: rows that go together by their order. */
export function typedSteps(body: unknown): TypedSteps {
  const typed = typedFrom(body);
  const [ids, numbers, done] = [typedList(typed, 'id'), typedList(typed, 'nummer'), typedText(typed, 'ferdig')];
  const rows = typedList(typed, 'navn')
    .slice(0, MOST_STEPS)
    .map((name, index) => ({
      id: ids[index] ?? '',
      number: numbers[index] ?? '',
      name: name.slice(0, LONGEST_NAME),
      isDone: done === String(index),
    }));
  return { rows, seen: typedText(typed, 'sett') };
}

/** The steps as they are to be: those with a name, by their numbers; one without a number goes last. */
export function wantedSteps({ rows }: TypedSteps): readonly StepInput[] {
  const order = ({ number }: StepRow): number =>
    number === '' || Number.isNaN(Number(number)) ? Infinity : Number(number);
  return rows
    .filter(({ name }) => name !== '')
    .sort((left, right) => (order(left) === order(right) ? 0 : order(left) - order(right)))
    .map(({ id, name, isDone }) => ({ id: id === '' ? null : id, name, isDone }));
}

/** The rows of the form for the steps there are, and empty ones for new steps as far as there is room: no more are read. */
export function rowsOf(steps: readonly WorkStep[]): readonly StepRow[] {
  const rows = steps.map(({ id, name, isDone }, index) => ({ id, name, isDone, number: String(index + 1) }));
  const room = Math.max(0, Math.min(NEW_ROWS, MOST_STEPS - rows.length));
  const empty = Array.from({ length: room }, (_, index) => ({
    id: '',
    name: '',
    isDone: false,
    number: String(rows.length + index + 1),
  }));
  return [...rows, ...empty];
}
