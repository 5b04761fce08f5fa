import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { codebookWords } from './codebook.words.js';
import type { CodebookView } from './codebook-reader.js';
import type { CodebookTree } from './codebook-tree.js';

interface TagRow {
  readonly href: string;
  readonly name: string;
  readonly css: string;
  readonly definition: string;
  readonly used: string;
  readonly state: string;
  readonly color: string;
}

const DEEPEST_INDENT = 4;

/** The codebook of a hearing, and the form to add to it. */
export class CodebookPage extends Page {
  readonly template = 'pages/analysis/codebook';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly summary: ErrorSummary;
  readonly rows: readonly TagRow[];
  readonly hasRows: boolean;
  readonly mayWork: boolean;
  readonly path: string;
  readonly fields: readonly Field[];

  constructor(language: Language, view: CodebookView, typed: Typed = {}, errors: readonly FieldError[] = []) {
    super();
    const { consultation, codebook, uses, mayWork } = view;
    this.t = codebookWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'codebook', language);
    this.summary = errorSummary(errors);
    this.path = consultationPath(consultation.id, 'kodebok');
    this.rows = codebook.inOrder.map(({ tag, depth }) => ({
      href: `${this.path}/${tag.id}`,
      name: tag.name,
      css: `tag-depth-${String(Math.min(depth, DEEPEST_INDENT))}`,
      definition: tag.definition,
      used: this.t.usedTimes(uses.get(tag.id) ?? 0),
      state: tag.isRetired ? this.t.retired : this.t.offered,
      color: tag.isRetired ? 'neutral' : 'success',
    }));
    this.hasRows = this.rows.length > 0;
    this.mayWork = mayWork;
    const fields = new FieldSet(typed, errors);
    this.fields = [
      fields.input({ name: 'name', label: this.t.name, required: true }),
      fields.textArea({ name: 'definition', label: this.t.definition, rows: 3 }),
      fields.select({ name: 'parentId', label: this.t.parent }, parentChoices(codebook, null, this.t.onTop)),
    ];
  }
}

/** The tags that one can stand below: all that are offered but itself and what stands below it. */
export function parentChoices(
  codebook: CodebookTree,
  tagId: string | null,
  onTop: string,
): { readonly value: string; readonly text: string }[] {
  const offered = codebook.inOrder.filter(({ tag }) => !tag.isRetired);
  const free = offered.filter(({ tag }) => tagId === null || !codebook.isAtOrBelow(tag.id, tagId));
  return [
    { value: '', text: onTop },
    ...free.map(({ tag, depth }) => ({ value: tag.id, text: `${'– '.repeat(depth)}${tag.name}` })),
  ];
}
