import type { Question } from '../../consultation/question/question.entity.js';
import { QUESTION_CHOICES } from '../../response/response-status.js';
import { DIVIDED } from '../counting/opinion.rules.js';
import type { Opinion } from '../counting/opinions.js';
import type { ChoiceCount, QuestionRow, QuestionTable } from '../summary.model.js';
import { questionKey } from './place-outline.js';

/** A place where a question is asked: the draft that it is asked of, or null. */
export interface AskedAt {
  readonly draftId: string | null;
  readonly title: string;
}

/** What the bodies have chosen in a question, in the order of its choices; private persons are not in it. */
export function choiceCounts(opinions: readonly Opinion[], options: readonly string[]): readonly ChoiceCount[] {
  const bodies = new Map<string, string[]>();
  for (const { body, opinion } of opinions) {
    if (opinion === null || body.isPrivatePerson) continue;
    bodies.set(opinion, [...(bodies.get(opinion) ?? []), body.name]);
  }
  return inOrder(options, [...bodies.keys()]).flatMap((choice) => {
    const names = bodies.get(choice);
    return names ? [{ choice, bodies: names }] : [];
  });
}

/** The question as draft × answer. */
export function questionTable(
  question: Question,
  asked: readonly AskedAt[],
  opinionsAt: (placeKey: string, draftId: string | null) => readonly Opinion[],
): QuestionTable {
  const { id: questionId, position: number, kind, text } = question;
  const rows = asked.map(({ draftId, title }) => {
    const key = questionKey(question, question.scope === 'eachDraft' ? draftId : null);
    return { key, draftId, title, opinions: opinionsAt(key, draftId).filter(({ opinion }) => opinion !== null) };
  });
  const chosen = rows.flatMap(({ opinions }) => opinions.map(({ opinion }) => opinion ?? ''));
  const choices = inOrder(optionsOf(question), chosen);
  return {
    questionId,
    number,
    kind,
    text,
    choices,
    rows: rows.map(({ key, opinions, ...row }): QuestionRow => {
      const bodies = opinions.filter(({ body }) => !body.isPrivatePerson);
      const counts = choices.map((choice) => bodies.filter(({ opinion }) => opinion === choice).length);
      const privatePersons = opinions.length - bodies.length;
      return { placeKey: key, ...row, counts, bodies: bodies.length, privatePersons };
    }),
  };
}

/** What can be chosen in a question; nothing in one that is answered in free text. */
export function optionsOf({ kind, options }: Question): readonly string[] {
  switch (kind) {
    case 'freeText':
      return [];
    case 'yesPartlyNoUnsure':
      return QUESTION_CHOICES;
    case 'choice':
      return options;
  }
}

/** The options, then what was chosen beside them (an option that has been rewritten since), and `divided` last. */
function inOrder(options: readonly string[], chosen: readonly string[]): readonly string[] {
  const all = new Set([...options, ...chosen]);
  return all.delete(DIVIDED) ? [...all, DIVIDED] : [...all];
}
