import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { formPart, RegisterFormPage, type StoredFact } from '../register-form.page.js';
import { subjectCrumbs } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import { seenOf } from '../seen.js';
import type { NamedSubject } from '../subject-reader.js';
import { CONTACT_PURPOSES, type ContactPurpose } from './contact.entity.js';
import type { ContactInputs } from './contact.service.js';
import { contactWords } from './contact.words.js';

interface FormSetting {
  readonly named: NamedSubject;
  readonly stored: ContactInputs;
}

interface FormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** True when somebody else saved while this was typed. */
  readonly hasChanged?: boolean;
}

/** The form of the addresses of a body or a group. */
export function contactFormPage(
  language: Language,
  { named, stored }: FormSetting,
  content: FormContent,
): RegisterFormPage {
  const t = contactWords[language];
  const fields = new FieldSet(content.typed, content.errors);
  // What was seen goes with what was typed: after an error it is still what the writer saw, after a conflict it is new.
  const seen = content.hasChanged ? '' : typedText(content.typed, 'seen');
  return new RegisterFormPage(language, {
    title: t.title,
    crumbs: subjectCrumbs(language, named),
    introduction: t.introduction,
    action: `${named.href}/kontakter`,
    cancelHref: named.href,
    hidden: [{ name: 'seen', value: seen || seenOf(stored) }],
    parts: CONTACT_PURPOSES.map((purpose) => formPart(t[purpose], ...fieldsFor(fields, purpose, language))),
    errors: content.errors,
    stored: content.hasChanged ? factsOf(stored, language) : null,
  });
}

function fieldsFor(fields: FieldSet, purpose: ContactPurpose, language: Language): Field[] {
  const t = contactWords[language];
  const hint = purpose === 'consultation' ? { hint: t.consultationHint } : {};
  return [
    fields.input({ name: `${purpose}Email`, label: t.email, type: 'email', ...hint }),
    fields.input({ name: `${purpose}Name`, label: t.name, hint: t.nameHint }),
  ];
}

function factsOf(stored: ContactInputs, language: Language): StoredFact[] {
  return CONTACT_PURPOSES.map((purpose) => ({
    term: contactWords[language][purpose],
    text: [stored[purpose].email, stored[purpose].name].filter(Boolean).join('\n') || registerWords[language].empty,
  }));
}
