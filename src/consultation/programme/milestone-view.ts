import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices, type Field } from '../../shared/web/fields.js';
import type { Course } from './course-reader.js';
import { MILESTONE_KINDS, type Milestone } from './milestone.entity.js';
import { milestoneWords, programmeWords } from './programme.words.js';

/** A milestone as a row: when, what, where, and for which drafts. */
export interface MilestoneView {
  readonly when: string;
  readonly what: string;
  readonly place: string;
  readonly drafts: readonly string[];
}

/** What a milestone says; its kind stands before a title that does not say it. */
export function milestoneView(
  milestone: Milestone,
  { rounds }: Pick<Course, 'rounds'>,
  language: Language,
): MilestoneView {
  const kind = milestoneWords[language][milestone.kind];
  const what = milestone.title === '' ? kind : `${kind}: ${milestone.title}`;
  return {
    when: milestone.when().format(language),
    what: milestone.kind === 'other' ? milestone.title : what,
    place: milestone.place,
    drafts: rounds.flatMap(({ drafts }) =>
      drafts.filter(({ id }) => milestone.draftIds.includes(id)).map(({ title }) => title),
    ),
  };
}

/** The fields of a milestone's form. */
export interface MilestoneFields {
  readonly kind: Field;
  readonly lines: readonly Field[];
  readonly drafts: Choices;
}

export function milestoneFields(
  fields: FieldSet,
  { rounds }: Pick<Course, 'rounds'>,
  language: Language,
): MilestoneFields {
  const t = programmeWords[language];
  const kinds = MILESTONE_KINDS.map((value) => ({ value, text: milestoneWords[language][value] }));
  const drafts = rounds.flatMap(({ consultation, drafts: own }) =>
    own.map(({ id, title }) => ({ value: id, text: title, hint: consultation.title })),
  );
  return {
    kind: fields.select({ name: 'kind', label: t.kind, required: true }, kinds),
    lines: [
      fields.input({ name: 'when', label: t.when, hint: t.whenHint, required: true }),
      fields.input({ name: 'title', label: t.name, hint: t.nameHint }),
      fields.input({ name: 'place', label: t.place }),
    ],
    drafts: fields.boxes({ name: 'draftIds', label: t.drafts, hint: t.draftsHint }, drafts),
  };
}
