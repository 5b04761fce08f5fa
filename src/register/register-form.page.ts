import type { Language } from '../shared/language/words.js';
import { errorSummary, type Choices, type ErrorSummary, type Field } from '../shared/web/fields.js';
import type { FieldError } from '../shared/web/form.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { registerWords } from './register.words.js';

/** One control of a form: a field, or several boxes or radio buttons. */
export type Control =
  { readonly isField: true; readonly field: Field } | { readonly isField: false; readonly choices: Choices };

/** Controls that belong together, under a heading when they have one. */
export interface FormPart {
  readonly heading: string | false;
  readonly controls: readonly Control[];
}

/** What is stored now, when somebody saved meanwhile. */
export interface StoredFact {
  readonly term: string;
  readonly text: string;
}

export interface FormDescription {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly introduction?: string;
  readonly action: string;
  readonly cancelHref: string;
  /** The word on the button; "Lagre" when left out. */
  readonly submit?: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly parts: readonly FormPart[];
  readonly errors: readonly FieldError[];
  /** Set when somebody else saved while this was typed. */
  readonly stored: readonly StoredFact[] | null;
}

/** A small form of the register. What each holds and where it goes, its controller says. */
export class RegisterFormPage extends Page {
  readonly template = 'pages/register/form';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string | false;
  readonly summary: ErrorSummary;
  readonly stored: readonly StoredFact[] | false;
  readonly action: string;
  readonly cancelHref: string;
  readonly submit: string;
  readonly hidden: FormDescription['hidden'];
  readonly parts: readonly FormPart[];

  constructor(language: Language, description: FormDescription) {
    super();
    this.t = registerWords[language];
    this.title = description.title;
    this.crumbs = description.crumbs;
    this.introduction = description.introduction ?? false;
    this.status = description.stored ? 409 : description.errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(description.errors);
    this.stored = description.stored ?? false;
    this.action = description.action;
    this.cancelHref = description.cancelHref;
    this.submit = description.submit ?? this.t.save;
    this.hidden = description.hidden;
    this.parts = description.parts;
  }
}

/** Controls under a heading, or without one. */
export function formPart(heading: string | false, ...controls: readonly (Field | Choices)[]): FormPart {
  return {
    heading,
    controls: controls.map((control) =>
      'legend' in control ? { isField: false, choices: control } : { isField: true, field: control },
    ),
  };
}
