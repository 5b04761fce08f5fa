import { STATE_COLORS, stateWords } from '../../consultation/consultation.words.js';
import { lastDayInTime } from '../../consultation/deadline/deadline.rules.js';
import type { Page as Rows } from '../../shared/database/paging.js';
import { formatDayWithWeekday, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Page, type Layout } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { draftParameter } from '../portal/portal-address.js';
import { findingBackWords } from './finding-back.words.js';
import type { AskedUmbrella, OwnAnswer } from './own-answers.js';
import { HEARINGS_A_PAGE, type AskedHearing, type GroupOfAddress } from './registered-addresses.js';

/** What the page is made from. */
export interface OwnHearingsView {
  readonly email: string;
  readonly search: string;
  readonly list: Rows<AskedHearing>;
  readonly answers: readonly OwnAnswer[];
  readonly umbrellas: readonly AskedUmbrella[];
  readonly groups: readonly GroupOfAddress[];
  /** The address of the calendar; null before one is made. */
  readonly calendar: string | null;
  readonly today: CalendarDay;
}

interface AnswerLine {
  readonly draft: string | false;
  readonly text: string;
  /** The draft of the receipt, to be sent with the form; false when there is no receipt. */
  readonly receipt: { readonly draft: string; readonly label: string } | false;
}

interface HearingRow {
  readonly title: string;
  readonly about: string;
  readonly state: string;
  readonly color: string;
  readonly deadline: string;
  readonly left: string | false;
  readonly own: string | false;
  readonly umbrellas: string | false;
  readonly answers: readonly AnswerLine[];
  readonly action: string;
  readonly enter: string;
}

/** Everything that an address is asked, at all hosts: until when, what was answered, and the way in. */
export class OwnHearingsPage extends Page {
  readonly template = 'pages/response/finding-back/own-hearings';
  override readonly layout: Layout = 'public';
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly search: string;
  readonly found: string;
  readonly rows: readonly HearingRow[];
  readonly hasRows: boolean;
  /** Whether the address is asked anywhere; one of a working group alone is not. */
  readonly isAsked: boolean;
  /** True when the list is long enough to be searched in, or has been. */
  readonly showsSearch: boolean;
  readonly pager: Pager;
  readonly calendar: string | false;
  readonly groups: readonly string[];

  constructor(
    private readonly language: Language,
    private readonly view: OwnHearingsView,
  ) {
    super();
    const { list, search } = view;
    this.t = findingBackWords[language];
    this.title = this.t.title;
    this.introduction = this.t.introduction(view.email);
    this.search = search;
    this.found = this.t.found(list.total);
    this.rows = list.rows.map((hearing) => this.rowOf(hearing));
    this.hasRows = this.rows.length > 0;
    this.isAsked = this.hasRows || search !== '';
    this.showsSearch = search !== '' || list.total > HEARINGS_A_PAGE / 2;
    this.pager = pagerFor(list, '/vare-horinger', { sok: search });
    this.calendar = view.calendar ?? false;
    this.groups = view.groups.map(({ draft, hearing, host }) => this.t.groupNamed(draft, hearing, host));
  }

  private rowOf(hearing: AskedHearing): HearingRow {
    const { invitationId, title, host, body, state, deadlineOn } = hearing;
    const names = this.view.umbrellas.filter((umbrella) => umbrella.invitationId === invitationId);
    return {
      title,
      about: this.t.fromTo(host, body),
      state: stateWords[this.language][state],
      color: STATE_COLORS[state],
      deadline: deadlineOn ? formatDayWithWeekday(deadlineOn, this.language) : '',
      left: state === 'open' && deadlineOn !== null && this.leftUntil(deadlineOn),
      own: hearing.isOwnDeadline && this.t.ownDeadline,
      umbrellas: names.length > 0 && this.t.throughUmbrella(names.map(({ name }) => name).join(', ')),
      answers: this.answersOf(hearing),
      action: `/vare-horinger/${invitationId}/apning`,
      enter: this.t.enterNamed(title),
    };
  }

  private leftUntil(deadlineOn: CalendarDay): string {
    const { today } = this.view;
    const days = today.daysUntil(deadlineOn);
    if (days > 0) return this.t.daysLeft(days);
    return days === 0 || !today.isAfter(lastDayInTime(deadlineOn)) ? this.t.today : this.t.over;
  }

  private answersOf({ invitationId, title }: AskedHearing): readonly AnswerLine[] {
    const own = this.view.answers.filter((answer) => answer.invitationId === invitationId);
    if (own.length === 0) return [{ draft: false, text: this.t.noAnswer, receipt: false }];
    return own.map((answer) => ({
      draft: answer.draft ?? false,
      text: this.statusOf(answer),
      receipt: answer.receiptNumber !== null && {
        draft:
          answer.isSeparate || answer.supplement !== null
            ? draftParameter(answer.draftId, answer.supplement ?? undefined)
            : '',
        label: this.t.receiptNamed(answer.draft ?? title),
      },
    }));
  }

  private statusOf({ state, submittedAt, receiptNumber, isLate }: OwnAnswer): string {
    if (submittedAt === null || receiptNumber === null) return this.t.begun;
    const sent = this.t.submitted(formatInstant(submittedAt, this.language), receiptNumber);
    const late = isLate ? ` (${this.t.late})` : '';
    return state === 'withdrawn' ? `${sent}${late}. ${this.t.withdrawn}` : `${sent}${late}`;
  }
}
