import { IsNotEmpty, MaxLength } from 'class-validator';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { fieldError, readForm, type FieldError, type FormWords, type Typed } from '../../shared/web/form.js';
import type { MeetingDays } from './organ-meeting.entity.js';
import { PapersAfterMeeting } from './organ.errors.js';

const NOT_A_DAY = {
  nb: 'Skriv datoen slik: 7.5.2024.',
  nn: 'Skriv datoen slik: 7.5.2024.',
  en: 'Write the date like this: 7.5.2024.',
};

/** What the form says when no name is written. */
export const organFormWords: FormWords = {
  required: {
    nb: 'Skriv navnet på organet.',
    nn: 'Skriv namnet på organet.',
    en: 'Write the name of the organ.',
  },
};

export class OrganForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(200, { message: 'tooLong' })
  name = '';
}

class MeetingForm {
  @IsNotEmpty({ message: 'required' })
  meetsOn = '';

  @IsNotEmpty({ message: 'required' })
  papersDueOn = '';
}

/** What reading the form gave: the days of a meeting, or what is wrong with them. */
export type ReadMeeting =
  | { readonly ok: true; readonly days: MeetingDays; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

export function readMeeting(body: unknown, language: Language): ReadMeeting {
  const form = readForm(MeetingForm, body, language);
  if (!form.ok) return form;
  const { typed, value } = form;
  const meetsOn = CalendarDay.parse(value.meetsOn);
  const papersDueOn = CalendarDay.parse(value.papersDueOn);
  if (!meetsOn.ok) return { ok: false, errors: [fieldError('meetsOn', NOT_A_DAY, language)], typed };
  if (!papersDueOn.ok) return { ok: false, errors: [fieldError('papersDueOn', NOT_A_DAY, language)], typed };
  if (papersDueOn.value.isAfter(meetsOn.value)) {
    return { ok: false, errors: [fieldError('papersDueOn', new PapersAfterMeeting().wording, language)], typed };
  }
  return { ok: true, days: { meetsOn: meetsOn.value, papersDueOn: papersDueOn.value }, typed };
}
