import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import type { ConsultationState } from '../../consultation/consultation-status.js';
import { refusalOf } from '../../consultation/deadline/extension/extension.rules.js';
import { extensionRefusalWords } from '../../consultation/deadline/extension/extension.words.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { fieldError, readForm, type FieldError, type Typed } from '../../shared/web/form.js';
import type { WishedExtension } from './extension-requests.service.js';

const NOT_A_DAY = {
  nb: 'Skriv datoen slik: 1.6.2018.',
  nn: 'Skriv datoen slik: 1.6.2018.',
  en: 'Write the date like this: 1.6.2018.',
};

class ExtensionRequestForm {
  @IsNotEmpty({ message: 'required' })
  wantedOn = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(200, { message: 'tooLong' })
  name = '';

  @IsEmail({}, { message: 'email' })
  @MaxLength(254, { message: 'tooLong' })
  email = '';
}

/** What reading the form gave: a wish, or what is wrong with it. */
export type ReadRequest =
  | { readonly ok: true; readonly wished: WishedExtension; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** What the wanted day is judged by. */
export interface RequestSetting {
  readonly formerOn: CalendarDay | null;
  readonly state: ConsultationState;
  readonly today: CalendarDay;
  readonly language: Language;
}

export function readRequest(body: unknown, { language, ...setting }: RequestSetting): ReadRequest {
  const form = readForm(ExtensionRequestForm, body, language);
  const day = CalendarDay.parse(form.ok ? form.value.wantedOn : '');
  if (!form.ok) return form;
  if (!day.ok) return { ok: false, errors: [fieldError('wantedOn', NOT_A_DAY, language)], typed: form.typed };
  const refusal = refusalOf({ scope: 'one', newOn: day.value, ...setting });
  const message = refusal && extensionRefusalWords[language][refusal];
  if (message) return { ok: false, errors: [{ field: 'wantedOn', message }], typed: form.typed };
  const { reason, name, email } = form.value;
  const wished = { wantedOn: day.value, reason: reason.replaceAll('\r\n', '\n'), name, email };
  return { ok: true, wished, typed: form.typed };
}
