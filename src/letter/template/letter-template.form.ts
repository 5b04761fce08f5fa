import { IsIn, IsInt, IsNotEmpty, MaxLength, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import { readForm, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { faultsInTexts } from '../merge/letter-merge.js';
import { TEMPLATE_PARTS, wordingOf, type FaultsByPart } from '../merge/template-faults.js';
import type { TemplateInput } from './letter-template.service.js';
import { letterTemplateWords } from './letter-template.words.js';

const MOST_FAULTS_SHOWN = 5;

/** Writing the letter in one language form. */
export class LetterTemplateForm {
  @IsIn(LANGUAGE_FORMS, { message: 'choice' })
  languageForm!: LanguageForm;

  /** The version that was on the screen; 0 for the standard text. */
  @Transform(({ value }) => Number(value))
  @IsInt({ message: 'number' })
  @Min(0, { message: 'number' })
  number!: number;

  @IsNotEmpty({ message: 'required' })
  @MaxLength(300, { message: 'tooLong' })
  subject!: string;

  @IsNotEmpty({ message: 'required' })
  @MaxLength(20_000, { message: 'tooLong' })
  emailText!: string;

  @IsNotEmpty({ message: 'required' })
  @MaxLength(80_000, { message: 'tooLong' })
  body!: string;
}

/** What the form gave: a template that can be saved, or errors beside the texts that have them. */
export type ReadTemplate =
  | { readonly ok: true; readonly input: TemplateInput; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** Reads the form and looks through the texts, so that faults are shown by field and line with what was typed kept. */
export function readTemplateForm(body: unknown, language: Language): ReadTemplate {
  const form = readForm(LetterTemplateForm, body, language);
  if (!form.ok) return form;
  const { languageForm, number: seenNumber, subject, emailText, body: letter } = form.value;
  const texts = { subject, emailText, body: letter };
  const errors = templateErrors(faultsInTexts(texts), language);
  if (errors.length > 0) return { ok: false, errors, typed: form.typed };
  return { ok: true, input: { languageForm, seenNumber, texts }, typed: form.typed };
}

/** The language form that a form or an address names; bokmål when it names none. */
export function formOf(typed: Typed): LanguageForm {
  const named = typedText(typed, 'languageForm');
  return LANGUAGE_FORMS.find((form) => form === named) ?? 'nb';
}

/** The faults of each text as one error beside it, each with its line. */
function templateErrors(faults: FaultsByPart, language: Language): readonly FieldError[] {
  return TEMPLATE_PARTS.filter((part) => faults[part].length > 0).map((field) => {
    const sentences = faults[field]
      .slice(0, MOST_FAULTS_SHOWN)
      .map((fault) => letterTemplateWords[language].onLine(fault.line, wordingOf(fault)[language]));
    return { field, message: sentences.join(' ') };
  });
}
