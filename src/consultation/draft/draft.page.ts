import { formatInstant, formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import { isOwn, outerHostOf, ownerText } from '../seen-through.js';
import { seenThroughWords } from '../seen-through.words.js';
import { correctionNotices, type CorrectionNotice } from './correction/correction.words.js';
import type { DraftInView } from './draft-finder.js';
import { draftFields } from './draft-fields.js';
import { draftKindWords, draftWords } from './draft.words.js';

/** What the page's three forms are filled with, and what is wrong with them. */
export interface DraftPageContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly outline: string;
  /** What reading the file came to; false when it was not asked for. */
  readonly outlineNotice: string | false;
  readonly isConflict: boolean;
}

/** One draft: what it is called, its file in editions, its outline. */
export class DraftPage extends Page {
  readonly template = 'pages/consultation/draft/draft';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly editing: Editing;
  readonly isConflict: boolean;
  readonly summary: ErrorSummary;
  readonly version: string;
  readonly fields: readonly Field[];
  /** What stands instead of the form for whoever cannot change the draft. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly file: Field;
  readonly uploadText: string;
  readonly versions: readonly { readonly text: string; readonly by: string; readonly href: string }[];
  /** While the hearing is open, the file is replaced by a correction only. */
  readonly correctHref: string | false;
  /** False for a draft that an internal hearing sees through. */
  readonly isOwn: boolean;
  /** Whose the draft is, when it is another's. */
  readonly owner: string | false;
  readonly correctionsHeading: string;
  readonly corrections: readonly CorrectionNotice[];
  readonly hasFile: boolean;
  readonly outline: Field;
  readonly outlineNotice: string | false;
  readonly path: string;

  constructor(language: Language, found: DraftInView, content: DraftPageContent) {
    super();
    const { view, outlined, versions } = found;
    const { draft } = outlined;
    this.t = draftWords[language];
    this.edit = editingWords[language];
    this.title = draft.title;
    this.status = content.isConflict ? 409 : content.errors.length > 0 ? 422 : 200;
    const listPath = consultationPath(view.consultation.id, 'utkast');
    this.crumbs = [...crumbsTo(view.consultation, language), { href: listPath, text: this.t.listTitle }];
    this.path = `${listPath}/${draft.id}`;
    this.hasFile = versions.length > 0;
    this.isOwn = isOwn(view, draft);
    const mayCorrect = view.consultation.isOpen && view.mayEdit && this.hasFile && this.isOwn;
    this.correctHref = mayCorrect && `${this.path}/rettelse`;
    this.editing = this.editingOf(found, language);
    this.owner = ownerText(view, draft, language);
    this.correctionsHeading = seenThroughWords[language].corrections;
    this.corrections = correctionNotices(found.corrections, { id: draft.id, href: this.path }, language);
    this.isConflict = content.isConflict;
    this.summary = errorSummary(content.errors);
    this.version = String(draft.version);
    const fields = new FieldSet({ ...content.typed, outline: content.outline }, content.errors);
    this.fields = draftFields(fields, language);
    this.facts = [
      { term: this.t.title, text: draft.title },
      { term: this.t.shortTitle, text: draft.shortTitle },
      { term: this.t.kind, text: draftKindWords[language][draft.kind] },
    ];
    this.uploadText = this.hasFile ? this.t.uploadNext : this.t.uploadFirst;
    this.file = fields.input({ name: 'file', label: this.t.file, hint: this.t.fileHint, type: 'file', required: true });
    this.versions = versions.map((version) => ({
      text: `${this.t.edition(version.number)}: ${version.filename} (${formatSize(version.sizeBytes, language)})`,
      by: this.t.versionBy(version.createdByName, formatInstant(version.createdAt, language)),
      href: `${this.path}/utgaver/${String(version.number)}`,
    }));
    const about = { name: 'outline', label: this.t.outlineLabel, hint: this.t.outlineHint, rows: 16 };
    this.outline = fields.textArea(about);
    this.outlineNotice = content.outlineNotice;
  }

  private editingOf({ view, outlined }: DraftInView, language: Language): Editing {
    const { draft } = outlined;
    if (!this.isOwn)
      return { isEditable: false, notice: seenThroughWords[language].draftStands(outerHostOf(view, draft)) };
    const editing = editingOf(view, language);
    return this.correctHref === false ? editing : { ...editing, notice: this.t.correctText };
  }
}
