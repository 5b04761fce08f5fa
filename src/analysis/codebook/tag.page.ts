import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { meaningFields, parentChoices } from './codebook.page.js';
import { tagHistory, type TagHistoryLine } from './tag-history.js';
import type { TagView } from './codebook-reader.js';
import { addressWith } from '../../shared/web/pager.js';
import type { CodebookTree } from './codebook-tree.js';
import { codebookWords } from './codebook.words.js';
import type { Tag } from './tag.entity.js';

/** What was typed that could not be saved, with why. */
export interface TypedTag {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** True when somebody else saved meanwhile. */
  readonly isOvertaken: boolean;
}

/** One tag: what it says, where it stands, whether it is offered. */
export class TagPage extends Page {
  readonly template = 'pages/analysis/tag';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly mayWork: boolean;
  readonly path: string;
  readonly version: number;
  readonly definition: string;
  readonly fields: readonly Field[];
  readonly spot: Field;
  readonly splitFields: readonly Field[];
  readonly into: Field;
  readonly mayMerge: boolean;
  readonly merged: string | false;
  readonly used: string;
  readonly usedHref: string;
  readonly history: readonly TagHistoryLine[];
  readonly hasHistory: boolean;
  readonly isRetired: boolean;
  readonly stored: { readonly name: string; readonly definition: string } | false;

  constructor(language: Language, view: TagView, tag: Tag, typed?: TypedTag) {
    super();
    const { consultation, codebook, mayWork } = view;
    this.t = codebookWords[language];
    this.title = tag.name;
    this.status = statusOf(typed);
    this.crumbs = [
      ...crumbsTo(consultation, language),
      { href: consultationPath(consultation.id, 'kodebok'), text: this.t.title },
    ];
    this.summary = errorSummary(typed?.errors ?? []);
    this.mayWork = mayWork;
    this.path = consultationPath(consultation.id, 'kodebok', tag.id);
    this.version = tag.version;
    this.definition = tag.definition;
    const fields = new FieldSet({ ...typedOf(tag), ...typed?.typed }, typed?.errors ?? []);
    this.fields = meaningFields(fields, view, language);
    this.splitFields = [
      fields.input({ name: 'firstName', label: this.t.splitFirst, required: true }),
      fields.textArea({ name: 'firstDefinition', label: this.t.definition, rows: 2 }),
      fields.input({ name: 'secondName', label: this.t.splitSecond }),
      fields.textArea({ name: 'secondDefinition', label: this.t.splitSecondDefinition, rows: 2 }),
    ];
    const others = parentChoices(codebook, tag.id, this.t.chooseTag);
    this.into = fields.select({ name: 'into', label: this.t.into, required: true }, others);
    this.mayMerge = others.length > 1;
    const into = tag.mergedIntoId === null ? undefined : codebook.find(tag.mergedIntoId);
    this.merged = into ? this.t.mergedInto(into.name) : false;
    this.used = this.t.usedTimes(view.uses.get(tag.id) ?? 0);
    this.usedHref = addressWith(consultationPath(consultation.id, 'merknader'), { tema: tag.id });
    this.history = tagHistory(view.history, language);
    this.hasHistory = this.history.length > 0;
    const spots = spotChoices(codebook, tag, this.t);
    const now = new FieldSet({ spot: spotNow(codebook, tag) });
    this.spot = now.select({ name: 'spot', label: this.t.after }, spots);
    this.isRetired = tag.isRetired;
    this.stored = typed?.isOvertaken ? { name: tag.name, definition: tag.definition } : false;
  }
}

function typedOf({ name, definition, example, defaultText, assigneeId }: Tag): Typed {
  return { name, definition, example, defaultText, assigneeId: assigneeId ?? '' };
}

function statusOf(typed: TypedTag | undefined): number {
  if (!typed) return 200;
  return typed.isOvertaken ? 409 : 422;
}

/** A spot as a form sends it: `<parent>/<after>`, each empty when there is none. */
export function spotValue(parentId: string | null, afterId: string | null): string {
  return `${parentId ?? ''}/${afterId ?? ''}`;
}

function spotNow(codebook: CodebookTree, tag: Tag): string {
  const siblings = codebook.childrenOf(tag.parentId);
  const before = siblings[siblings.findIndex(({ id }) => id === tag.id) - 1];
  return spotValue(tag.parentId, before?.id ?? null);
}

/** Every spot where the tag can go: first below each possible parent, and after each tag that stands there. */
function spotChoices(
  codebook: CodebookTree,
  tag: Tag,
  t: { readonly first: string; readonly after: string; readonly onTop: string },
): { readonly value: string; readonly text: string }[] {
  return parentChoices(codebook, tag.id, t.onTop).flatMap(({ value, text }) => {
    const parentId = value === '' ? null : value;
    const siblings = codebook.childrenOf(parentId).filter(({ id, isRetired }) => id !== tag.id && !isRetired);
    return [
      { value: spotValue(parentId, null), text: `${text}: ${t.first.toLowerCase()}` },
      ...siblings.map(({ id, name }) => ({
        value: spotValue(parentId, id),
        text: `${text}: ${t.after.toLowerCase()} «${name}»`,
      })),
    ];
  });
}
