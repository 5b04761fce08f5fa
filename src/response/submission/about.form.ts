import { IsEmail, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { ClassConstructor } from 'class-transformer';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { readForm, typedList, typedText, type FieldError, type FormResult } from '../../shared/web/form.js';
import type { AboutAnswer } from './about-answer.js';
import { submissionWords } from './submission.words.js';

/** What a sender says of an answer, while it may still be incomplete. */
export class AboutDraftForm {
  @IsOptional()
  @MaxLength(200, { message: 'tooLong' })
  senderName?: string;

  @IsOptional()
  @MaxLength(200, { message: 'tooLong' })
  senderEmail?: string;

  @IsOptional()
  @MaxLength(20_000, { message: 'tooLong' })
  onBehalfOf?: string;

  @IsOptional()
  @IsString()
  adoptedOn?: string;

  @IsOptional()
  @IsString()
  isPreliminary?: string;

  @IsOptional()
  @IsString()
  followUpOn?: string;

  @IsOptional()
  @IsString()
  isSummary?: string;

  @IsOptional()
  draftIds?: string | string[];

  @IsOptional()
  @IsString()
  version?: string;
}

/** The same when the answer is submitted: somebody must stand behind it. */
export class SubmissionForm extends AboutDraftForm {
  @IsNotEmpty({ message: 'required' })
  override senderName!: string;

  @IsNotEmpty({ message: 'required' })
  @IsEmail({}, { message: 'email' })
  override senderEmail!: string;

  @IsString()
  seen!: string;

  @IsString()
  @IsNotEmpty()
  formKey!: string;
}

/** What a form says about an answer: the values, and the errors that class-validator does not see. */
export interface AboutRead<F extends AboutDraftForm> {
  readonly form: FormResult<F>;
  readonly about: AboutAnswer;
  readonly errors: readonly FieldError[];
}

const DAY = {
  nb: 'Skriv datoen slik: 1.6.2018.',
  nn: 'Skriv datoen slik: 1.6.2018.',
  en: 'Write the date like this: 1.6.2018.',
} as const;

/** Reads the form: names one a line, days in Norwegian or ISO form, an adoption that is not in the future. */
export function readAbout<F extends AboutDraftForm>(
  type: ClassConstructor<F>,
  body: unknown,
  { language, today }: { readonly language: Language; readonly today: CalendarDay },
): AboutRead<F> {
  const form = readForm(type, body, language);
  const text = (name: string): string => typedText(form.typed, name);
  const adopted = dayFrom(text('adoptedOn'));
  const followUp = dayFrom(text('followUpOn'));
  const isPreliminary = text('isPreliminary') === 'yes';
  const errors = [
    ...(form.ok ? [] : form.errors),
    ...unreadable('adoptedOn', adopted, language),
    ...unreadable('followUpOn', followUp, language),
    ...adoptedInFuture(adopted.day, today, language),
  ];
  const about = {
    senderName: text('senderName'),
    senderEmail: text('senderEmail'),
    onBehalfOf: linesOf(text('onBehalfOf')),
    adoptedOn: adopted.day,
    isPreliminary,
    followUpOn: isPreliminary ? followUp.day : null,
    isSummary: text('isSummary') === 'yes',
    draftIds: typedList(form.typed, 'draftIds'),
  };
  return { form, about, errors };
}

function unreadable(field: string, { isReadable }: ReadDay, language: Language): readonly FieldError[] {
  return isReadable ? [] : [{ field, message: DAY[language] }];
}

function adoptedInFuture(day: CalendarDay | null, today: CalendarDay, language: Language): readonly FieldError[] {
  return day?.isAfter(today) ? [{ field: 'adoptedOn', message: submissionWords[language].adoptedInFuture }] : [];
}

interface ReadDay {
  readonly isReadable: boolean;
  readonly day: CalendarDay | null;
}

/** A day that may be left out; one that cannot be read is not the same as none. */
function dayFrom(text: string): ReadDay {
  if (text === '') return { isReadable: true, day: null };
  const parsed = CalendarDay.parse(text);
  return parsed.ok ? { isReadable: true, day: parsed.value } : { isReadable: false, day: null };
}

/** Names one a line, each once. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
