import { formatDay, formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { ConsultationView, OutlinedDraft } from '../consultation-reader.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import type { Paper } from '../paper/paper.entity.js';
import { paperWords } from '../paper/paper.words.js';
import { isOwn, movesOf, ownerText, STANDS, type Moves, type Owned } from '../seen-through.js';
import { seenThroughWords } from '../seen-through.words.js';
import type { CorrectionRow } from './correction/correction-reader.js';
import { draftKindWords, draftWords } from './draft.words.js';

interface DraftRow {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly file: string;
  readonly fileHref: string | false;
  readonly sections: string;
  /** Whose it is, when it is another's. */
  readonly owner: string | false;
  readonly corrected: string | false;
  readonly moveAction: string;
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
}

interface PaperRow {
  readonly title: string;
  readonly file: string;
  readonly fileHref: string;
  readonly owner: string | false;
  readonly isRemovable: boolean;
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
  /** False where drafts cannot be added; `noAdding` says why in an internal hearing. */
  readonly addHref: string | false;
  readonly noAdding: string | false;
  readonly paperAction: string;
  readonly paperTitle: Field;
  readonly paperFile: Field;

  constructor(
    private readonly language: Language,
    private readonly view: ConsultationView,
    private readonly corrections: readonly CorrectionRow[],
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
    this.drafts = view.drafts.map((draft) => this.draftRow(draft));
    this.hasDrafts = this.drafts.length > 0;
    this.papers = view.papers.map((paper) => this.paperRow(paper));
    this.hasPapers = this.papers.length > 0;
    const isInternal = view.seenThrough.length > 0;
    this.addHref = this.editing.isEditable && !isInternal && consultationPath(consultation.id, 'utkast', 'nytt');
    this.noAdding = isInternal && seenThroughWords[language].drafts;
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

  private draftRow({ draft, version, sections }: OutlinedDraft): DraftRow {
    const own = this.view.drafts.map((outlined) => outlined.draft);
    const [newest] = this.corrections.filter(({ correction }) => correction.draftId === draft.id);
    const corrected = newest && formatDay(CalendarDay.at(newest.correction.correctedAt), this.language);
    const path = consultationPath(this.view.consultation.id, 'utkast', draft.id);
    const size = version && formatSize(version.sizeBytes, this.language);
    return {
      title: draft.title,
      href: path,
      kind: draftKindWords[this.language][draft.kind],
      file: version ? `${version.filename} (${this.t.edition(version.number)}, ${size ?? ''})` : this.t.noFile,
      fileHref: version !== null && `${path}/fil`,
      sections: sections.length > 0 ? this.t.sections(sections.length) : this.t.noOutline,
      owner: ownerText(this.view, draft, this.language),
      corrected: corrected !== undefined && seenThroughWords[this.language].corrected(corrected),
      moveAction: `${path}/flytting`,
      ...this.movesOf(own, draft),
    };
  }

  private paperRow(paper: Paper): PaperRow {
    const path = consultationPath(this.view.consultation.id, 'papirer', paper.id);
    return {
      title: paper.title,
      file: `${paper.filename} (${formatSize(paper.sizeBytes, this.language)})`,
      fileHref: `${path}/fil`,
      owner: ownerText(this.view, paper, this.language),
      isRemovable: this.editing.isEditable && isOwn(this.view, paper),
      moveAction: `${path}/flytting`,
      removeAction: `${path}/sletting`,
      ...this.movesOf(this.view.papers, paper),
    };
  }

  private movesOf(all: readonly (Owned & { readonly id: string })[], one: { readonly id: string }): Moves {
    return this.editing.isEditable ? movesOf(this.view, all, one) : STANDS;
  }
}
