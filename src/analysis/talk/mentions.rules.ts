import { foldForSearch } from '../../shared/language/sorting.js';
import type { Assignee } from '../work/assigning.rules.js';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Those of the people whom a text calls by name after an at sign, «@Kari Nordmann», however it is written. A whole name must
 * stand there: «@Kari Nord» calls nobody, and of «Ola By» and «Ola Bystrøm» only the one whose name it is. Several with the same
 * name are all called.
 */
export function calledIn(text: string, people: readonly Assignee[]): readonly Assignee[] {
  const folded = foldForSearch(text);
  return people.filter(({ name }) => calls(folded, `@${foldForSearch(name)}`));
}

function calls(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const next = text.charAt(at + name.length);
    if (next === '' || !LETTER.test(next)) return true;
  }
  return false;
}
