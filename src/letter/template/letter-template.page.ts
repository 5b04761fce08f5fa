import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { editingWords, type Editing } from '../../consultation/editing.words.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { formatInstant } from '../../shared/language/format.js';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressOfText, withText } from '../asked-text.js';
import { enclosureView, type EnclosureView } from '../enclosure/enclosure-view.js';
import { enclosureWords } from '../enclosure/enclosure.words.js';
import type { Enclosed } from '../enclosure/enclosures.js';
import { kindWords } from '../kind.words.js';
import { LETTER_KINDS, type LetterKind } from '../letter-occasion.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { TEMPLATE_PARTS } from '../merge/template-faults.js';
import { examplesIn, fieldList, type FieldRow } from './field-list-view.js';
import type { TemplateVersion, TextOf } from './letter-template-reader.js';
import { formWords, letterTemplateWords } from './letter-template.words.js';
import { mayBeWritten } from './template-window.js';
import { textPreview, type ShownPreview, type TextPreview } from './text-preview-view.js';

const MOST_VERSIONS_SHOWN = 5;

/** What the page is about. */
export interface TemplateView {
  readonly consultation: Consultation;
  readonly text: TextOf;
  readonly mayEdit: boolean;
  /** True when the list is locked, so that the letter can be shown for one of the invited. */
  readonly isLocked: boolean;
  /** How many recipients are written to in each language form. */
  readonly recipients: Readonly<Record<LanguageForm, number>>;
  /** The newest first; none when the standard text counts. */
  readonly versions: readonly TemplateVersion[];
  readonly enclosed: Enclosed;
  readonly preview: ShownPreview;
}

/** What stands in the form. */
export interface TemplateFormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** An older version that is shown; null for the newest. */
  readonly shownNumber: number | null;
  /** What somebody else saved meanwhile; null when nobody did. */
  readonly stored: LetterTexts | null;
  /** The version that the person began from; null for the newest there is. */
  readonly seenNumber: number | null;
  /** True when the page shows what is being written, and none of it is saved. */
  readonly isUnsaved: boolean;
}

/** A form that nobody has sent. */
export const UNTOUCHED: TemplateFormContent = {
  typed: {},
  errors: [],
  shownNumber: null,
  stored: null,
  seenNumber: null,
  isUnsaved: false,
};

interface Tab {
  readonly href: string;
  readonly text: string;
  readonly isCurrent: boolean;
}

/** Where a letter is written: tabs for kind and language form, what a recipient would get beside it, fields and versions. */
export class LetterTemplatePage extends Page {
  readonly template = 'pages/letter/template/edit';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  override readonly scripts = ['letter-preview'];
  readonly title: string;
  readonly t;
  /** Words of the choice between files and links. */
  readonly e;
  readonly kind: LetterKind;
  readonly languageForm: LanguageForm;
  readonly introduction: string;
  readonly editing: Editing;
  readonly summary: ErrorSummary;
  readonly kindTabs: readonly Tab[];
  readonly tabs: readonly (Tab & { readonly count: string })[];
  readonly action: string;
  readonly previewAction: string;
  readonly previewHref: string;
  readonly versionsHref: string;
  readonly backHref: string;
  /** The version that a save follows. */
  readonly number: number;
  readonly notice: string | false;
  readonly stored: readonly { readonly label: string; readonly text: string }[];
  readonly isConflict: boolean;
  readonly subject: Field;
  readonly emailText: Field;
  readonly body: Field;
  readonly isLocked: boolean;
  readonly recipient: Field;
  readonly preview: TextPreview;
  readonly enclosure: EnclosureView;
  readonly fields: readonly FieldRow[];
  readonly examples: { readonly each: string; readonly if: string };
  readonly versions;
  readonly hasVersions: boolean;

