import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices, type Field } from '../../shared/web/fields.js';
import { typedText, type Typed } from '../../shared/web/form.js';
import type { SheetField, SheetPart } from '../answer-sheet.js';
import { choiceText } from '../choice-text.js';
import { fillingWords } from '../typing/filling.words.js';
import { fieldNames } from '../typing/typed-form.js';
import { choicesOf } from '../typing/typed-value.js';

/** One place of the sheet as staff fill it in for a body. */
interface EnteredPlace {
  readonly choices: Choices | false;
  readonly text: Field;
}

/** One draft, or the hearing as a whole, that can be folded out. */
export interface EnteredPart {
  readonly title: string;
  readonly isOpen: boolean;
  readonly places: readonly EnteredPlace[];
}

/** The sheet of the hearing, the same as the body would have had on the portal, within a form of the desk. */
export function enteredSheet(parts: readonly SheetPart[], typed: Typed, language: Language): readonly EnteredPart[] {
  const fields = new FieldSet(typed);
  return parts.map((part) => ({
    title: part.draft?.title ?? fillingWords[language].whole,
    isOpen: part.fields.some(({ place }) => isFilled(place, typed)),
    places: part.fields.map((field) => ({
      choices: choicesAt(field, fields, language),
      text: fields.textArea({ name: fieldNames(field.place).text, label: labelOf(field, language), rows: 3 }),
    })),
  }));
}

function choicesAt(field: SheetField, fields: FieldSet, language: Language): Choices | false {
  const offered = choicesOf(field);
  if (offered.length === 0) return false;
  const words = fillingWords[language];
  const label = field.kind === 'draft' ? words.draftChoice : field.label;
  return fields.radios({ name: fieldNames(field.place).choice, label }, [
    ...offered.map((value) => ({ value, text: choiceText(field.kind, value, language) })),
    { value: '', text: words.notAnswered },
  ]);
}

function labelOf(field: SheetField, language: Language): string {
  const words = fillingWords[language];
  switch (field.kind) {
    case 'consultation':
      return words.wholeConsultation;
    case 'draft':
      return words.wholeDraft;
    case 'section':
      return words.sectionText(field.label);
    case 'freeText':
      return field.label;
    case 'yesPartlyNoUnsure':
    case 'choice':
      return words.comment(field.label);
  }
}

function isFilled(place: string, typed: Typed): boolean {
  const names = fieldNames(place);
  return typedText(typed, names.text) !== '' || typedText(typed, names.choice) !== '';
}
