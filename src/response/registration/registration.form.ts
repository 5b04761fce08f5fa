import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { BODY_TYPES, type BodyType } from '../../register/reference/body-type.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { draftFrom } from '../portal/portal-address.js';
import { REPLY_KINDS, type ReplyKind } from '../response-status.js';
import { AboutDraftForm, readAbout } from '../submission/about.form.js';
import type { SheetPart } from '../answer-sheet.js';
import { enteredAnswers } from './entered-answers.js';
import { ENTERED_CHANNELS, readReceivedBy } from './received-by.form.js';
import type { Registration } from './registration.service.js';
import { registrationWords } from './registration.words.js';

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

/** Who reads the form, and the sheet that could be filled in with it. */
export interface RegistrationReader {
  readonly language: Language;
  readonly today: CalendarDay;
  readonly parts: readonly SheetPart[];
}

/** Reads the form: whose answer it is, when it came and how, and what a sender would have said of it on the portal. */
export function readRegistration(body: unknown, reader: RegistrationReader): RegistrationRead {
  const { form, about, errors } = readAbout(RegistrationForm, body, reader);
  const { typed } = form;
  const received = CalendarDay.parse(typedText(typed, 'receivedOn'));
  const answering = bodyFrom(typed);
  const by = readReceivedBy(typed, reader);
  const found = [
    ...errors,
    ...receivedErrors(received, typed, reader),
    ...bodyErrors(answering, reader.language),
    ...(by.ok ? [] : by.errors),
  ];
  if (!form.ok || !received.ok || !answering || !by.ok || found.length > 0) return { ok: false, errors: found, typed };
  const { receivedBy } = by;
  const placed = enteredAnswers(typed, reader.parts);
  const entered = { body: answering, about, receivedBy, receivedOn: received.value, placed };
  return { ok: true, registration: registrationOf(form.value, entered), typed };
}

function bodyErrors(answering: ReturnType<typeof bodyFrom>, language: Language): readonly FieldError[] {
  return answering ? [] : [{ field: 'newName', message: registrationWords[language].chooseBody }];
}

/** What is wrong with the day; that it is missing has been said already. */
function receivedErrors(
  received: ReturnType<typeof CalendarDay.parse>,
  typed: Typed,
  { language, today }: RegistrationReader,
): readonly FieldError[] {
  const words = registrationWords[language];
  if (typedText(typed, 'receivedOn') === '') return [];
  if (!received.ok) return [{ field: 'receivedOn', message: words.day }];
  return received.value.isAfter(today) ? [{ field: 'receivedOn', message: words.future }] : [];
}

function registrationOf(
  form: RegistrationForm,
  entered: Pick<Registration, 'body' | 'about' | 'receivedBy' | 'receivedOn' | 'placed'>,
): Registration {
  return {
    ...entered,
    draftId: draftFrom(form.utkast),
    replyKind: form.replyKind || null,
    otherName: form.otherName ?? '',
    text: (form.text ?? '').replaceAll('\r\n', '\n'),
    effect: form.effect ?? 'replaces',
    formKey: form.formKey,
  };
}

/** Whose answer a form says it is: a name that was written goes before a body that was chosen. */
export function bodyFrom(typed: Typed): Registration['body'] | null {
  const [invitationId, name] = [typedText(typed, 'invitation'), typedText(typed, 'newName')];
  const bodyType = BODY_TYPES.find((known) => known === typed['bodyType']) ?? null;
  if (name !== '') return { name, bodyType };
  return invitationId === '' ? null : { invitationId };
}
