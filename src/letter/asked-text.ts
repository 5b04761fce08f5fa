import { consultationPath } from '../consultation/consultation-crumbs.js';
import { LANGUAGE_FORMS } from '../shared/language/words.js';
import { typedText, type Typed } from '../shared/web/form.js';
import { addressWith } from '../shared/web/pager.js';
import { LETTER_KINDS } from './letter-occasion.js';
import type { TextOf } from './template/letter-template-reader.js';

/** The text that a form or an address names, as `type` and `malform`: the announcement in bokmål where it names none. */
export function askedText(typed: Typed): TextOf {
  const [kind, form] = [typedText(typed, 'type'), typedText(typed, 'malform')];
  return {
    kind: LETTER_KINDS.find((candidate) => candidate === kind) ?? 'announcement',
    languageForm: LANGUAGE_FORMS.find((candidate) => candidate === form) ?? 'nb',
  };
}

/** The address of the page where one text is written. */
export function addressOfText(
  consultationId: string,
  text: TextOf,
  more: Readonly<Record<string, string>> = {},
): string {
  return withText(consultationPath(consultationId, 'brev'), text, more);
}

/** A path with the text that its page is about. */
export function withText(
  path: string,
  { kind, languageForm }: TextOf,
  more: Readonly<Record<string, string>> = {},
): string {
  return addressWith(path, { type: kind === 'announcement' ? undefined : kind, malform: languageForm, ...more });
}
