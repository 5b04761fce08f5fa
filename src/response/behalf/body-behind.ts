import { foldForSearch } from '../../shared/language/sorting.js';

/** One of those that stand behind an answer: its name as it is said, and the body that it is as far as that is known. */
export interface BodyBehind {
  readonly name: string;
  readonly invitationId: string | null;
  readonly organisationId: string | null;
}

/** The names that others are added to, each once however it is written. */
export function namesWith(names: readonly string[], added: readonly string[]): readonly string[] {
  const known = new Set(names.map(foldForSearch));
  const others = added.filter((name) => {
    const folded = foldForSearch(name);
    if (folded === '' || known.has(folded)) return false;
    known.add(folded);
    return true;
  });
  return [...names, ...others];
}

/** Those of the known bodies that are still named. */
export function stillNamed(behind: readonly BodyBehind[], names: readonly string[]): readonly BodyBehind[] {
  const named = new Set(names.map(foldForSearch));
  return behind.filter(({ name }) => named.has(foldForSearch(name)));
}
