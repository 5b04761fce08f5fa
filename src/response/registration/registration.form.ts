import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { BODY_TYPES, type BodyType } from '../../register/reference/body-type.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { draftFrom } from '../portal/portal-address.js';
import { REPLY_KINDS, type ReplyKind } from '../response-status.js';
import { AboutDraftForm, readAbout } from '../submission/about.form.js';
import type { Registration } from './registration.service.js';
import { registrationWords } from './registration.words.js';

/** The ways in which an answer can come that staff must enter. */
export const ENTERED_CHANNELS = ['email', 'post', 'telephone', 'meeting'] as const;

/** What staff write when they enter an answer. */
export class RegistrationForm extends AboutDraftForm {
  @IsOptional()
  @IsString()
  invitation?: string;

  @IsOptional()
  @MaxLength(300, { message: 'tooLong' })
  newName?: string;

  @IsOptional()
  @IsIn(['', ...BODY_TYPES], { message: 'choice' })
  bodyType?: BodyType | '';

  @IsOptional()
  @IsString()
  utkast?: string;

  @IsIn(ENTERED_CHANNELS, { message: 'choice' })
  channel!: (typeof ENTERED_CHANNELS)[number];

  @IsNotEmpty({ message: 'required' })
  receivedOn!: string;

  @IsOptional()
  @IsIn(['', ...REPLY_KINDS], { message: 'choice' })
  replyKind?: ReplyKind | '';

  @IsOptional()
  @MaxLength(300, { message: 'tooLong' })
  otherName?: string;

  @IsOptional()
  @IsString()
  text?: string;

  @IsNotEmpty({ message: 'required' })
  override senderName!: string;

  @ValidateIf((form: RegistrationForm) => (form.senderEmail ?? '') !== '')
  @IsEmail({}, { message: 'email' })
  override senderEmail?: string;

  @IsOptional()
  @IsIn(['replaces', 'supplements'], { message: 'choice' })
  effect?: 'replaces' | 'supplements';

  @IsString()
  @IsNotEmpty()
  formKey!: string;
}

/** A registration, or what is wrong with it, with what was typed. */
export type RegistrationRead =
  | { readonly ok: true; readonly registration: Registration; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

export function readRegistration(
  body: unknown,
  reader: { readonly language: Language; readonly today: CalendarDay },
): RegistrationRead {
  const words = registrationWords[reader.language];
  const { form, about, errors } = readAbout(RegistrationForm, body, reader);
  const { typed } = form;
  const found = [...errors];
  const receivedOn = CalendarDay.parse(typeof typed['receivedOn'] === 'string' ? typed['receivedOn'] : '');
  const hasDayError = found.some((error) => error.field === 'receivedOn');
  if (!receivedOn.ok && !hasDayError) found.push({ field: 'receivedOn', message: words.day });
  if (receivedOn.ok && receivedOn.value.isAfter(reader.today)) {
    found.push({ field: 'receivedOn', message: words.future });
  }
  const answering = bodyFrom(typed);
  if (!answering) found.push({ field: 'newName', message: words.chooseBody });
  if (!form.ok || !receivedOn.ok || !answering || found.length > 0) return { ok: false, errors: found, typed };
  return { ok: true, registration: registrationOf(form.value, about, answering, receivedOn.value), typed };
}

function registrationOf(
  form: RegistrationForm,
  about: Registration['about'],
  body: Registration['body'],
  receivedOn: CalendarDay,
): Registration {
  return {
    body,
    about,
    receivedOn,
    draftId: draftFrom(form.utkast),
    channel: form.channel,
    replyKind: form.replyKind || null,
    otherName: form.otherName ?? '',
    text: (form.text ?? '').replaceAll('\r\n', '\n'),
    effect: form.effect ?? 'replaces',
    formKey: form.formKey,
  };
}

function bodyFrom(typed: Typed): Registration['body'] | null {
  const { invitation, newName, bodyType } = typed;
  if (typeof newName === 'string' && newName !== '') {
    return { name: newName, bodyType: BODY_TYPES.find((known) => known === bodyType) ?? null };
  }
  return typeof invitation === 'string' && invitation !== '' ? { invitationId: invitation } : null;
}
