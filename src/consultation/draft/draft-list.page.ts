import { formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { ConsultationView, OutlinedDraft } from '../consultation-reader.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import type { Paper } from '../paper/paper.entity.js';
import { paperWords } from '../paper/paper.words.js';
import { draftKindWords, draftWords } from './draft.words.js';

interface DraftRow {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly file: string;
  readonly fileHref: string | false;
  readonly sections: string;
  readonly moveAction: string;
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
}

interface PaperRow {
  readonly title: string;
  readonly file: string;
  readonly fileHref: string;
  readonly moveAction: string;
  readonly removeAction: string;
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
}

/** What is sent out: the drafts in their order, and the papers. */
export class DraftListPage extends Page {
  readonly template = 'pages/consultation/draft/list';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly paper;
  readonly edit;
  readonly editing: Editing;
  readonly summary: ErrorSummary;
  readonly drafts: readonly DraftRow[];
  readonly hasDrafts: boolean;
  readonly papers: readonly PaperRow[];
  readonly hasPapers: boolean;
  readonly addHref: string;
  readonly paperAction: string;
  readonly paperTitle: Field;
  readonly paperFile: Field;

  constructor(
    private readonly language: Language,
    private readonly view: ConsultationView,
    typed: Typed = {},
    errors: readonly FieldError[] = [],
  ) {
    super();
    const { consultation } = view;
    this.t = draftWords[language];
    this.paper = paperWords[language];
    this.edit = editingWords[language];
    this.title = this.t.listTitle;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.editing = editingOf(view, language);
    this.summary = errorSummary(errors);
    this.drafts = view.drafts.map((draft, index) => this.draftRow(draft, index));
    this.hasDrafts = this.drafts.length > 0;
    this.papers = view.papers.map((paper, index) => this.paperRow(paper, index));
    this.hasPapers = this.papers.length > 0;
    this.addHref = consultationPath(consultation.id, 'utkast', 'nytt');
    this.paperAction = consultationPath(consultation.id, 'papirer');
    const fields = new FieldSet(typed, errors);
    this.paperTitle = fields.input({
      name: 'title',
      label: this.paper.title,
      hint: this.paper.titleHint,
      required: true,
    });
    this.paperFile = fields.input({
      name: 'file',
      label: this.paper.file,
      hint: this.t.fileHint,
      type: 'file',
      required: true,
    });
  }

  private draftRow({ draft, version, sections }: OutlinedDraft, index: number): DraftRow {
    const path = consultationPath(this.view.consultation.id, 'utkast', draft.id);
    const size = version && formatSize(version.sizeBytes, this.language);
    return {
      title: draft.title,
      href: path,
      kind: draftKindWords[this.language][draft.kind],
      file: version ? `${version.filename} (${this.t.edition(version.number)}, ${size ?? ''})` : this.t.noFile,
      fileHref: version !== null && `${path}/fil`,
      sections: sections.length > 0 ? this.t.sections(sections.length) : this.t.noOutline,
      moveAction: `${path}/flytting`,
      mayMoveUp: this.editing.isEditable && index > 0,
      mayMoveDown: this.editing.isEditable && index < this.view.drafts.length - 1,
    };
  }

  private paperRow(paper: Paper, index: number): PaperRow {
    const path = consultationPath(this.view.consultation.id, 'papirer', paper.id);
    return {
      title: paper.title,
      file: `${paper.filename} (${formatSize(paper.sizeBytes, this.language)})`,
      fileHref: `${path}/fil`,
      moveAction: `${path}/flytting`,
      removeAction: `${path}/sletting`,
      mayMoveUp: this.editing.isEditable && index > 0,
      mayMoveDown: this.editing.isEditable && index < this.view.papers.length - 1,
    };
  }
}
