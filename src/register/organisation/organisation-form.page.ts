import { LANGUAGE_FORMS, type Language } from '../../shared/language/words.js';
import { FieldSet, type Choices, type Field } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { BODY_TYPES } from '../reference/body-type.js';
import { formPart, RegisterFormPage, type StoredFact } from '../register-form.page.js';
import { organisationPath, ORGANISATIONS_PATH, registerCrumbs, REGISTER_PATH } from '../register-paths.js';
import { bodyTypeWords, languageFormWords, registerWords } from '../register.words.js';
import type { NamedBody } from './organisation-reader.js';
import type { Organisation } from './organisation.entity.js';
import { organisationFormWords } from './organisation.words.js';

/** What the form stands in. */
export interface FormSetting {
  /** The body that is edited; left out for a new one. */
  readonly organisation?: Organisation;
  /** Bodies that the new one may be. */
  readonly alike?: readonly NamedBody[];
}

export interface FormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What is stored now, when somebody saved meanwhile. */
  readonly stored?: Typed;
}

const COMPARED = ['name', 'organisationNumber', 'languageForm', 'bodyType'] as const;

/** The form in which a body is written. */
export function organisationFormPage(language: Language, setting: FormSetting, content: FormContent): RegisterFormPage {
  const t = organisationFormWords[language];
  const { organisation, alike } = setting;
  const fields = new FieldSet(content.typed, content.errors);
  const further = organisation ? [{ href: organisationPath(organisation.id), text: organisation.name }] : [];
  return new RegisterFormPage(language, {
    title: organisation ? t.editTitle : t.createTitle,
    crumbs: registerCrumbs(language, ...further),
    ...(organisation && { introduction: t.editIntroduction }),
    action: organisation ? organisationPath(organisation.id, 'rediger') : ORGANISATIONS_PATH,
    cancelHref: organisation ? organisationPath(organisation.id) : REGISTER_PATH,
    hidden: organisation ? [{ name: 'version', value: String(organisation.version) }] : [],
    parts: [formPart(false, ...controlsFor(fields, language), ...(alike ? [alikeBox(fields, language)] : []))],
    errors: content.errors,
    stored: content.stored ? factsOf(content.typed, content.stored, language) : null,
  });
}

function controlsFor(fields: FieldSet, language: Language): (Field | Choices)[] {
  const t = organisationFormWords[language];
  const { languageForm, bodyType } = { languageForm: languageFormWords[language], bodyType: bodyTypeWords[language] };
  return [
    fields.input({ name: 'name', label: t.name, hint: t.nameHint, required: true }),
    fields.input({ name: 'organisationNumber', label: t.organisationNumber, hint: t.organisationNumberHint }),
    fields.radios(
      { name: 'languageForm', label: t.languageForm },
      LANGUAGE_FORMS.map((form) => ({ value: form, text: languageForm[form] })),
    ),
    fields.select({ name: 'bodyType', label: t.bodyType }, [
      { value: '', text: t.noBodyType },
      ...BODY_TYPES.map((type) => ({ value: type, text: bodyType[type] })),
    ]),
  ];
}

function alikeBox(fields: FieldSet, language: Language): Choices {
  const t = organisationFormWords[language];
  return fields.boxes({ name: 'another', label: t.alikeQuestion }, [{ value: 'yes', text: t.alikeAnswer }]);
}

function factsOf(typed: Typed, stored: Typed, language: Language): StoredFact[] {
  const t = organisationFormWords[language];
  // A number is the same however its digits are grouped.
  const compared = (values: Typed, field: string): string => typedText(values, field).replace(/\s/g, '');
  return COMPARED.filter((field) => compared(typed, field) !== compared(stored, field)).map((field) => ({
    term: t[field],
    text: shownText(field, typedText(stored, field), language) || registerWords[language].empty,
  }));
}

function shownText(field: (typeof COMPARED)[number], value: string, language: Language): string {
  if (field === 'languageForm')
    return LANGUAGE_FORMS.filter((form) => form === value).map((form) => languageFormWords[language][form])[0] ?? '';
  if (field === 'bodyType')
    return BODY_TYPES.filter((type) => type === value).map((type) => bodyTypeWords[language][type])[0] ?? '';
  return value;
}
