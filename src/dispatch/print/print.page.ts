import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { typedList, type FieldError, type Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import type { DispatchInView } from '../messages/message-access.js';
import { crumbsBelow, pathBelow } from '../messages/message-paths.js';
import { postalAddressPathOf } from '../messages/register-links.js';
import { PRINT_FILTERS, type PaperLetter, type PaperLetters, type PrintFilter } from './print-list.service.js';
import { printFilterWords, printWords } from './print.words.js';

interface Row {
  readonly name: string;
  readonly href: string;
  readonly postalAddress: string | false;
  readonly mendHref: string | false;
  readonly state: string;
  readonly color: string;
  readonly choice: string | false;
  readonly isChosen: boolean;
  readonly takeBack: string | false;
  readonly takeBackLabel: string;
}

/** What the page is made from: the letters as they are narrowed, and what was typed. */
export interface PrintView extends DispatchInView {
  readonly letters: PaperLetters;
  readonly filter: PrintFilter;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** The letters of a dispatch that go on paper: printed in one file, and marked when they are posted. */
export class PrintPage extends Page {
  readonly template = 'pages/dispatch/print/print';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly summary: ErrorSummary;
  readonly waiting: string;
  readonly lacking: string | false;
  readonly notice: string | false;
  readonly hasLetters: boolean;
  readonly downloads: readonly { readonly href: string; readonly text: string }[];
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly filterValue: PrintFilter;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly mayPost: boolean;
  readonly mayNotPost: boolean;
  readonly choosing: boolean;
  readonly day: Field;
  readonly markAll: string | false;
  readonly pager: Pager;

  constructor(
    private readonly language: Language,
    private readonly view: PrintView,
  ) {
    super();
    const { dispatch, letters, filter, mayMend } = view;
    const { counts, list } = letters;
    const ref = { consultationId: view.consultation.id, dispatchId: dispatch.id };
    const isReady = dispatch.state === 'queued' || dispatch.state === 'done';
    this.t = printWords[language];
    this.title = this.t.title;
    this.status = view.errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(view.errors);
    this.crumbs = crumbsBelow(view, language);
    this.path = pathBelow(ref, 'papirpost');
    this.hasLetters = counts.all > 0;
    this.waiting = counts.toPost > 0 ? this.t.waiting(counts.toPost) : this.t.nothingWaiting;
    this.lacking = counts.noAddress > 0 && this.t.lacking(counts.noAddress);
    this.notice = noticeOf(view, this.t);
    this.downloads = this.hasLetters && dispatch.state !== 'preparing' ? this.downloadsOf(counts.toPost) : [];
    this.filters = PRINT_FILTERS.map((candidate) => ({
      href: addressWith(this.path, { vis: candidate === 'all' ? '' : candidate }),
      text: `${printFilterWords[language][candidate]} (${formatNumber(counts[candidate], language)})`,
      isCurrent: candidate === filter,
    }));
    this.filterValue = filter;
    this.mayPost = mayMend && isReady;
    this.mayNotPost = !mayMend && counts.toPost > 0;
    const chosen = new Set(typedList(view.typed, 'valgt'));
    this.rows = list.rows.map((letter) => this.row(letter, chosen, ref));
    this.hasRows = this.rows.length > 0;
    this.choosing = this.rows.some(({ choice }) => choice !== false);
    const description = { name: 'day', label: this.t.day, hint: this.t.dayHint, type: 'date', required: true };
    this.day = new FieldSet(view.typed, view.errors).input(description);
    this.markAll = counts.toPost > 1 && this.t.markAll(counts.toPost);
    this.pager = pagerFor(list, this.path, { vis: filter === 'all' ? '' : filter });
  }

  /** What is still to be posted, or everything when all is. */
  private downloadsOf(toPost: number): PrintPage['downloads'] {
    const vis = toPost > 0 ? 'toPost' : '';
    const file = `${this.path}/brev.pdf`;
    return [
      { href: addressWith(file, { vis, sider: 'one' }), text: this.t.oneSided },
      { href: addressWith(file, { vis, sider: 'both' }), text: this.t.bothSides },
    ];
  }

  private row(letter: PaperLetter, chosen: ReadonlySet<string>, ref: Parameters<typeof pathBelow>[0]): Row {
    const { messageId, name, postalAddress, state, postedAt } = letter;
    const isPosted = state === 'accepted' && postedAt !== null;
    return {
      name,
      href: pathBelow(ref, 'mottakere', messageId),
      postalAddress: postalAddress === '' ? false : postalAddress,
      mendHref: this.view.mayMend && postalAddress === '' && postalAddressPathOf(letter),
      state: isPosted ? this.t.posted(formatDay(CalendarDay.at(postedAt), this.language)) : this.t.toPost,
      color: isPosted ? 'success' : 'info',
      choice: this.mayPost && state === 'queued' && messageId,
      isChosen: chosen.has(messageId),
      takeBack: this.mayPost && isPosted && messageId,
      takeBackLabel: this.t.takeBackRow(name),
    };
  }
}

function noticeOf({ dispatch, letters }: PrintView, words: PrintPage['t']): string | false {
  if (dispatch.state === 'preparing') return words.preparing;
  if (letters.counts.all === 0) return words.none;
  return dispatch.state === 'paused' && words.paused;
}