  constructor(language: Language, view: TemplateView, content: TemplateFormContent) {
    super();
    const { consultation, text } = view;
    this.t = letterTemplateWords[language];
    this.e = enclosureWords[language];
    this.kind = text.kind;
    this.languageForm = text.languageForm;
    this.title = kindWords[language][text.kind];
    this.introduction = introductions(language)[text.kind];
    this.crumbs = crumbsTo(consultation, language);
    this.editing = editingOfText(view, language);
    this.summary = errorSummary(content.errors);
    this.isConflict = content.stored !== null;
    this.status = this.isConflict ? 409 : content.errors.length > 0 ? 422 : 200;
    this.action = consultationPath(consultation.id, 'brev');
    this.previewAction = `${this.action}/visning`;
    this.previewHref = withText(`${this.action}/forhandsvisning`, text);
    this.versionsHref = withText(`${this.action}/versjoner`, text);
    this.backHref = consultationPath(consultation.id);
    this.kindTabs = LETTER_KINDS.map((kind) => ({
      href: addressOfText(consultation.id, { ...text, kind }),
      text: kindWords[language][kind],
      isCurrent: kind === text.kind,
    }));
    this.tabs = LANGUAGE_FORMS.map((form) => this.tab(form, view, language));
    this.number = content.seenNumber ?? view.versions[0]?.number ?? 0;
    this.notice = this.noticeOf(content);
    this.stored = TEMPLATE_PARTS.map((part) => ({ label: this.t[part], text: content.stored?.[part] ?? '' }));
    const fields = new FieldSet(content.typed, content.errors);
    this.subject = fields.input({ name: 'subject', label: this.t.subject, required: true });
    const email = { name: 'emailText', label: this.t.emailText, hint: this.t.emailTextHint, rows: 8, required: true };
    this.emailText = fields.textArea(email);
    const bodyHint = text.kind === 'announcement' ? this.t.bodyHint : this.t.bodyHintWithoutList;
    this.body = fields.textArea({ name: 'body', label: this.t.body, hint: bodyHint, rows: 24, required: true });
    this.isLocked = view.isLocked;
    this.recipient = fields.input({ name: 'mottaker', label: this.t.showFor, hint: this.t.showForHint });
    this.preview = textPreview(view.preview, text, { typed: content.typed, language });
    this.enclosure = enclosureView(view, language);
    this.fields = fieldList(text.kind, consultation, language);
    this.examples = examplesIn(this.t.eachExample, this.t.ifExample);
    this.versions = view.versions
      .slice(0, MOST_VERSIONS_SHOWN)
      .map((version, index) => this.version(version, { index, view, language }));
    this.hasVersions = this.versions.length > 0;
  }

  private tab(form: LanguageForm, { consultation, text, recipients }: TemplateView, language: Language) {
    return {
      href: addressOfText(consultation.id, { ...text, languageForm: form }),
      text: formWords[language][form],
      count: this.t.recipients(recipients[form]),
      isCurrent: form === text.languageForm,
    };
  }

  private noticeOf(content: TemplateFormContent): string | false {
    if (content.isUnsaved) return this.t.notSaved;
    if (content.shownNumber !== null) return this.t.olderVersion(content.shownNumber);
    return this.number === 0 && this.t.isDefault;
  }

  private version(
    { number, createdAt, createdByName }: TemplateVersion,
    { index, view, language }: { readonly index: number; readonly view: TemplateView; readonly language: Language },
  ) {
    return {
      href: addressOfText(view.consultation.id, view.text, { utgave: String(number) }),
      text: this.t.version(number),
      by: this.t.savedBy(createdByName, formatInstant(createdAt, language)),
      isNewest: index === 0,
    };
  }
}

/** Whether the text can be changed by the reader, and what to say about it. */
export function editingOfText(
  { consultation, text, mayEdit }: Pick<TemplateView, 'consultation' | 'text' | 'mayEdit'>,
  language: Language,
): Editing {
  const words = editingWords[language];
  if (!mayBeWritten(text.kind, consultation)) {
    const isSent = text.kind === 'announcement';
    return { isEditable: false, notice: isSent ? words.stands : letterTemplateWords[language].stands };
  }
  if (!mayEdit) return { isEditable: false, notice: words.readOnly };
  const voids =
    text.kind === 'announcement' &&
    (consultation.state === 'submittedForApproval' || consultation.state === 'approved');
  return { isEditable: true, notice: voids && words.voids };
}

function introductions(language: Language): Readonly<Record<LetterKind, string>> {
  const words = letterTemplateWords[language];
  return {
    announcement: words.introduction,
    reminder: words.introductionOfReminder,
    extension: words.introductionOfExtension,
    correction: words.introductionOfCorrection,
    closing: words.introductionOfClosing,
  };
}
