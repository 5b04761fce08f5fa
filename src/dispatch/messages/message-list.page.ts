import { isOneOf, FAILING_STATES } from '../../delivery/message/message-status.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { exclusionWords } from '../dispatch.words.js';
import { BODY_FILTERS, isSettled, type BodyFilter, type BodyRow, type BodyState } from './body-state.js';
import { bodyFilterWords, notChoosableWords } from './body-state.words.js';
import type { DispatchInView } from './message-access.js';
import type { BodyList, BodyQuery } from './message-list.service.js';
import { messageListWords } from './message-list.words.js';
import { crumbsBelow, pathBelow } from './message-paths.js';

/** The color repeats what the word of a state says. */
export const BODY_STATE_COLORS: Readonly<Record<BodyState, string>> = {
  waiting: 'info',
  accepted: 'success',
  delayed: 'warning',
  bounced: 'danger',
  rejected: 'danger',
  uncertain: 'warning',
  expired: 'danger',
  onPaper: 'neutral',
  cancelled: 'neutral',
  excluded: 'neutral',
};

/** A body as a row of the list. */
export interface BodyRowView {
  readonly name: string;
  readonly href: string | false;
  readonly address: string;
  readonly state: string;
  readonly color: string;
  readonly note: string | false;
  readonly mayBeDoubled: boolean;
  readonly answer: string;
  readonly attempts: string;
  /** The value of the box; false for a row that cannot be chosen, which says why instead. */
  readonly choice: string | false;
  readonly whyNot: string;
}

/** Every body of a dispatch's frozen list, with where its letter is. */
export class MessageListPage extends Page {
  readonly template = 'pages/dispatch/messages/list';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly search: Field;
  readonly filterValue: BodyFilter;
  readonly textValue: string;
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly rows: readonly BodyRowView[];
  readonly hasRows: boolean;
  readonly emptyText: string;
  readonly isNarrowed: boolean;
  readonly pager: Pager;
  readonly mayNotMend: boolean;
  readonly choosing: boolean;
  readonly bulkPath: string;
  readonly bulkAll: string | false;
  readonly print: { readonly href: string; readonly text: string } | false;

  constructor(language: Language, view: DispatchInView, query: BodyQuery, { list, counts }: BodyList) {
    super();
    const { consultation, dispatch } = view;
    const ref = { consultationId: consultation.id, dispatchId: dispatch.id };
    const asked = { sok: query.text, vis: query.filter === 'all' ? '' : query.filter };
    this.t = messageListWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsBelow(view, language);
    this.path = pathBelow(ref, 'mottakere');
    this.search = new FieldSet(asked).input({ name: 'sok', label: this.t.search, type: 'search' });
    this.filterValue = query.filter;
    this.textValue = query.text;
    this.filters = BODY_FILTERS.filter((filter) => isShown(filter, query.filter, counts)).map((filter) => ({
      href: addressWith(this.path, { ...asked, vis: filter === 'all' ? '' : filter }),
      text: `${bodyFilterWords[language][filter]} (${formatNumber(counts[filter], language)})`,
      isCurrent: filter === query.filter,
    }));
    this.rows = list.rows.map((row) => bodyRowView(row, ref, language));
    this.hasRows = this.rows.length > 0;
    this.isNarrowed = query.text !== '' || query.filter !== 'all';
    this.emptyText = this.isNarrowed ? this.t.empty : this.t.emptyFirst;
    this.pager = pagerFor(list, this.path, asked);
    this.mayNotMend = !view.mayMend && counts.failing > 0;
    this.choosing = view.mayMend && this.rows.some(({ choice }) => choice !== false);
    this.bulkPath = `${this.path}/ny-sending`;
    const choosable = query.filter === 'all' ? counts.failing : counts[query.filter];
    const isWholly = query.filter === 'all' || query.filter === 'failing' || isFailing(query.filter);
    this.bulkAll = this.choosing && isWholly && choosable > 1 && this.t.resendAll(choosable);
    this.print = counts.onPaper > 0 && {
      href: pathBelow(ref, 'papirpost'),
      text: this.t.toPrint(counts.onPaper),
    };
  }
}

/** A body as a row, with the state of its message in words. */
export function bodyRowView(
  row: BodyRow,
  ref: { readonly consultationId: string; readonly dispatchId: string },
  language: Language,
): BodyRowView {
  const isChoosable = row.messageId !== null && row.state !== null && isOneOf(FAILING_STATES, row.state);
  return {
    name: row.name,
    href: row.messageId !== null && pathBelow(ref, 'mottakere', row.messageId),
    address: row.toAddress === '' ? '–' : row.toAddress,
    state: bodyFilterWords[language][row.bodyState],
    color: BODY_STATE_COLORS[row.bodyState],
    note: row.bodyState === 'onPaper' && paperNote(row, language),
    mayBeDoubled: row.mayBeDoubled,
    answer: row.reason === null ? (row.lastResponse ?? '') : exclusionWords[language][row.reason],
    attempts: row.messageId === null ? '' : formatNumber(row.attempts, language),
    choice: isChoosable && row.messageId,
    whyNot: isSettled(row.bodyState) ? notChoosableWords[language][row.bodyState] : '',
  };
}

/** Whether a letter on paper is posted, and when. */
export function paperNote({ state, acceptedAt }: Pick<BodyRow, 'state' | 'acceptedAt'>, language: Language): string {
  const t = messageListWords[language];
  return state === 'accepted' && acceptedAt !== null
    ? t.posted(formatDay(CalendarDay.at(acceptedAt), language))
    : t.toPost;
}

/** Filters that nobody can need are left out, except the one that is chosen. */
function isShown(filter: BodyFilter, chosen: BodyFilter, counts: BodyList['counts']): boolean {
  return filter === 'all' || filter === chosen || counts[filter] > 0;
}

function isFailing(filter: BodyFilter): boolean {
  return FAILING_STATES.some((state) => state === filter);
}
