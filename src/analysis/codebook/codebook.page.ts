import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { codebookWords } from './codebook.words.js';
import type { CodebookView } from './codebook-reader.js';
import type { CodebookTree } from './codebook-tree.js';
import type { SharedCodebookView } from './shared/shared-codebooks.service.js';
import type { Tag } from './tag.entity.js';

interface TagRow {
  readonly href: string;
  readonly name: string;
  readonly css: string;
  readonly definition: string;
  readonly example: string | false;
  readonly used: string;
  readonly usedHref: string;
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
  readonly sharePath: string;
  readonly shareName: Field;
  readonly takeIn: Field;
  readonly hasShared: boolean;
  readonly shared: readonly SharedRow[];
  readonly file: Field;

  constructor(
    language: Language,
    view: CodebookView,
    shared: readonly SharedCodebookView[],
    { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ) {
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
      example: tag.example === '' ? false : tag.example,
      used: this.t.usedTimes(uses.get(tag.id) ?? 0),
      usedHref: addressWith(consultationPath(consultation.id, 'merknader'), { tema: tag.id }),
      state: stateOf(tag, codebook, this.t),
      color: tag.isRetired ? 'neutral' : 'success',
    }));
    this.hasRows = this.rows.length > 0;
    this.mayWork = mayWork;
    const fields = new FieldSet(typed, errors);
    this.fields = [
      ...meaningFields(fields, view, language),
      fields.select({ name: 'parentId', label: this.t.parent }, parentChoices(codebook, null, this.t.onTop)),
    ];
    this.sharePath = consultationPath(consultation.id, 'felles-kodebok');
    this.hasShared = shared.length > 0;
    this.shared = shared.map(({ codebook: { id, name }, tags }) => ({
      retirePath: `${this.sharePath}/${id}/utgang`,
      name,
      count: this.t.tagCount(tags.length),
      names: tags.map((tag) => tag.name).join(', '),
    }));
    const choices = shared.map(({ codebook: { id, name } }) => ({ value: id, text: name }));
    this.takeIn = fields.select({ name: 'codebookId', label: this.t.sharedCodebook, required: true }, choices);
    this.shareName = fields.input({ name: 'shareName', label: this.t.shareName, required: true });
    const hint = this.t.fileHint;
    this.file = fields.input({ name: 'file', label: this.t.file, hint, type: 'file', required: true });
  }
}

function stateOf(
  tag: Tag,
  codebook: CodebookTree,
  t: { readonly offered: string; readonly retired: string; readonly mergedInto: (name: string) => string },
): string {
  if (!tag.isRetired) return t.offered;
  const into = tag.mergedIntoId === null ? undefined : codebook.find(tag.mergedIntoId);
  return into ? t.mergedInto(into.name) : t.retired;
}

interface SharedRow {
  readonly retirePath: string;
  readonly name: string;
  readonly count: string;
  readonly names: string;
}

/** The fields for what a tag says and brings with it. */
export function meaningFields(fields: FieldSet, { people }: CodebookView, language: Language): readonly Field[] {
  const t = codebookWords[language];
  const nobody = { value: '', text: t.nobody };
  const persons = people.map(({ id, name }) => ({ value: id, text: name }));
  return [
    fields.input({ name: 'name', label: t.name, required: true }),
    fields.textArea({ name: 'definition', label: t.definition, rows: 3 }),
    fields.textArea({ name: 'example', label: t.example, hint: t.exampleHint, rows: 2 }),
    fields.textArea({ name: 'defaultText', label: t.defaultText, hint: t.defaultTextHint, rows: 3 }),
    fields.select({ name: 'assigneeId', label: t.assignee, hint: t.assigneeHint }, [nobody, ...persons]),
  ];
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
