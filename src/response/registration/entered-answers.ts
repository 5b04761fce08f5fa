import { typedText, type Typed } from '../../shared/web/form.js';
import type { SheetField, SheetPart } from '../answer-sheet.js';
import type { SubmittedAnswer } from '../submission/submitted-content.js';
import { fieldNames } from '../typing/typed-form.js';
import { isOffered, normalisedText } from '../typing/typed-value.js';

/** What staff typed place by place in the sheet of the hearing; a choice that a place does not offer is left out. */
export function enteredAnswers(typed: Typed, parts: readonly SheetPart[]): readonly SubmittedAnswer[] {
  return parts
    .flatMap((part) => part.fields)
    .flatMap((field) => {
      const names = fieldNames(field.place);
      const text = normalisedText(typedText(typed, names.text));
      const chosen = typedText(typed, names.choice);
      const choice = chosen !== '' && isOffered(field, chosen) ? chosen : null;
      return text === '' && choice === null ? [] : [answerAt(field, text, choice)];
    });
}

/**
 * Everything that was entered, in the order of the form: what was typed at each place, and first at the whole of what the
 * answer is about the text that nobody has divided. Null when something stands at a place the answer is not about, such
 * as another draft where drafts are answered separately.
 */
export function placedTogether(
  whole: string,
  placed: readonly SubmittedAnswer[],
  about: { readonly parts: readonly SheetPart[]; readonly draftId: string | null },
): readonly SubmittedAnswer[] | null {
  const fields = about.parts.flatMap((part) => part.fields);
  if (placed.some(({ place }) => !fields.some((field) => field.place === place))) return null;
  const wholePlace = wholeOf(fields, about.draftId);
  return fields.flatMap((field) => {
    const here = placed.filter(({ place }) => place === field.place);
    const own = field === wholePlace ? [whole] : [];
    const texts = [...own, ...here.map(({ text }) => text)].filter((text) => text !== '');
    const choice = here.find((answer) => answer.choice !== null)?.choice ?? null;
    return texts.length === 0 && choice === null ? [] : [answerAt(field, texts.join('\n\n'), choice)];
  });
}

/** The place of a text that is about all that the answer is about: a draft, or the hearing. */
function wholeOf(fields: readonly SheetField[], draftId: string | null): SheetField | undefined {
  const ofDraft = fields.find((field) => field.kind === 'draft' && field.draftId === draftId);
  return ofDraft ?? fields.find((field) => field.kind === 'consultation') ?? fields[0];
}

export function answerAt(field: SheetField, text: string, choice: string | null): SubmittedAnswer {
  const { place, draftId, sectionId, questionId } = field;
  return { place, draftId, sectionId, questionId, text, choice };
}
