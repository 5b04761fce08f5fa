import { IsNotEmpty, MaxLength } from 'class-validator';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { refusalOf } from '../../../consultation/deadline/extension/extension.rules.js';
import { extensionRefusalWords } from '../../../consultation/deadline/extension/extension.words.js';
import { outerDeadlineErrors } from '../../../consultation/deadline/outer-deadline.words.js';
import type { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import type { Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { fieldError, readForm, type FieldError, type Typed } from '../../../shared/web/form.js';

const NOT_A_DAY = {
  nb: 'Skriv datoen slik: 1.6.2018.',
  nn: 'Skriv datoen slik: 1.6.2018.',
  en: 'Write the date like this: 1.6.2018.',
};

class GrantForm {
  @IsNotEmpty({ message: 'required' })
  newOn = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason = '';
}

/** Saying no to a wish, in words that the body reads. */
export class DeclineForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  words = '';
}

/** What reading the form gave: what is granted, or what is wrong with it. */
export type ReadGrant =
  | { readonly ok: true; readonly newOn: CalendarDay; readonly reason: string; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** What the granted day is judged by. */
export interface GrantSetting {
  readonly consultation: Consultation;
  readonly invitation: Invitation;
  readonly today: CalendarDay;
  /** The deadline that an internal hearing must be done before; null for others. */
  readonly outerOn: CalendarDay | null;
}

/** Reads what is granted, and judges the day by what holds for the body now. */
export function readGrant(body: unknown, at: GrantSetting, language: Language): ReadGrant {
  const form = readForm(GrantForm, body, language);
  if (!form.ok) return form;
  const day = CalendarDay.parse(form.value.newOn);
  if (!day.ok) return { ok: false, errors: [fieldError('newOn', NOT_A_DAY, language)], typed: form.typed };
  const formerOn = at.invitation.deadlineIn(at.consultation);
  const setting = { formerOn, state: at.consultation.state, today: at.today };
  const refusal = refusalOf({ scope: 'one', newOn: day.value, ...setting });
  if (refusal) {
    const message = extensionRefusalWords[language][refusal];
    return { ok: false, errors: [{ field: 'newOn', message }], typed: form.typed };
  }
  const errors = outerDeadlineErrors({ field: 'newOn', deadlineOn: day.value }, at.outerOn, language);
  if (errors.length > 0) return { ok: false, errors, typed: form.typed };
  return { ok: true, newOn: day.value, reason: form.value.reason.replaceAll('\r\n', '\n'), typed: form.typed };
}
