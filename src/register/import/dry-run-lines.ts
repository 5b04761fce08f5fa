import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { dryRunWords } from './dry-run.words.js';
import { differenceWords, unreadableWords } from './import-reason.words.js';
import type { ImportPlan, PlannedRow, PlannedGroup } from './import-plan.js';

/** Some lines of the list, as a table below a heading. */
export interface LineList {
  readonly title: string;
  readonly rows: readonly LineRow[];
  /** What stands below the table when there are more lines than it shows. */
  readonly more: string | false;
}

interface LineRow {
  readonly line: string;
  readonly text: string;
  readonly note: string;
}

type Row<V extends PlannedRow['verdict']> = Extract<PlannedRow, { verdict: V }>;

const MOST_SHOWN = 200;

/** The lines that cannot be read, in the order of the file. */
export function unreadableRows(plan: ImportPlan): readonly Row<'unreadable'>[] {
  return plan.rows.filter((row) => row.verdict === 'unreadable');
}

/** Makes the tables of a dry run, each line with what is to be known of it. */
export class LineLists {
  private readonly t;

  constructor(
    private readonly language: Language,
    private readonly plan: ImportPlan,
  ) {
    this.t = dryRunWords[language];
  }

  unreadable(): LineList {
    const rows = unreadableRows(this.plan);
    const words = unreadableWords[this.language];
    return this.list(
      this.t.unreadableTitle,
      rows.map(({ line, text, reason }) => ({ line: String(line), text, note: words[reason] })),
    );
  }

  /** Groups, lines listed more than once, known lines that differ, new ones. Empty lists are left out. */
  others(): LineList[] {
    const { rows } = this.plan;
    const groups = rows.filter((row) => row.verdict === 'group').map((row) => this.group(row));
    const twice = rows.filter((row) => row.verdict === 'listedTwice').map((row) => this.twice(row));
    const known = rows.filter((row) => row.verdict === 'known').map((row) => this.known(row));
    const fresh = rows
      .filter((row) => row.verdict === 'new')
      .map(({ line, name, category }) => ({ line: String(line), text: name, note: category }));
    return [
      this.list(this.t.groupTitle(this.number(groups.length)), groups),
      this.list(this.t.twiceTitle(this.number(twice.length)), twice),
      this.list(this.t.newTitle(this.number(fresh.length)), fresh),
      this.list(this.t.knownTitle(this.number(known.length)), known),
    ].filter((list) => list.rows.length > 0);
  }

  private list(title: string, rows: readonly LineRow[]): LineList {
    const hidden = rows.length - MOST_SHOWN;
    return { title, rows: rows.slice(0, MOST_SHOWN), more: hidden > 0 ? this.t.more(this.number(hidden)) : false };
  }

  private group({ line, name }: Row<'group'>): LineRow {
    const planned = this.plan.newGroups.find((group) => group.line === line);
    return { line: String(line), text: name, note: planned ? this.reach(planned) : this.t.groupKnown };
  }

  private reach({ reach }: PlannedGroup): string {
    if (reach.kind === 'members') return this.t.groupMembers(this.number(reach.members.length));
    return reach.kind === 'through' ? this.t.groupThrough(reach.groupName) : this.t.groupSingle;
  }

  private twice({ line, name, firstLine, differences }: Row<'listedTwice'>): LineRow {
    const note = [this.t.firstAt(String(firstLine)), this.difference(differences)].filter(Boolean).join('. ');
    return { line: String(line), text: name, note };
  }

  private known({ line, name, category, differences }: Row<'known'>): LineRow {
    return { line: String(line), text: name, note: this.difference(differences) || category };
  }

  private difference(differences: Row<'known'>['differences']): string {
    const words = differenceWords[this.language];
    return differences.length === 0 ? '' : this.t.differs(differences.map((field) => words[field]).join(', '));
  }

  private number(value: number): string {
    return formatNumber(value, this.language);
  }
}
