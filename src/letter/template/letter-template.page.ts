import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { editingOf, type Editing } from '../../consultation/editing.words.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { formatInstant } from '../../shared/language/format.js';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { addressWith } from '../../shared/web/pager.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { LETTER_FIELDS, type LetterField } from '../merge/letter-fields.js';
import { fieldSamples, fieldWords } from '../merge/letter-field.words.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { TEMPLATE_PARTS } from '../merge/template-faults.js';
import type { TemplateVersion } from './letter-template-reader.js';
import { formWords, letterTemplateWords } from './letter-template.words.js';

/** What the page is about. */
export interface TemplateView {
  readonly consultation: Consultation;
  readonly mayEdit: boolean;
  readonly languageForm: LanguageForm;
  /** How many recipients are written to in each language form. */
  readonly recipients: Readonly<Record<LanguageForm, number>>;
  /** The newest first; none when the standard text counts. */
  readonly versions: readonly TemplateVersion[];
}

/** What stands in the form. */
export interface TemplateFormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** An older version that is shown; null for the newest. */
  readonly shownNumber: number | null;
  /** What somebody else saved meanwhile; null when nobody did. */
  readonly stored: LetterTexts | null;
}

interface Tab {
  readonly href: string;
  readonly text: string;
  readonly count: string;
  readonly isCurrent: boolean;
}

/** Where the letter is written: a tab for each language form, the fields beside it, and its versions. */
export class LetterTemplatePage extends Page {
  readonly template = 'pages/letter/template/edit';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly editing: Editing;
  readonly summary: ErrorSummary;
  readonly tabs: readonly Tab[];
  readonly action: string;
  readonly previewHref: string;
  readonly backHref: string;
  readonly languageForm: LanguageForm;
  /** The version that a save follows. */
  readonly number: number;
  readonly notice: string | false;
  readonly stored: readonly { readonly label: string; readonly text: string }[];
  readonly isConflict: boolean;
  readonly subject: Field;
  readonly emailText: Field;
  readonly body: Field;
  readonly fields: readonly { readonly code: string; readonly meaning: string; readonly sample: string }[];
  readonly examples: { readonly each: string; readonly if: string };
  readonly versions;
  readonly hasVersions: boolean;

  constructor(language: Language, view: TemplateView, content: TemplateFormContent) {
    super();
    const { consultation, languageForm } = view;
    this.t = letterTemplateWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.editing = editingOf(view, language);
    this.summary = errorSummary(content.errors);
    this.isConflict = content.stored !== null;
    this.status = this.isConflict ? 409 : content.errors.length > 0 ? 422 : 200;
    this.languageForm = languageForm;
    this.action = consultationPath(consultation.id, 'brev');
    this.backHref = consultationPath(consultation.id);
    this.previewHref = addressWith(`${this.action}/forhandsvisning`, { malform: languageForm });
    this.tabs = LANGUAGE_FORMS.map((form) => this.tab(form, view, language));
    this.number = view.versions[0]?.number ?? 0;
    this.notice = this.noticeOf(content);
    this.stored = TEMPLATE_PARTS.map((part) => ({ label: this.t[part], text: content.stored?.[part] ?? '' }));
    const fields = new FieldSet(content.typed, content.errors);
    this.subject = fields.input({ name: 'subject', label: this.t.subject, required: true });
    const email = { name: 'emailText', label: this.t.emailText, hint: this.t.emailTextHint, rows: 10, required: true };
    this.emailText = fields.textArea(email);
    this.body = fields.textArea({ name: 'body', label: this.t.body, hint: this.t.bodyHint, rows: 30, required: true });
    this.fields = fieldList(language);
    this.examples = examplesIn(this.t.eachExample, this.t.ifExample);
    this.versions = view.versions.map((version, index) => this.version(version, index, language));
    this.hasVersions = this.versions.length > 0;
  }

  private tab(form: LanguageForm, view: TemplateView, language: Language): Tab {
    return {
      href: addressWith(this.action, { malform: form }),
      text: formWords[language][form],
      count: this.t.recipients(view.recipients[form]),
      isCurrent: form === view.languageForm,
    };
  }

  private noticeOf(content: TemplateFormContent): string | false {
    if (content.shownNumber !== null) return this.t.olderVersion(content.shownNumber);
    return this.number === 0 && this.t.isDefault;
  }

  private version({ number, createdAt, createdByName }: TemplateVersion, index: number, language: Language) {
    return {
      href: addressWith(this.action, { malform: this.languageForm, utgave: String(number) }),
      text: this.t.version(number),
      by: this.t.savedBy(createdByName, formatInstant(createdAt, language)),
      isNewest: index === 0,
    };
  }
}

function fieldList(language: Language) {
  return Object.entries(LETTER_FIELDS).map(([name, shape]) => {
    const field = name as LetterField; // reason: Object.entries forgets the keys of the record
    const code = shape === 'flag' ? `{{#if ${name}}}` : typeof shape === 'string' ? `{{${name}}}` : `{{#each ${name}}}`;
    return { code, meaning: fieldWords[language][field], sample: fieldSamples[language][field] };
  });
}

function examplesIn(question: string, goals: string) {
  return {
    each: `${question}\n\n{{#each questions}}\n{{number}}. {{text}}\n{{/each}}`,
    if: `{{#if goals}}\n## ${goals}\n\n{{goals}}\n{{/if}}`,
  };
}
