import { IsIn, IsNotEmpty, ValidateBy } from 'class-validator';
import { CalendarDay } from '../../shared/time/calendar-day.js';

const IsDay = (): PropertyDecorator =>
  ValidateBy(
    { name: 'day', validator: { validate: (value) => CalendarDay.parse(String(value)).ok } },
    { message: 'day' },
  );

const IsDayOrEmpty = (): PropertyDecorator =>
  ValidateBy(
    { name: 'day', validator: { validate: (value) => value === '' || CalendarDay.parse(String(value)).ok } },
    { message: 'day' },
  );

/** Which of two bodies is the umbrella, as seen from the one whose page it is. */
export const ROLES = ['umbrella', 'member'] as const;

/** A membership that is added. */
export class AssociationForm {
  @IsNotEmpty({ message: 'required' }) other = '';
  /** What the other body is to this one. */
  @IsIn(ROLES, { message: 'choice' }) role: (typeof ROLES)[number] = 'umbrella';
  @IsDay() validFrom = '';
  @IsDayOrEmpty() validTo = '';
}

/** The last day of a membership. */
export class AssociationEndForm {
  @IsDay() validTo = '';
}

/** A day that the form has found to be one; null for an empty field. */
export function dayFrom(text: string): CalendarDay | null {
  return text === '' ? null : CalendarDay.of(text);
}
