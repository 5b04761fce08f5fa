import type { PersonActor } from '../../../identity/access/actor.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page } from '../../../shared/web/page.js';
import { PLACEHOLDERS, REQUIRED_PLACEHOLDER } from './summary-placeholders.js';
import type { SummaryTemplate } from './summary-template.entity.js';
import { shownFault, type ShownFault } from './fault-text.js';
import type { TemplateVerdict } from './template-check.js';
import { placeholderMeanings, templateWords } from './template.words.js';

export const TEMPLATES_PATH = '/skrivebord/oppsummeringsmaler';

export interface TemplatesView {
  /** The newest first. */
  readonly templates: readonly SummaryTemplate[];
  /** The default; null for a host without one. */
  readonly current: SummaryTemplate | null;
}

/** What stands in the form, and what was wrong with the file that came with it. */
export interface TemplatesContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly verdict: TemplateVerdict | null;
}

interface TemplateRow {
  readonly name: string;
  readonly by: string;
  readonly tag: string;
  readonly color: string;
  readonly href: string;
  readonly download: string;
  readonly action: string;
  readonly button: string;
  /** Read aloud after the button's own words. */
  readonly ofTemplate: string;
}

/** Where the administrator sees to the templates that the host's summaries are written into. */
export class SummaryTemplatesPage extends Page {
  readonly template = 'pages/report/templates';
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly standing: string;
  readonly summary: ErrorSummary;
  readonly hasFaults: boolean;
  readonly faults: readonly ShownFault[];
  readonly samplePath = `${TEMPLATES_PATH}/eksempel.docx`;
  readonly action = TEMPLATES_PATH;
  readonly name: Field;
  readonly file: Field;
  readonly placeholders: readonly { readonly text: string; readonly meaning: string }[];
  readonly templates: readonly TemplateRow[];
  readonly hasTemplates: boolean;

  constructor(
    private readonly language: Language,
    person: PersonActor,
    private readonly view: TemplatesView,
    content: TemplatesContent,
  ) {
    super();
    this.t = templateWords[language];
    this.title = this.t.title;
    this.introduction = this.t.introduction(person.hostName);
    this.standing = view.current ? this.t.inUse(view.current.name) : this.t.none;
    this.faults = this.faultsOf(content.verdict);
    this.hasFaults = this.faults.length > 0;
    this.summary = errorSummary(content.errors);
    this.status = content.errors.length > 0 || this.hasFaults ? 422 : 200;
    const fields = new FieldSet(content.typed, content.errors);
    this.name = fields.input({ name: 'name', label: this.t.name, hint: this.t.nameHint, required: true });
    this.file = fields.input({ name: 'file', label: this.t.file, hint: this.t.fileHint, type: 'file' });
    const meanings = placeholderMeanings[language];
    this.placeholders = PLACEHOLDERS.map((name) => ({ text: `{{${name}}}`, meaning: meanings[name] }));
    this.templates = view.templates.map((template) => this.rowOf(template));
    this.hasTemplates = view.templates.length > 0;
  }

  private faultsOf(verdict: TemplateVerdict | null): ShownFault[] {
    if (verdict === null || verdict.ok || 'refusal' in verdict) return [];
    const faults = verdict.faults.map((fault) => shownFault(fault, this.language));
    return verdict.isMissing ? [{ code: `{{${REQUIRED_PLACEHOLDER}}}`, text: this.t.missing }, ...faults] : faults;
  }

  private rowOf(template: SummaryTemplate): TemplateRow {
    const { id, name, filename, createdAt, createdByName } = template;
    const isCurrent = id === this.view.current?.id;
    const isInUse = template.chosenAt !== null;
    return {
      name,
      by: this.t.by(createdByName, formatInstant(createdAt, this.language)),
      tag: isCurrent ? this.t.tagInUse : this.t.tagNotInUse,
      color: isCurrent ? 'success' : 'neutral',
      href: `${TEMPLATES_PATH}/${id}/fil`,
      download: this.t.download(filename),
      action: `${TEMPLATES_PATH}/${id}/${isInUse ? 'ut-av-bruk' : 'i-bruk'}`,
      button: isInUse ? this.t.takeOutOfUse : this.t.takeIntoUse,
      ofTemplate: this.t.ofTemplate(name),
    };
  }
}
