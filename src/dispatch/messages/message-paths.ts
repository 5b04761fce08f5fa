import type { Language } from '../../shared/language/words.js';
import type { Crumb } from '../../shared/web/page.js';
import { dispatchCrumbs, dispatchPath } from '../dispatch-paths.js';
import { dispatchWords } from '../dispatch.words.js';
import type { DispatchInView, DispatchRef } from './message-access.js';
import type { MessageRef } from './message-mend.service.js';

/** A dispatch as an address names it. */
export interface DispatchAddress {
  readonly id: string;
  readonly dispatchId: string;
}

/** A message of a dispatch as an address names it. */
export interface MessageAddress extends DispatchAddress {
  readonly messageId: string;
}

export function dispatchRefOf({ id, dispatchId }: DispatchAddress): DispatchRef {
  return { consultationId: id, dispatchId };
}

export function messageRefOf({ messageId, ...address }: MessageAddress): MessageRef {
  return { ...dispatchRefOf(address), messageId };
}

/** The address of a message. */
export function messagePath({ messageId, ...ref }: MessageRef): string {
  return pathBelow(ref, 'mottakere', messageId);
}

/** The address of a page below a dispatch. */
export function pathBelow({ consultationId, dispatchId }: DispatchRef, ...below: readonly string[]): string {
  return dispatchPath(consultationId, dispatchId, ...below);
}

/** The way to a page below a dispatch. */
export function crumbsBelow(
  { consultation, dispatch }: DispatchInView,
  language: Language,
  ...further: readonly Crumb[]
): readonly Crumb[] {
  const own = { href: dispatchPath(consultation.id, dispatch.id), text: dispatchWords[language].title };
  return dispatchCrumbs(consultation, language, own, ...further);
}
