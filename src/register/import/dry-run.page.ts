import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { importPath, IMPORT_PATH, registerCrumbs } from '../register-paths.js';
import { dryRunWords } from './dry-run.words.js';
import { LineLists, unreadableRows, type LineList } from './dry-run-lines.js';
import { similarityWords } from './import-reason.words.js';
import type { ImportPlan } from './import-plan.js';
import type { ImportRun } from './import-run.entity.js';
import type { RunPreview, SimilarRow } from './import-run.service.js';
import { importWords } from './import.words.js';

const FIGURES = ['new', 'known', 'listedTwice', 'probablySame', 'group', 'unreadable'] as const;
const MOST_LINES_NAMED = 20;

/** What importing a list would do: everything a person needs to see before saying yes. */
export class DryRunPage extends Page {
  readonly template = 'pages/register/import/dry-run';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly lead: string;
  readonly summary: ErrorSummary;
  readonly figures: readonly { readonly term: string; readonly value: string }[];
  readonly notices: readonly string[];
  readonly changesNothing: boolean;
  readonly headings: Choices | false;
  readonly same: Choices | false;
  readonly hasChoices: boolean;
  readonly contradictions: readonly string[];
  readonly hasContradictions: boolean;
  readonly unreadable: LineList;
  readonly hasUnreadable: boolean;
  readonly leaveOut: Choices | false;
  readonly lists: readonly LineList[];
  readonly digest: string;
  readonly choicesAction: string;
  readonly importAction: string;
  readonly columnsHref: string | false;

  constructor(
    private readonly language: Language,
    run: ImportRun,
    preview: RunPreview,
    errors: readonly FieldError[],
  ) {
    super();
    const { plan } = preview;
    this.t = dryRunWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = registerCrumbs(language, { href: IMPORT_PATH, text: importWords[language].title });
    this.lead = this.t.lead(run.filename);
    this.summary = errorSummary(errors);
    this.figures = this.figuresOf(plan);
    this.notices = this.noticesOf(preview);
    this.changesNothing = isEmpty(plan) && plan.verdicts.unreadable === 0;
    const fields = new FieldSet(typedOf(run), errors);
    this.headings = this.headingBoxes(fields, run, preview);
    this.same = this.sameBoxes(fields, preview.similar);
    this.hasChoices = this.headings !== false || this.same !== false;
    this.contradictions = this.contradictionsOf(preview.similar);
    this.hasContradictions = this.contradictions.length > 0;
    const lists = new LineLists(language, plan);
    this.unreadable = lists.unreadable();
    this.hasUnreadable = plan.verdicts.unreadable > 0;
    this.leaveOut = this.hasUnreadable ? this.leaveOutBox(fields, plan) : false;
    this.lists = lists.others();
    this.digest = preview.digest;
    this.choicesAction = importPath(run.id, 'valg');
    this.importAction = importPath(run.id, 'gjennomforing');
    this.columnsHref = run.choices.mapping ? importPath(run.id, 'kolonner') : false;
  }

  private figuresOf({ verdicts, newMembers, newListings }: ImportPlan): { term: string; value: string }[] {
    const number = (value: number): string => formatNumber(value, this.language);
    return [
      ...FIGURES.map((verdict) => ({ term: this.t[verdict], value: number(verdicts[verdict]) })),
      { term: this.t.members, value: number(newMembers.length) },
      { term: this.t.listings, value: number(newListings.length) },
    ];
  }

  private noticesOf({ plan, otherSheets }: RunPreview): string[] {
    const { newCategories, newContacts } = plan;
    return [
      ...(otherSheets.length > 0 ? [this.t.otherSheets(otherSheets.join(', '))] : []),
      ...(newCategories.length > 0 ? [this.t.newCategories(newCategories.join('; '))] : []),
      ...(newContacts.length > 0 ? [this.t.newAddresses(formatNumber(newContacts.length, this.language))] : []),
    ];
  }

  private headingBoxes(fields: FieldSet, run: ImportRun, { read }: RunPreview): Choices | false {
    const confirmed = run.choices.extraHeadings ?? [];
    const possible = read.possibleHeadings.filter(({ text }) => !confirmed.includes(text));
    if (confirmed.length + possible.length === 0) return false;
    return fields.boxes({ name: 'heading', label: this.t.headings, hint: this.t.headingsHint }, [
      ...confirmed.map((text) => ({ value: text, text })),
      ...possible.map(({ line, text }) => ({
        value: text,
        text: `${text} (${this.t.line(String(line)).toLowerCase()})`,
      })),
    ]);
  }

  private sameBoxes(fields: FieldSet, similar: readonly SimilarRow[]): Choices | false {
    const doubtful = similar.filter((row) => row.similar.reason !== 'name');
    if (doubtful.length === 0) return false;
    return fields.boxes(
      { name: 'same', label: this.t.same, hint: this.t.sameHint },
      doubtful.map((row) => ({
        value: String(row.line),
        text: `${this.t.sameAs(String(row.line), row.name, row.similar.name)}. ${similarityWords[this.language][row.similar.reason]}`,
      })),
    );
  }

  /** One name with two numbers is for a person to put right, not to confirm. */
  private contradictionsOf(similar: readonly SimilarRow[]): string[] {
    return similar
      .filter((row) => row.similar.reason === 'name')
      .map((row) => `${this.t.line(String(row.line))}: «${row.name}». ${similarityWords[this.language].name}`);
  }

  private leaveOutBox(fields: FieldSet, plan: ImportPlan): Choices {
    const lines = unreadableRows(plan).map(({ line }) => line);
    const text =
      lines.length > MOST_LINES_NAMED
        ? this.t.leaveOutMany(formatNumber(lines.length, this.language))
        : this.t.leaveOutAnswer(lines.join(', '));
    return fields.boxes({ name: 'leaveOut', label: this.t.leaveOut, hint: this.t.leaveOutHint }, [
      { value: 'yes', text },
    ]);
  }
}

function typedOf({ choices }: ImportRun): Typed {
  return { heading: choices.extraHeadings ?? [], same: (choices.confirmedSame ?? []).map(String) };
}

function isEmpty(plan: ImportPlan): boolean {
  const made = [plan.newCategories, plan.newOrganisations, plan.newGroups, plan.newListings];
  return [...made, plan.newMembers, plan.newContacts, plan.otherNames].every((list) => list.length === 0);
}
