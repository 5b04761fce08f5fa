import { consultationPath } from '../consultation/consultation-crumbs.js';
import { addressWith } from '../shared/web/pager.js';

/** Where the pages of a hearing's summary begin. */
export function summaryPath(consultationId: string, ...below: readonly string[]): string {
  return consultationPath(consultationId, 'oppsummering', ...below);
}

/** The page where one place or theme is written. */
export function writingPath(consultationId: string, place: string): string {
  return addressWith(summaryPath(consultationId, 'sted'), { sted: place });
}

/** A comment on its own page, with its history. */
export function commentPath(consultationId: string, commentId: string): string {
  return consultationPath(consultationId, 'merknader', commentId);
}

/** The letter that a comment stands in, with the comment lit up. */
export function letterPath(consultationId: string, versionId: string, commentId: string): string {
  return addressWith(consultationPath(consultationId, 'lesing', versionId), { merknad: commentId });
}
