import type { Language } from '../../shared/language/words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { answerAddress } from '../portal/portal-address.js';
import { confirmationWords } from './confirmation.words.js';

/** What the portal says when an answer waits for its code; the part `pages/response/parts/code` shows it. */
export function codePart(
  { scope }: AnswerInHand,
  language: Language,
): { readonly text: string; readonly href: string; readonly link: string } {
  const words = confirmationWords[language];
  return { text: words.waiting, href: answerAddress('/svar/bekreftelse', scope), link: words.writeCode };
}
