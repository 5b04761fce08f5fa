import type { LetterTexts } from '../merge/letter-merge.js';
import { withoutMarks } from '../merge/shielded-values.js';

/** The texts as they are kept: one kind of line break, and nothing after the last word. */
export function cleaned(texts: LetterTexts): LetterTexts {
  const clean = (text: string): string => withoutMarks(text).replace(/\r\n?/g, '\n').trimEnd();
  return { subject: clean(texts.subject).trim(), emailText: clean(texts.emailText), body: clean(texts.body) };
}
