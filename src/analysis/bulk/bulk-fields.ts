import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { DECISIONS } from '../placement/assessment.rules.js';
import { STANCES } from '../placement/placement.entity.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import { placeChoices } from '../view/card-view.js';
import type { BulkHearing } from './bulk-hearing.js';
import { ON_DECIDED, PLACE_WAYS, TAG_WAYS, type BulkVerb } from './bulk-work.js';
import { NOBODY } from './bulk.form.js';
import { onDecidedWords, placeWayWords, tagWayWords } from './bulk-names.words.js';
import { bulkWords } from './bulk.words.js';

/** A field or a group of choices, in the order of the form. */
export interface FormPiece {
  readonly field: Field | false;
  readonly choices: Choices | false;
}

/** The fields of a verb, with what was typed and what was wrong with it. */
export function fieldsOf(
  verb: BulkVerb,
  hearing: BulkHearing,
  language: Language,
  { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] },
): readonly FormPiece[] {
  const preset = { onDecided: 'keep', way: 'append', ...typed };
  const fields = new FieldSet(preset, errors);
  switch (verb) {
    case 'assess':
      return assessFields(fields, hearing, language);
    case 'stance':
      return stanceFields(fields, language);
    case 'tag':
      return tagFields(fields, hearing, language);
    case 'place':
      return placeFields(fields, hearing, language);
    case 'assign':
      return assignFields(fields, hearing, language);
    case 'step':
      return stepFields(fields, hearing, language);
    case 'follow':
      return [keepField(fields, bulkWords[language].onDecided, language)];
  }
}

function assignFields(fields: FieldSet, { people }: BulkHearing, language: Language): readonly FormPiece[] {
  const t = bulkWords[language];
  const persons = people.map(({ id, name }) => ({ value: id, text: name }));
  const choices = [{ value: '', text: t.needAssignee }, ...persons, { value: NOBODY, text: t.nobody }];
  return [
    one(fields.select({ name: 'assigneeId', label: t.assignee }, choices)),
    keepField(fields, t.onAssigned, language),
  ];
}

function stepFields(fields: FieldSet, { steps }: BulkHearing, language: Language): readonly FormPiece[] {
  const t = bulkWords[language];
  const named = steps.map(({ id, name }) => ({ value: id, text: name }));
  const choices = [{ value: '', text: t.needStep }, ...named, { value: NOBODY, text: t.noStep }];
  return [one(fields.select({ name: 'stepId', label: t.step }, choices))];
}

function keepField(fields: FieldSet, label: string, language: Language): FormPiece {
  return group(fields.radios({ name: 'onDecided', label }, waysOf(ON_DECIDED, onDecidedWords[language])));
}

function assessFields(fields: FieldSet, { standardTexts }: BulkHearing, language: Language): readonly FormPiece[] {
  const t = bulkWords[language];
  const decisions = DECISIONS.map((value) => ({ value, text: decisionWords[language][value] }));
  const texts = standardTexts
    .filter(({ isRetired }) => !isRetired)
    .map(({ key, title }) => ({ value: key, text: title }));
  const offered = [{ value: '', text: t.none }, ...texts];
  return [
    group(fields.radios({ name: 'decision', label: t.decision }, decisions)),
    ...(texts.length > 0 ? [one(fields.select({ name: 'standardText', label: t.standardText }, offered))] : []),
    one(fields.textArea({ name: 'reason', label: t.reason, hint: t.reasonHint })),
    keepField(fields, t.onDecided, language),
  ];
}

function stanceFields(fields: FieldSet, language: Language): readonly FormPiece[] {
  const t = bulkWords[language];
  return [
    group(fields.radios({ name: 'stance', label: t.stance }, waysOf(STANCES, stanceWords[language]))),
    keepField(fields, t.onStance, language),
  ];
}

function tagFields(fields: FieldSet, { codebook }: BulkHearing, language: Language): readonly FormPiece[] {
  const t = bulkWords[language];
  const tags = codebook.inOrder.map(({ tag, depth }) => ({ tag, text: `${'– '.repeat(depth)}${tag.name}` }));
  const offered = tags.filter(({ tag }) => !tag.isRetired).map(({ tag, text }) => ({ value: tag.id, text }));
  if (offered.length === 0) return [];
  const all = tags.map(({ tag, text }) => ({ value: tag.id, text }));
  const former = { name: 'insteadOfId', label: t.insteadOf, hint: t.insteadOfHint };
  return [
    group(fields.boxes({ name: 'tagIds', label: t.tags }, offered)),
    group(fields.radios({ name: 'way', label: t.way }, waysOf(TAG_WAYS, tagWayWords[language]))),
    one(fields.select(former, [{ value: '', text: t.none }, ...all])),
  ];
}

function placeFields(fields: FieldSet, { catalogue }: BulkHearing, language: Language): readonly FormPiece[] {
  const t = bulkWords[language];
  const places = [{ value: '', text: t.needPlace }, ...placeChoices(catalogue, language)];
  return [
    one(fields.select({ name: 'place', label: t.place }, places)),
    group(fields.radios({ name: 'way', label: t.way }, waysOf(PLACE_WAYS, placeWayWords[language]))),
  ];
}

function waysOf<W extends string>(
  ways: readonly W[],
  words: Readonly<Record<W, string>>,
): readonly { readonly value: W; readonly text: string }[] {
  return ways.map((value) => ({ value, text: words[value] }));
}

function one(field: Field): FormPiece {
  return { field, choices: false };
}

function group(choices: Choices): FormPiece {
  return { field: false, choices };
}
