import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, MaxLength, Min } from 'class-validator';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { askedText } from '../asked-text.js';
import { faultsInTexts, type LetterTexts } from '../merge/letter-merge.js';
import { TEMPLATE_PARTS, wordingOf, type FaultsByPart } from '../merge/template-faults.js';
import type { TemplateInput } from './letter-template.service.js';
import { letterTemplateWords } from './letter-template.words.js';

const MOST_FAULTS_SHOWN = 5;

/** Writing a letter in one language form. */
export class LetterTemplateForm {
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
  const { number: seenNumber, subject, emailText, body: letter } = form.value;
  const text = askedText(form.typed);
  const texts = { subject, emailText, body: letter };
  const errors = templateErrors(faultsInTexts(texts, text.kind), language);
  if (errors.length > 0) return { ok: false, errors, typed: form.typed };
  return { ok: true, input: { ...text, seenNumber, texts }, typed: form.typed };
}

/** The three texts as they stand in a form, whether or not they can be saved. */
export function textsIn(typed: Typed): LetterTexts {
  return {
    subject: typedText(typed, 'subject'),
    emailText: typedText(typed, 'emailText'),
    body: typedText(typed, 'body'),
  };
}

/** The version that somebody began from, when the form says. */
export function seenNumberIn(typed: Typed): number | null {
  const number = Number(typedText(typed, 'number') || Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
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
