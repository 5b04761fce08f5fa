import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { draftWords } from '../../consultation/draft/draft.words.js';
import type { DraftInView } from '../../consultation/draft/draft-finder.js';
import { editingWords } from '../../consultation/editing.words.js';
import type { KeptDocument } from '../../consultation/file/document-intake.js';
import { formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { correctionPageWords } from './correction-page.words.js';

/** What the form is filled with, and what is wrong with it. */
export interface CorrectionContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly isConflict: boolean;
  /** A file that was uploaded already, with its sealed text. */
  readonly kept: { readonly document: KeptDocument; readonly sealed: string } | null;
}

/** The way to the page of a draft, and below it. */
export function crumbsToDraft(
  consultation: Consultation,
  draft: { readonly id: string; readonly title: string },
  language: Language,
): readonly Crumb[] {
  return [
    ...crumbsTo(consultation, language),
    { href: consultationPath(consultation.id, 'utkast'), text: draftWords[language].listTitle },
    { href: consultationPath(consultation.id, 'utkast', draft.id), text: draft.title },
  ];
}

/** Replacing the file of a draft while the hearing is open, with what is new in it. */
export class CorrectionPage extends Page {
  readonly template = 'pages/dispatch/correction/correction';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly introduction: string;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  /** Why it cannot be done, or false. */
  readonly refusal: string | false;
  readonly file: Field;
  readonly kept: { readonly text: string; readonly sealed: string } | false;
  readonly whatChanged: Field;
  readonly action: string;
  readonly backHref: string;

  constructor(language: Language, { view, outlined }: DraftInView, content: CorrectionContent) {
    super();
    const { consultation } = view;
    const { draft, version } = outlined;
    this.t = correctionPageWords[language];
    this.edit = editingWords[language];
    this.title = this.t.title;
    this.status = content.isConflict ? 409 : content.errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsToDraft(consultation, draft, language);
    this.introduction = this.t.introduction(draft.title, version?.number ?? 0);
    this.summary = errorSummary(content.errors);
    this.conflict = content.isConflict && this.t.conflict;
    this.refusal = refusalOf(consultation, version === null ? 'noFile' : 'file', language);
    const fields = new FieldSet(content.typed, content.errors);
    const { kept } = content;
    const description = { name: 'file', label: this.t.file, hint: this.t.fileHint, type: 'file' };
    this.file = fields.input({ ...description, required: kept === null });
    this.kept = kept !== null && {
      text: this.t.kept(kept.document.filename, formatSize(kept.document.sizeBytes, language)),
      sealed: kept.sealed,
    };
    const about = { name: 'whatChanged', label: this.t.whatChanged, hint: this.t.whatChangedHint, required: true };
    this.whatChanged = fields.textArea({ ...about, rows: 6 });
    this.backHref = consultationPath(consultation.id, 'utkast', draft.id);
    this.action = `${this.backHref}/rettelse/kontroll`;
  }
}

function refusalOf(consultation: Consultation, has: 'file' | 'noFile', language: Language): string | false {
  const words = correctionPageWords[language];
  if (consultation.isInPreparation) return words.inPreparation;
  if (!consultation.isOpen) return words.notOpen;
  return has === 'noFile' && words.noFile;
}
