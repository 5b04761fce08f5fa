import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { DECISIONS } from '../placement/assessment.rules.js';
import { STANCES } from '../placement/placement.entity.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import { placeChoices } from '../view/card-view.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import { commentListWords, listLanguageWords, listOrderWords } from './comment-list.words.js';
import { addressOf, LIST_LANGUAGES, LIST_ORDERS, NOBODY, type CommentQuery } from './comment-query.js';
import type { ListChoices } from './list-choices.js';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The fields that a hearing's comments are narrowed by: those that most ask for, and the rest. */
export interface FilterFields {
  readonly first: readonly Field[];
  readonly more: readonly Field[];
  /** True when something in the rest is chosen, so that it must be seen. */
  readonly isMoreChosen: boolean;
}

export function filterFields(
  hearing: HearingToWorkIn,
  query: CommentQuery,
  choices: ListChoices,
  language: Language,
): FilterFields {
  const t = commentListWords[language];
  const fields = new FieldSet(addressOf(query));
  const select = (name: string, label: string, any: string, some: readonly Choice[]): Field =>
    fields.select({ name, label }, [{ value: '', text: any }, ...some]);
  const people = [{ value: NOBODY, text: t.nobody }, ...choices.people.map(named)];
  return {
    first: [
      fields.input({ name: 'tekst', label: t.text, type: 'search' }),
      select('sted', t.place, t.everywhere, placeChoices(hearing.catalogue, language)),
      select('tema', t.tag, t.anyTag, tagChoices(hearing)),
      select('standpunkt', t.stance, t.anyStance, STANCES.map(worded(stanceWords[language]))),
      select('vurdering', t.decision, t.anyDecision, DECISIONS.map(worded(decisionWords[language]))),
      fields.input({ name: 'instans', label: t.body, type: 'search' }),
      fields.select({ name: 'sorter', label: t.order }, LIST_ORDERS.map(worded(listOrderWords[language]))),
    ],
    more: [
      select('kategori', t.category, t.anyCategory, choices.categories.map(named)),
      select('sprak', t.language, t.anyLanguage, LIST_LANGUAGES.map(worded(listLanguageWords[language]))),
      select('ansvarlig', t.assignee, t.anyone, people),
      select('trinn', t.step, t.anyStep, choices.steps.map(named)),
    ],
    isMoreChosen: [query.categoryId, query.language ?? '', query.assigneeId, query.stepId].some(
      (value) => value !== '',
    ),
  };
}

function tagChoices({ codebook }: HearingToWorkIn): readonly Choice[] {
  return codebook.inOrder.map(({ tag, depth }) => ({ value: tag.id, text: `${'– '.repeat(depth)}${tag.name}` }));
}

function named({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { value: id, text: name };
}

function worded<Value extends string>(words: Readonly<Record<Value, string>>): (value: Value) => Choice {
  return (value) => ({ value, text: words[value] });
}
