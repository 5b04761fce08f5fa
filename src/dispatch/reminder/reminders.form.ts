import { Matches } from 'class-validator';

const MOST_DAYS = 90;
/** One to five numbers from 1 to 90. */
const DAYS = /^\s*([1-9]|[1-8]\d|90)(\s*,\s*([1-9]|[1-8]\d|90)){0,4}\s*$/;

/** How many days before the deadline bodies are reminded, with commas between. */
export class RemindersForm {
  @Matches(DAYS, { message: 'reminderDays' })
  days!: string;
}

/** The days that a form which was read names, each once, the first reminder first. */
export function daysIn({ days }: RemindersForm): readonly number[] {
  const numbers = days.split(',').map(Number);
  return [...new Set(numbers)].filter((day) => day <= MOST_DAYS).sort((left, right) => right - left);
}
