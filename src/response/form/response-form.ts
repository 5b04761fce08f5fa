import type { Consultation } from '../../consultation/consultation.entity.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { answerSheetOf, type AskedOutline, type SheetField } from '../answer-sheet.js';
import { choiceText } from '../choice-text.js';
import { choicesOf } from '../typing/typed-value.js';
import { formVersionOf, keyText, rowKeyOf } from './form-key.js';
import { formWords } from './form.words.js';

/** One row of the form: a section, a question, a draft, or everything else. */
export interface FormRow {
  readonly key: string;
  readonly heading: string;
  /** What explains the question; empty when nothing does. */
  readonly help: string;
  /** What one may choose between, in words; empty where one only writes. */
  readonly choices: readonly string[];
}

/** The rows about one draft, or about the hearing as a whole (`draftTitle` null). */
export interface FormPart {
  readonly draftTitle: string | null;
  readonly rows: readonly FormRow[];
}

/** A response form (svarskjema) by what it says, whatever it is written as. */
export interface ResponseForm {
  readonly language: Language;
  readonly title: string;
  readonly introduction: readonly string[];
  /** The hearing and the version of what it asks, as `<id>/<six signs>`. */
  readonly identity: string;
  readonly parts: readonly FormPart[];
}

/** What a form is made from. */
export interface FormOutline extends AskedOutline {
  readonly consultation: Pick<Consultation, 'id' | 'title' | 'caseNumber' | 'deadlineOn'>;
}

/** The form of a hearing in one language: questions first, then each draft, and last a row for everything else. */
export function responseFormOf(outline: FormOutline, language: Language): ResponseForm {
  const words = formWords[language];
  const { consultation } = outline;
  const deadline = consultation.deadlineOn === null ? '' : words.deadline(formatDay(consultation.deadlineOn, language));
  const reference = consultation.caseNumber === '' ? '' : words.reference(consultation.caseNumber);
  return {
    language,
    title: words.title(consultation.title),
    introduction: [words.introduction, [deadline, reference].filter((text) => text !== '').join(' ')].filter(Boolean),
    identity: identityOf(outline),
    parts: formPartsOf(outline, language),
  };
}

/** Which hearing a form belongs to, and what was asked when it was made. */
export function identityOf(outline: FormOutline): string {
  const fields = answerSheetOf(outline).flatMap((part) => part.fields);
  const { id } = outline.consultation;
  return `${id}/${formVersionOf(fields, id)}`;
}

/** What a row of the form is called in a language. */
export function headingOf(field: SheetField, language: Language): string {
  if (field.kind === 'consultation') return formWords[language].everythingElse;
  return field.kind === 'draft' ? formWords[language].wholeDraft : field.label;
}

function formPartsOf(outline: FormOutline, language: Language): readonly FormPart[] {
  const parts = answerSheetOf(outline);
  const [general, ...ofDrafts] = parts;
  const generalFields = general?.fields ?? [];
  const last = generalFields.filter((field) => field.kind === 'consultation');
  const first = generalFields.filter((field) => field.kind !== 'consultation');
  return [{ draft: null, fields: first }, ...ofDrafts, { draft: null, fields: last }]
    .filter(({ fields }) => fields.length > 0)
    .map(({ draft, fields }) => ({
      draftTitle: draft?.title ?? null,
      rows: fields.map((field) => rowOf(field, outline.consultation.id, language)),
    }));
}

function rowOf(field: SheetField, consultationId: string, language: Language): FormRow {
  return {
    key: keyText(rowKeyOf(field, consultationId)),
    heading: headingOf(field, language),
    help: field.help ?? '',
    choices: choicesOf(field).map((choice) => choiceText(field.kind, choice, language)),
  };
}
