import type { Language } from '../shared/language/words.js';
import type { Crumb } from '../shared/web/page.js';
import { registerWords } from './register.words.js';

export const REGISTER_PATH = '/register';
export const ORGANISATIONS_PATH = '/register/organisasjoner';
export const CATEGORIES_PATH = '/register/kategorier';
export const GROUPS_PATH = '/register/grupper';
export const IMPORT_PATH = '/register/import';

/** The address of a body, or of a page below it. */
export const organisationPath = (id: string, ...below: readonly string[]): string =>
  [ORGANISATIONS_PATH, id, ...below].join('/');

/** The address of a group, or of a page below it. */
export const groupPath = (id: string, ...below: readonly string[]): string => [GROUPS_PATH, id, ...below].join('/');

/** The address of an import, or of a page below it. */
export const importPath = (id: string, ...below: readonly string[]): string => [IMPORT_PATH, id, ...below].join('/');

/** The way to a page of the register. */
export function registerCrumbs(language: Language, ...further: readonly Crumb[]): readonly Crumb[] {
  return [{ href: REGISTER_PATH, text: registerWords[language].register }, ...further];
}

/** The way to a form about a body or a group. */
export function subjectCrumbs(
  language: Language,
  { name, href, listHref }: { readonly name: string; readonly href: string; readonly listHref: string | null },
): readonly Crumb[] {
  const list = listHref === null ? [] : [{ href: listHref, text: registerWords[language].groups }];
  return registerCrumbs(language, ...list, { href, text: name });
}

/** The way to a page about a body. */
export function bodyCrumbs(language: Language, body: { readonly id: string; readonly name: string }): readonly Crumb[] {
  return registerCrumbs(language, { href: organisationPath(body.id), text: body.name });
}
