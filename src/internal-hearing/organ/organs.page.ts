import type { PersonActor } from '../../identity/access/actor.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { ORGANS_PATH, organPath } from './organ-paths.js';
import { organPolicy } from './organ.policy.js';
import type { OrganRow } from './organ-reader.js';
import { organWords } from './organ.words.js';

/** What was typed in a form, and what is wrong with it. */
export interface OrganContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

interface Row {
  readonly href: string;
  readonly name: string;
  readonly next: string;
  readonly state: string;
  readonly color: string;
}

/** The organs of a host that treat its answers. */
export class OrgansPage extends Page {
  readonly template = 'pages/internal-hearing/organ/organs';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly summary: ErrorSummary;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly action = ORGANS_PATH;
  readonly name: Field | false;

  constructor(
    private readonly language: Language,
    person: PersonActor,
    rows: readonly OrganRow[],
    { typed, errors }: OrganContent,
  ) {
    super();
    this.t = organWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = [{ href: '/skrivebord', text: this.t.desk }];
    this.introduction = this.t.introduction(person.hostName);
    this.summary = errorSummary(errors);
    this.rows = rows.map((row) => this.rowOf(row));
    this.hasRows = rows.length > 0;
    const fields = new FieldSet(typed, errors);
    const mayKeep = organPolicy.mayKeep(person, person.hostId);
    this.name = mayKeep && fields.input({ name: 'name', label: this.t.name, hint: this.t.nameHint, required: true });
  }

  private rowOf({ organ, nextOn }: OrganRow): Row {
    const { t } = this;
    return {
      href: organPath(organ.id),
      name: organ.name,
      next: this.dayOr(nextOn),
      state: organ.isWoundUp ? t.woundUp : t.atWork,
      color: organ.isWoundUp ? 'neutral' : 'success',
    };
  }

  private dayOr(day: CalendarDay | null): string {
    return day ? formatDay(day, this.language) : this.t.noNext;
  }
}
