import { addressWith } from '../../shared/web/pager.js';
import { answerKey, WHOLE } from '../answer-key.js';
import type { AnswerScope } from '../answer-sheet.js';

/** How an answer stands in an address: the draft it is about or the hearing as a whole, and which supplement it is, if any. */
export function draftParameter(draftId: string | null, supplement?: number): string {
  return answerKey({ draftId, supplement }) ?? WHOLE;
}

/** Reads `utkast` of an address as the key of an answer; null for the hearing as a whole. */
export function draftFrom(parameter: unknown): string | null {
  return typeof parameter !== 'string' || parameter === '' || parameter === WHOLE ? null : parameter;
}

/** The address of a page about one answer; where there are several it says which. */
export function answerAddress(path: string, scope: AnswerScope): string {
  const isNamed = scope.isSeparate || scope.supplement !== undefined;
  return isNamed ? addressWith(path, { utkast: draftParameter(scope.draftId, scope.supplement) }) : path;
}

/** The address of one part of the form. */
export function partAddress(draftId: string | null, { supplement }: Pick<AnswerScope, 'supplement'>): string {
  return addressWith('/svar/utfylling', { utkast: draftParameter(draftId, supplement) });
}
