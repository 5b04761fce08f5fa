import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedList, type FieldError, type Typed } from '../../shared/web/form.js';
import type { ConsultationOutline } from '../consultation-reader.js';
import { placeFrom } from './question-place.js';
import { QUESTION_KINDS, type QuestionKind } from './question.entity.js';
import type { QuestionInput } from './question.service.js';
import { questionWords } from './question.words.js';

const FEWEST_OPTIONS = 2;
const MOST_OPTIONS = 20;
const LONGEST_OPTION = 300;

/** A question as an adviser writes it. */
class QuestionForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  text = '';

  @MaxLength(2000, { message: 'tooLong' })
  help = '';

  @IsIn(QUESTION_KINDS, { message: 'choice' })
  kind: QuestionKind = 'freeText';

  @IsNotEmpty({ message: 'choice' })
  place = '';

  @MaxLength(MOST_OPTIONS * LONGEST_OPTION, { message: 'tooLong' })
  options = '';
}

/** What reading the form gave: a question, or what is wrong with it. */
export type ReadQuestion =
  | { readonly ok: true; readonly input: QuestionInput; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** Reads the form; what it is about must be in the hearing, and a choice needs options. */
export function readQuestion(body: unknown, outline: ConsultationOutline, language: Language): ReadQuestion {
  const form = readForm(QuestionForm, body, language);
  if (!form.ok) return form;
  const { typed, value } = form;
  const place = placeFrom(value.place, outline);
  const options = optionsFrom(value);
  const errors: FieldError[] = [];
  if (!place) errors.push({ field: 'place', message: questionWords[language].unknownPlace });
  const lacksOptions = value.kind === 'choice' && options.length < FEWEST_OPTIONS;
  if (lacksOptions) errors.push({ field: 'options', message: questionWords[language].tooFewOptions });
  if (!place || lacksOptions) return { ok: false, errors, typed };
  const draftIds = place.scope === 'eachDraft' ? draftIdsFrom(typed, outline) : [];
  const help = value.help === '' ? null : value.help;
  return { ok: true, typed, input: { ...place, draftIds, kind: value.kind, text: value.text, help, options } };
}

function optionsFrom({ kind, options }: QuestionForm): string[] {
  if (kind !== 'choice') return [];
  const lines = options.split('\n').map((line) => line.trim().slice(0, LONGEST_OPTION));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, MOST_OPTIONS);
}

/** The ticked drafts; none when all are, since a question about every draft also asks about those that come later. */
function draftIdsFrom(typed: Typed, { drafts }: ConsultationOutline): string[] {
  const ticked = new Set(typedList(typed, 'draftIds'));
  const chosen = drafts.map(({ draft }) => draft.id).filter((id) => ticked.has(id));
  return chosen.length === drafts.length ? [] : chosen;
}
