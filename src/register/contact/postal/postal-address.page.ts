import type { Language } from '../../../shared/language/words.js';
import { FieldSet } from '../../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../../shared/web/form.js';
import { formPart, RegisterFormPage } from '../../register-form.page.js';
import { subjectCrumbs } from '../../register-paths.js';
import type { NamedSubject } from '../../subject-reader.js';
import { postalAddressWords } from './postal-address.words.js';

const LINES = 4;

interface FormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What is stored, when somebody else saved while this was typed; null when nobody has. */
  readonly storedNow: string | null;
}

/** The form of where letters on paper go. */
export function postalAddressPage(language: Language, named: NamedSubject, content: FormContent): RegisterFormPage {
  const t = postalAddressWords[language];
  const { typed, errors, storedNow } = content;
  const fields = new FieldSet(typed, errors);
  return new RegisterFormPage(language, {
    title: t.title,
    crumbs: subjectCrumbs(language, named),
    introduction: t.introduction,
    action: `${named.href}/postadresse`,
    cancelHref: named.href,
    hidden: [{ name: 'seen', value: storedNow ?? typedText(typed, 'seen') }],
    parts: [formPart(false, fields.textArea({ name: 'lines', label: t.lines, hint: t.linesHint, rows: LINES }))],
    errors,
    stored: storedNow === null ? null : [{ term: t.lines, text: storedNow || t.none }],
  });
}
