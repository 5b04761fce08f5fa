import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices } from '../../shared/web/fields.js';
import type { Typed } from '../../shared/web/form.js';
import { formPart, RegisterFormPage, type StoredFact } from '../register-form.page.js';
import { subjectCrumbs } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import { seenOf } from '../seen.js';
import type { NamedSubject } from '../subject-reader.js';
import type { Place, Places } from './listing.service.js';
import { listingWords } from './listing.words.js';

/** The form of boxes that says where a body or a group stands. `typed` is given when somebody else saved meanwhile. */
export function listingFormPage(
  language: Language,
  named: NamedSubject,
  places: Places,
  typed?: Typed,
): RegisterFormPage {
  const t = listingWords[language];
  const chosen = typed ?? { category: idsIn(places.categories), group: idsIn(places.groups) };
  const fields = new FieldSet(chosen);
  return new RegisterFormPage(language, {
    title: t.title,
    crumbs: subjectCrumbs(language, named),
    introduction: places.categories.length > 0 ? t.introduction : t.none,
    action: `${named.href}/plassering`,
    cancelHref: named.href,
    hidden: [{ name: 'seen', value: seenOf(places) }],
    parts: [
      formPart(
        false,
        ...boxes(fields, { name: 'category', label: t.categories }, places.categories),
        ...boxes(fields, { name: 'group', label: t.groups }, places.groups),
      ),
    ],
    errors: [],
    stored: typed ? factsOf(places, language) : null,
  });
}

function boxes(fields: FieldSet, question: { name: string; label: string }, places: readonly Place[]): Choices[] {
  const choices = places.map(({ id, name }) => ({ value: id, text: name }));
  return places.length > 0 ? [fields.boxes(question, choices)] : [];
}

function idsIn(places: readonly Place[]): string[] {
  return places.filter(({ isIn }) => isIn).map(({ id }) => id);
}

function factsOf({ categories, groups }: Places, language: Language): StoredFact[] {
  const t = listingWords[language];
  const textOf = (places: readonly Place[]): string =>
    places
      .filter(({ isIn }) => isIn)
      .map(({ name }) => name)
      .join('\n') || registerWords[language].none;
  return [
    { term: t.categories, text: textOf(categories) },
    ...(groups.length > 0 ? [{ term: t.groups, text: textOf(groups) }] : []),
  ];
}
