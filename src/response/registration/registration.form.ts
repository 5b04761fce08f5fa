import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { BODY_TYPES, type BodyType } from '../../register/reference/body-type.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
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

/** Reads the form: whose answer it is, when it came and how, and what a sender would have said of it on the portal. */
export function readRegistration(
  body: unknown,
  reader: { readonly language: Language; readonly today: CalendarDay },
): RegistrationRead {
  const { form, about, errors } = readAbout(RegistrationForm, body, reader);
  const { typed } = form;
  const received = CalendarDay.parse(typedText(typed, 'receivedOn'));
  const answering = bodyFrom(typed);
  const found = [...errors, ...receivedErrors(received, typed, reader), ...bodyErrors(answering, reader.language)];
  if (!form.ok || !received.ok || !answering || found.length > 0) return { ok: false, errors: found, typed };
  return { ok: true, registration: registrationOf(form.value, about, answering, received.value), typed };
}

function bodyErrors(answering: ReturnType<typeof bodyFrom>, language: Language): readonly FieldError[] {
  return answering ? [] : [{ field: 'newName', message: registrationWords[language].chooseBody }];
}

/** What is wrong with the day; that it is missing has been said already. */
function receivedErrors(
  received: ReturnType<typeof CalendarDay.parse>,
  typed: Typed,
  { language, today }: { readonly language: Language; readonly today: CalendarDay },
): readonly FieldError[] {
  const words = registrationWords[language];
  if (typedText(typed, 'receivedOn') === '') return [];
  if (!received.ok) return [{ field: 'receivedOn', message: words.day }];
  return received.value.isAfter(today) ? [{ field: 'receivedOn', message: words.future }] : [];
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
  const [invitationId, name] = [typedText(typed, 'invitation'), typedText(typed, 'newName')];
  const bodyType = BODY_TYPES.find((known) => known === typed['bodyType']) ?? null;
  if (name !== '') return { name, bodyType };
  return invitationId === '' ? null : { invitationId };
}
