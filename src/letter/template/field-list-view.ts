import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Language } from '../../shared/language/words.js';
import type { LetterKind } from '../letter-occasion.js';
import { fieldSamples, fieldWords } from '../merge/letter-field.words.js';
import { fieldsOf, isInternalField, LETTER_FIELDS } from '../merge/letter-fields.js';

/** A field as the list beside the editor shows it. */
export interface FieldRow {
  /** As it is written: `{{title}}`, `{{#if separateAnswers}}` or `{{#each drafts}}`. */
  readonly code: string;
  readonly meaning: string;
  readonly sample: string;
}

/** The fields of a kind of letter, in the language of the reader: those of internal hearings in these alone. */
export function fieldList(
  kind: LetterKind,
  { answersForInvitationId }: Pick<Consultation, 'answersForInvitationId'>,
  language: Language,
): readonly FieldRow[] {
  const shown = fieldsOf(kind).filter((field) => answersForInvitationId !== null || !isInternalField(field));
  return shown.map((field) => {
    const shape = LETTER_FIELDS[field];
    const code =
      shape === 'flag' ? `{{#if ${field}}}` : typeof shape === 'string' ? `{{${field}}}` : `{{#each ${field}}}`;
    return { code, meaning: fieldWords[language][field], sample: fieldSamples[language][field] };
  });
}

/** How a list and a condition are written. */
export function examplesIn(question: string, goals: string) {
  return {
    each: `${question}\n\n{{#each questions}}\n{{number}}. {{text}}\n{{/each}}`,
    if: `{{#if goals}}\n## ${goals}\n\n{{goals}}\n{{/if}}`,
  };
}
