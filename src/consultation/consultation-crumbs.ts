import type { Language } from '../shared/language/words.js';
import type { Crumb } from '../shared/web/page.js';
import { consultationListWords } from './consultation.words.js';

/** Where a hearing's pages on the desk begin. */
export const CONSULTATIONS_PATH = '/skrivebord/horinger';

/** The address of a hearing on the desk, or of a page below it. */
export function consultationPath(id: string, ...below: readonly string[]): string {
  return [CONSULTATIONS_PATH, id, ...below].join('/');
}

/** The way to the list of hearings. */
export function listCrumbs(language: Language): readonly Crumb[] {
  return [{ href: CONSULTATIONS_PATH, text: consultationListWords[language].title }];
}

/** The way to a page of a hearing. */
export function crumbsTo(
  consultation: { readonly id: string; readonly title: string },
  language: Language,
): readonly Crumb[] {
  return [...listCrumbs(language), { href: consultationPath(consultation.id), text: consultation.title }];
}
