import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Page as Rows } from '../../shared/database/paging.js';
import { formatDay, formatDayWithWeekday, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { instantFrom } from '../../shared/time/clock.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { basisText, exemptingBasesOn } from '../withholding/legal-basis.js';
import { silenceDay } from './access-days.rules.js';
import type { AccessRow, AccessView } from './access-deciding.service.js';
import type { AccessState } from './access-request.entity.js';
import { accessRequestWords, accessStateWords } from './access-request.words.js';

const COLORS: Readonly<Record<AccessState, string>> = {
  open: 'warning',
  granted: 'success',
  partlyGranted: 'info',
  refused: 'neutral',
};

/** Who asks for access to the answers of a hearing; what waits stands first. */
export class AccessListPage extends Page {
  readonly template = 'pages/publication/access-request/list';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly rows: readonly {
    readonly body: string;
    readonly href: string;
    readonly asked: string;
    readonly answerBy: string;
    readonly isLate: boolean;
    readonly state: string;
    readonly color: string;
  }[];
  readonly pager: Pager;

  constructor(language: Language, consultation: Consultation, list: Rows<AccessRow>, today: CalendarDay) {
    super();
    const path = consultationPath(consultation.id, 'innsynskrav');
    this.t = accessRequestWords[language];
    this.title = this.t.listTitle;
    this.crumbs = crumbsTo(consultation, language);
    this.rows = list.rows.map(({ id, body, state, askedAt, answerBy }) => ({
      body,
      href: `${path}/${id}`,
      asked: formatInstant(instantFrom(askedAt), language),
      answerBy: formatDay(answerBy, language),
      isLate: state === 'open' && answerBy.isBefore(today),
      state: accessStateWords[language][state],
      color: COLORS[state],
    }));
    this.pager = pagerFor(list, path, {});
  }
}

/** One request: what is asked for, until when, and the decision. */
export class AccessDecisionPage extends Page {
  readonly template = 'pages/publication/access-request/one';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly state: string;
  readonly color: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href: false }[];
  readonly silence: string | false;
  readonly reviewHref: string;
  readonly decision: { readonly words: string; readonly basis: string | false; readonly by: string } | false;
  readonly action: string;
  readonly outcome: Choices;
  readonly basis: Field;
  readonly words: Field;
  readonly sends: Choices;

  constructor(
    language: Language,
    view: AccessView,
    today: CalendarDay,
    refusal: { readonly typed: Typed; readonly errors: readonly FieldError[] } = { typed: {}, errors: [] },
  ) {
    super();
    const { request, answer } = view;
    const { consultation } = answer;
    const list = consultationPath(consultation.id, 'innsynskrav');
    const fields = new FieldSet(refusal.typed, refusal.errors);
    this.t = accessRequestWords[language];
    this.title = this.t.one(answer.body);
    this.status = refusal.errors.length > 0 ? 422 : 200;
    this.crumbs = [...crumbsTo(consultation, language), { href: list, text: this.t.listTitle }];
    this.summary = errorSummary(refusal.errors);
    this.state = accessStateWords[language][request.state];
    this.color = COLORS[request.state];
    this.facts = this.factsOf(view, language);
    this.silence = request.isOpen && this.t.silenceText;
    this.reviewHref = consultationPath(consultation.id, 'publisering', request.responseId);
    this.decision = this.decisionOf(view, language);
    this.action = `${list}/${request.id}/avgjorelse`;
    this.outcome = fields.radios({ name: 'outcome', label: this.t.outcome }, [
      { value: 'granted', text: this.t.grant },
      { value: 'partlyGranted', text: this.t.grantPart },
      { value: 'refused', text: this.t.refuse },
    ]);
    this.basis = fields.select({ name: 'basis', label: this.t.basis }, [
      { value: '', text: this.t.noBasis },
      ...exemptingBasesOn(today).map(({ key }) => ({ value: key, text: basisText(key, language) })),
    ]);
    this.words = fields.textArea({ name: 'words', label: this.t.words, rows: 6, required: true });
    this.sends = fields.boxes(
      { name: 'sends', label: this.t.files, hint: this.t.filesHint },
      view.offers.map(({ value, kind, name }) => ({
        value,
        text: kind === 'typed' ? this.t.typed : this.t[kind](name),
      })),
    );
  }

  private factsOf({ request }: AccessView, language: Language): AccessDecisionPage['facts'] {
    const asker = [request.name === '' ? this.t.anonymous : request.name, request.email].join(', ');
    const silent = silenceDay(CalendarDay.at(request.askedAt));
    const facts: readonly (readonly [string, string])[] = [
      [this.t.by, asker],
      [this.t.wished, request.wish === '' ? this.t.wholeWish : request.wish],
      [this.t.asked, formatInstant(request.askedAt, language)],
      [this.t.answerBy, formatDayWithWeekday(request.answerBy, language)],
      [this.t.silence, formatDayWithWeekday(silent, language)],
    ];
    return facts.map(([term, text]) => ({ term, text, href: false }));
  }

  private decisionOf({ decision }: AccessView, language: Language): AccessDecisionPage['decision'] {
    return (
      decision !== null && {
        words: decision.words,
        basis: decision.basis !== null && basisText(decision.basis, language),
        by: this.t.decidedBy(decision.byName, formatInstant(decision.at, language)),
      }
    );
  }
}
