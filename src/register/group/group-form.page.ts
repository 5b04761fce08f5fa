import type { Language } from '../../shared/language/words.js';
import { FieldSet } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { formPart, RegisterFormPage } from '../register-form.page.js';
import { groupPath, GROUPS_PATH, registerCrumbs } from '../register-paths.js';
import { seenOf } from '../seen.js';
import type { GroupSummary } from './group-reader.js';
import { shownOf } from './group.service.js';
import { groupWords } from './group.words.js';
import type { OrganisationGroup } from './organisation-group.entity.js';

interface Setting {
  /** Null for a new group. */
  readonly group: OrganisationGroup | null;
  readonly all: readonly GroupSummary[];
}

interface Content {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly hasChanged?: boolean;
}

/** The form in which a group is written. */
export function groupFormPage(language: Language, { group, all }: Setting, content: Content): RegisterFormPage {
  const t = groupWords[language];
  const fields = new FieldSet(content.typed, content.errors);
  const others = all.filter(({ id, through }) => id !== group?.id && through === null);
  const list = { href: GROUPS_PATH, text: t.title };
  return new RegisterFormPage(language, {
    title: group ? t.editTitle : t.createTitle,
    crumbs: registerCrumbs(language, list, ...(group ? [{ href: groupPath(group.id), text: group.name }] : [])),
    action: group ? groupPath(group.id, 'rediger') : GROUPS_PATH,
    cancelHref: group ? groupPath(group.id) : GROUPS_PATH,
    hidden: group ? [{ name: 'seen', value: seenValue(group, content) }] : [],
    parts: [
      formPart(
        false,
        fields.input({ name: 'name', label: t.nameLabel, hint: t.nameHint, required: true }),
        fields.select({ name: 'through', label: t.through, hint: t.throughHint }, [
          { value: '', text: t.notThrough },
          ...others.map(({ id, name }) => ({ value: id, text: name })),
        ]),
      ),
    ],
    errors: content.errors,
    stored: content.hasChanged && group ? storedFacts(language, group, all) : null,
  });
}

/** What the form showed: after an error still what the writer saw, after a conflict what is stored now. */
function seenValue(group: OrganisationGroup, { typed, hasChanged }: Content): string {
  const seen = hasChanged ? '' : typedText(typed, 'seen');
  return seen || seenOf(shownOf(group));
}

function storedFacts(
  language: Language,
  group: OrganisationGroup,
  all: readonly GroupSummary[],
): { term: string; text: string }[] {
  const t = groupWords[language];
  const through = all.find(({ id }) => id === group.reachedThroughGroupId);
  return [
    { term: t.name, text: group.name },
    { term: t.through, text: through?.name ?? t.notThrough },
  ];
}
