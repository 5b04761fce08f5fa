import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { isEmailAddress } from '../../register/contact/email-address.js';
import { OrganisationNumber } from '../../register/organisation/organisation-number.js';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { ASKER_KINDS, type AskerKind } from './uninvited-request.entity.js';
import { uninvitedWords } from './uninvited.words.js';

const EMAIL = {
  nb: 'Skriv en e-postadresse, for eksempel kari@forening.example.',
  nn: 'Skriv ei e-postadresse, til dømes kari@forening.example.',
  en: 'Write an e-mail address, such as kari@association.example.',
} as const;

/** What somebody says of themselves who was not invited and wants to answer. */
export interface Asker {
  readonly kind: AskerKind;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly postalArea: string;
  /** In lower case. */
  readonly email: string;
  /** They know that the body is invited, and want to answer all the same. */
  readonly isInsisting: boolean;
}

class UninvitedForm {
  @IsIn(ASKER_KINDS, { message: 'kind' })
  kind!: AskerKind;

  @IsNotEmpty({ message: 'required' })
  @MaxLength(200, { message: 'tooLong' })
  name!: string;

  @IsOptional()
  @MaxLength(40, { message: 'tooLong' })
  organisationNumber?: string;

  @IsOptional()
  @MaxLength(100, { message: 'tooLong' })
  postalArea?: string;

  @IsNotEmpty({ message: 'required' })
  email!: string;

  @IsOptional()
  @IsString()
  anyway?: string;
}

/** Who asks, or what is wrong with the form, with what was typed. */
export type AskerRead =
  | { readonly ok: true; readonly asker: Asker; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** Reads the form; a name is one line of text, since it will stand on pages and in lists. */
export function readAsker(body: unknown, language: Language): AskerRead {
  const words = uninvitedWords[language];
  const form = readForm(UninvitedForm, body, language, { kind: wordingOf('chooseKind') });
  const { typed } = form;
  const errors = [...(form.ok ? [] : form.errors), ...emailErrors(typed, language), ...numberErrors(typed, words)];
  if (!form.ok || errors.length > 0) return { ok: false, errors, typed };
  const { kind, anyway } = form.value;
  const number = OrganisationNumber.parse(typedText(typed, 'organisationNumber'));
  const asker = {
    kind,
    name: oneLine(form.value.name),
    organisationNumber: kind === 'body' && number.ok ? number.value.toString() : null,
    postalArea: kind === 'privatePerson' ? oneLine(form.value.postalArea ?? '') : '',
    email: form.value.email.toLowerCase(),
    isInsisting: anyway === 'yes',
  };
  return { ok: true, asker, typed };
}

/** That there is none has been said already. */
function emailErrors(typed: Typed, language: Language): readonly FieldError[] {
  const email = typedText(typed, 'email');
  return email === '' || isEmailAddress(email) ? [] : [{ field: 'email', message: EMAIL[language] }];
}

function numberErrors(typed: Typed, words: (typeof uninvitedWords)[Language]): readonly FieldError[] {
  const text = typedText(typed, 'organisationNumber');
  if (text === '') return [];
  const field = 'organisationNumber';
  if (typedText(typed, 'kind') === 'privatePerson') return [{ field, message: words.numberOfPerson }];
  const parsed = OrganisationNumber.parse(text);
  if (parsed.ok) return [];
  return [{ field, message: parsed.reason === 'checkDigit' ? words.wrongNumber : words.notANumber }];
}

function wordingOf(name: 'chooseKind'): Record<Language, string> {
  return { nb: uninvitedWords.nb[name], nn: uninvitedWords.nn[name], en: uninvitedWords.en[name] };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
