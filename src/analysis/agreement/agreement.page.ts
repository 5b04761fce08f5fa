import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import type { Assignee } from '../work/assigning.rules.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import type { SampleProgress } from './agreement-reader.js';
import { agreementWords } from './agreement.words.js';

/** What the list of samples is made from. */
export interface AgreementGround {
  readonly hearing: HearingToWorkIn;
  readonly samples: readonly SampleProgress[];
  readonly people: readonly Assignee[];
}

interface SampleRow {
  readonly href: string;
  readonly drawn: string;
  readonly size: string;
  readonly coders: string;
  readonly state: string;
  readonly color: string;
}

const USUAL_SIZE = '50';

/** The samples of a hearing that two people code, and the form to draw another. */
export class AgreementPage extends Page {
  readonly template = 'pages/analysis/agreement';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly summary: ErrorSummary;
  readonly path: string;
  readonly rows: readonly SampleRow[];
  readonly hasRows: boolean;
  readonly mayWork: boolean;
  readonly fields: readonly Field[];

  constructor(
    language: Language,
    { hearing: { consultation, mayWork }, samples, people }: AgreementGround,
    typed: Typed = { size: USUAL_SIZE },
    errors: readonly FieldError[] = [],
  ) {
    super();
    this.t = agreementWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'agreement', language);
    this.summary = errorSummary(errors);
    this.path = consultationPath(consultation.id, 'enighet');
    this.rows = samples.map(({ sample, coders }) => {
      const isDone = coders.every(({ coder }) => coder.isDone);
      return {
        href: `${this.path}/${sample.id}`,
        drawn: formatDay(CalendarDay.at(sample.createdAt), language),
        size: formatNumber(sample.size, language),
        coders: coders
          .map(({ coder, coded }) => `${coder.personName} (${this.t.codedOf(coded, sample.size)})`)
          .join(', '),
        state: isDone ? this.t.done : this.t.coding,
        color: isDone ? 'success' : 'info',
      };
    });
    this.hasRows = this.rows.length > 0;
    this.mayWork = mayWork;
    this.fields = fieldsOf(this.t, people, new FieldSet(typed, errors));
  }
}

function fieldsOf(t: AgreementPage['t'], people: readonly Assignee[], fields: FieldSet): readonly Field[] {
  const choices = [{ value: '', text: t.choosePerson }, ...people.map(({ id, name }) => ({ value: id, text: name }))];
  return [
    fields.select({ name: 'firstId', label: t.first, required: true }, choices),
    fields.select({ name: 'secondId', label: t.second, required: true }, choices),
    fields.input({ name: 'size', label: t.howMany, hint: t.howManyHint, required: true }),
  ];
}
