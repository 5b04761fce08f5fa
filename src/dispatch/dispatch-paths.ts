import { consultationPath, crumbsTo } from '../consultation/consultation-crumbs.js';
import type { Language } from '../shared/language/words.js';
import type { Crumb } from '../shared/web/page.js';
import { dispatchListWords } from './list/dispatch-list.words.js';

/** Where the list of a hearing's dispatches is. */
export function dispatchesPath(consultationId: string): string {
  return consultationPath(consultationId, 'utsendinger');
}

/** The address of a dispatch, or of a page below it. */
export function dispatchPath(consultationId: string, dispatchId: string, ...below: readonly string[]): string {
  return consultationPath(consultationId, 'utsendinger', dispatchId, ...below);
}

/** The address of a plan, or of a page below it. */
export function planPath(consultationId: string, planId: string, ...below: readonly string[]): string {
  return consultationPath(consultationId, 'utsendinger', 'planer', planId, ...below);
}

/** The way to a page below the list of dispatches. */
export function dispatchCrumbs(
  consultation: { readonly id: string; readonly title: string },
  language: Language,
  ...further: readonly Crumb[]
): readonly Crumb[] {
  const list = { href: dispatchesPath(consultation.id), text: dispatchListWords[language].title };
  return [...crumbsTo(consultation, language), list, ...further];
}
