import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Wording } from '../errors/domain-error.js';
import type { Language } from '../language/words.js';

/** A mistake in a form: the field it stands beside, and what to do in words. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What a form gave: typed values, or errors by field; what was typed is kept in both cases. */
export type FormResult<F extends object> =
  | { readonly ok: true; readonly value: F; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** What was typed, field by field, as it came: text, or several texts for boxes and repeated fields. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a form says when a rule is broken: the rule's message code → words. */
export type FormWords = Readonly<Record<string, Wording>>;

const COMMON: FormWords = {
  required: { nb: 'Fyll ut dette feltet.', nn: 'Fyll ut dette feltet.', en: 'Fill in this field.' },
  email: {
    nb: 'Skriv en e-postadresse, for eksempel post@kommune.example.',
    nn: 'Skriv ei e-postadresse, til dømes post@kommune.example.',
    en: 'Write an e-mail address, such as post@municipality.example.',
  },
  day: {
    nb: 'Skriv datoen slik: 1.6.2018.',
    nn: 'Skriv datoen slik: 1.6.2018.',
    en: 'Write the date like this: 1.6.2018.',
  },
  choice: { nb: 'Velg ett av alternativene.', nn: 'Vel eitt av alternativa.', en: 'Choose one of the options.' },
  tooLong: { nb: 'Teksten er for lang.', nn: 'Teksten er for lang.', en: 'The text is too long.' },
  number: { nb: 'Skriv et helt tall.', nn: 'Skriv eit heilt tal.', en: 'Write a whole number.' },
};

/**
 * Reads a form: trims texts, makes the class, and checks its class-validator rules, whose `message` is a code looked up in
 * `words` and then among the common ones. Only fields that the class declares with a rule are kept.
 */
export function readForm<F extends object>(
  form: ClassConstructor<F>,
  body: unknown,
  language: Language,
  words: FormWords = {},
): FormResult<F> {
  const typed = typedFrom(body);
  const value = plainToInstance(form, { ...typed });
  const errors = validateSync(value, { whitelist: true, stopAtFirstError: true }).map((fault) => ({
    field: fault.property,
    message: messageOf(fault, language, words),
  }));
  return errors.length === 0 ? { ok: true, value, typed } : { ok: false, errors, typed };
}

/** A form error that only the service could see, said in the reader's language beside its field. */
export function fieldError(field: string, wording: Wording, language: Language): FieldError {
  return { field, message: wording[language] };
}

/** The body of a request as texts, each trimmed of outer white space. */
export function typedFrom(body: unknown): Typed {
  const typed: Record<string, string | string[]> = {};
  if (typeof body !== 'object' || body === null) return typed;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') typed[name] = plain(value);
    else if (Array.isArray(value)) typed[name] = value.filter((item) => typeof item === 'string').map(plain);
  }
  return typed;
}

/** Without outer white space, and without the null character, which PostgreSQL keeps in no text. */
function plain(text: string): string {
  return text.replaceAll('\u0000', '').trim();
}

/** One typed text; empty when the field was not sent. */
export function typedText(typed: Typed, field: string): string {
  const value = typed[field];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All texts of a field that may be repeated. */
export function typedList(typed: Typed, field: string): readonly string[] {
  const value = typed[field];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

function messageOf(fault: ValidationError, language: Language, words: FormWords): string {
  const code = Object.values(fault.constraints ?? {})[0] ?? 'required';
  return (words[code] ?? COMMON[code])?.[language] ?? code;
}
