import { addressWith } from '../../shared/web/pager.js';
import type { AnswerScope } from '../answer-sheet.js';

/** The part of a hearing that is about no draft, in an address. */
const WHOLE = 'felles';

/** How a draft, or the hearing as a whole, stands in an address. */
export function draftParameter(draftId: string | null): string {
  return draftId ?? WHOLE;
}

/** Reads `utkast` of an address; null for the hearing as a whole. */
export function draftFrom(parameter: unknown): string | null {
  return typeof parameter !== 'string' || parameter === '' || parameter === WHOLE ? null : parameter;
}

/** The address of a page about one answer; where drafts are answered separately it says which. */
export function answerAddress(path: string, scope: AnswerScope): string {
  return scope.isSeparate ? addressWith(path, { utkast: draftParameter(scope.draftId) }) : path;
}

/** The address of one part of the form. */
export function partAddress(draftId: string | null): string {
  return addressWith('/svar/utfylling', { utkast: draftParameter(draftId) });
}
