import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { typedFrom, typedList, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { answerSheetOf } from '../answer-sheet.js';
import { LEAVE } from '../form/finding/merging.js';
import { readRegistration } from '../registration/registration.form.js';
import type { MailRegistration } from './mail-answers.service.js';
import { mailAnswerWords } from './mail-answer.words.js';
import { placedFrom, type FormInMail } from './mail-forms.js';
import type { MailProposal, ProposedHearing } from './mail-proposals.service.js';

/** The field that says where a finding of a form goes. */
export function findingName({ file }: FormInMail, at: number): string {
  return `form-${String(file.at)}-${String(at)}`;
}

/** The registration that a person has made of the proposal, or what is wrong with it. */
export type MailRegistrationRead =
  | { readonly ok: true; readonly made: MailRegistration; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/**
 * Reads the proposal as it came back, everything edited or not. The way it came, and the day, are those of the mail: they
 * are read from it and not from the form.
 */
export function readMailRegistration(
  body: unknown,
  proposal: MailProposal & { readonly chosen: ProposedHearing },
  { language, today }: { readonly language: Language; readonly today: CalendarDay },
): MailRegistrationRead {
  const { details, chosen: hearing, said } = proposal;
  const typed = typedFrom(body);
  const receivedOn = CalendarDay.at(details.mail.receivedAt).toString();
  const fixed = { ...typed, channel: 'email', receivedOn, formKey: details.mail.id };
  const read = readRegistration(fixed, { language, today, parts: answerSheetOf(hearing.outline) });
  const chosen = proposal.files.filter((file) => typedList(typed, 'file').includes(String(file.at)));
  const kept = new Set(chosen.map(({ at }) => at));
  const errors = hearing.forms.flatMap((form) => leftErrors(form, typed, kept, language));
  if (!read.ok) return { ok: false, typed, errors: [...read.errors, ...errors] };
  if (errors.length > 0) return { ok: false, typed, errors };
  const { receivedBy: _by, formKey: _key, ...registration } = read.registration;
  const ofForms = hearing.forms.flatMap((form) => placedFrom(form, targetsOf(form, typed), language));
  const putBack = said.trimmed.filter((_, at) => typedList(typed, 'putBack').includes(String(at)));
  const texts = [registration.text, ...putBack.map(({ text }) => text)].filter((text) => text !== '');
  return {
    ok: true,
    typed,
    made: {
      consultationId: hearing.outline.consultation.id,
      chosen: chosen.map(({ at }) => at),
      registration: {
        ...registration,
        text: texts.join('\n\n'),
        placed: [...(registration.placed ?? []), ...ofForms],
        receipt: typedText(typed, 'receipt') === 'yes' ? 'sent' : 'notSent',
      },
    },
  };
}

function targetsOf(form: FormInMail, typed: Typed): readonly string[] {
  return form.found.findings.map((_, at) => typedText(typed, findingName(form, at)));
}

/** What a form says and no place takes in stays in its file; so the file must go with the answer. */
function leftErrors(
  form: FormInMail,
  typed: Typed,
  kept: ReadonlySet<number>,
  language: Language,
): readonly FieldError[] {
  if (kept.has(form.file.at)) return [];
  const isLeft = targetsOf(form, typed).some((target) => target === LEAVE || !form.index.at(target));
  if (!isLeft) return [];
  return [{ field: 'file', message: mailAnswerWords[language].mustKeepFile(form.file.filename) }];
}
