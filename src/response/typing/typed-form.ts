import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import type { SheetField } from '../answer-sheet.js';
import { placeInForm } from '../place.js';
import { baseToken, parseBase, UNTOUCHED } from './typed-value.js';
import type { TypedField } from './typed-field.entity.js';
import type { FieldConflict, TypedChange } from './typing.service.js';

/** The names that one place has in the form. */
export function fieldNames(place: string): { readonly text: string; readonly choice: string; readonly base: string } {
  const name = placeInForm(place);
  return { text: `text-${name}`, choice: `choice-${name}`, base: `base-${name}` };
}

/** What came back of a part of the form, field by field; fields that the page did not have are left out. */
export function changesFrom(body: unknown, fields: readonly SheetField[]): readonly TypedChange[] {
  const typed = typedFrom(body);
  return fields.flatMap(({ place }) => {
    const names = fieldNames(place);
    if (typed[names.base] === undefined) return [];
    const choice = typedText(typed, names.choice);
    const base = parseBase(typedText(typed, names.base));
    return [{ place, text: typedText(typed, names.text), choice: choice === '' ? null : choice, base }];
  });
}

/** What the form shows: what is stored, and where somebody else was first, what was typed over it. */
export function shownAs(fields: ReadonlyMap<string, TypedField>, conflicts: readonly FieldConflict[]): Typed {
  const shown: Record<string, string> = {};
  for (const [place, field] of fields) {
    const names = fieldNames(place);
    Object.assign(shown, { [names.text]: field.text, [names.choice]: field.choice ?? '' });
  }
  for (const { place, typed } of conflicts) {
    const names = fieldNames(place);
    Object.assign(shown, { [names.text]: typed.text, [names.choice]: typed.choice ?? '' });
  }
  return shown;
}

/** The token that a field carries until it comes back. */
export function tokenOf(field: TypedField | undefined): string {
  return baseToken(field ?? UNTOUCHED);
}
