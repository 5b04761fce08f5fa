import { DRAFT_CHOICES } from '../../response/response-status.js';
import { parseBase } from '../../response/typing/typed-value.js';
import type { TypedChange } from '../../response/typing/typing.service.js';
import type { AnswerContent, ChoiceAnswer, FieldAnswer, FieldContent, Place } from '../content/index.js';
import { questions } from '../content/index.js';
import type { PlaceKeys } from '../hearing/place-keys.js';

/** What a body fills in on the portal. Whoever sends a letter may still say there what it thinks of a draft. */
export function typedOf(answer: AnswerContent, keys: PlaceKeys): readonly TypedChange[] {
  const stated = 'draftStances' in answer ? (answer.draftStances ?? []) : [];
  const choices = stated.flatMap(({ draft, stance }) => {
    const choice = DRAFT_CHOICES.find((known) => known === stance);
    return choice === undefined ? [] : [{ place: keys.fieldOf({ kind: 'draft', draft }), text: '', choice }];
  });
  const fields = answer.channel === 'fields' ? answer.fields.map((field) => typedField(field, keys)) : [];
  const places = new Set(fields.map(({ place }) => place));
  const untouched = parseBase('');
  return [...fields, ...choices.filter(({ place }) => !places.has(place))].map((typed) => ({
    ...typed,
    base: untouched,
  }));
}

/** The texts of a form, one after the other, for an answer that came by e-mail. */
export function textOfFields(answer: FieldAnswer): string {
  return answer.fields.flatMap((field) => ('text' in field ? [field.text] : [])).join('\n');
}

function typedField(field: FieldContent, keys: PlaceKeys): { place: string; text: string; choice: string | null } {
  const text = 'text' in field ? field.text : '';
  return { place: keys.fieldOf(field.place), text, choice: choiceAs(field.place, field.choice) };
}

/** An option of a question of choice is stored as its own text. */
function choiceAs(place: Place, choice: ChoiceAnswer | undefined): string | null {
  if (choice === undefined) return null;
  const question = place.kind === 'question' ? questions.find(({ key }) => key === place.question) : undefined;
  if (question?.kind !== 'choice') return choice;
  return question.options.find((option) => option.key === choice)?.label ?? choice;
}
