import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { messageStateWords } from '../../delivery/delivery.words.js';
import type { FailingMessage } from '../../delivery/post-records.service.js';
import { formatInstant, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import type { DispatchState } from '../dispatch-status.js';
import { dispatchWords, exclusionWords } from '../dispatch.words.js';
import type { DispatchView } from './dispatch-overview.service.js';
import { liveNumbers, type LiveNumbers } from './live-numbers.js';

const COLORS: Record<DispatchState, 'info' | 'warning' | 'success' | 'danger'> = {
  preparing: 'info',
  queued: 'info',
  paused: 'warning',
  done: 'success',
  cancelled: 'danger',
};

interface FailingRow {
  readonly name: string;
  readonly address: string;
  readonly state: string;
  readonly answer: string;
  readonly attempts: string;
}

/** How far a dispatch has come; kept fresh by the server's events, or by a link where there is no script. */
export class DispatchProgressPage extends Page {
  readonly template = 'pages/dispatch/progress';
  override readonly crumbs: readonly Crumb[];
  override readonly scripts: readonly string[];
  readonly title: string;
  readonly t;
  readonly live: LiveNumbers;
  readonly color: string;
  readonly byWhom: string;
  readonly problem: string | false;
  readonly failing: readonly FailingRow[];
  readonly hasFailing: boolean;
  readonly pager: Pager;
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];
  readonly hasExcluded: boolean;
  readonly path: string;
  readonly eventsHref: string | false;
  readonly pauseAction: string | false;
  readonly resumeAction: string | false;
  readonly tryAgainAction: string | false;
  readonly digest: string;

  constructor(language: Language, view: DispatchView) {
    super();
    const { consultation, dispatch } = view;
    const path = consultationPath(consultation.id, 'utsending');
    this.t = dispatchWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.live = liveNumbers(view, language);
    const isLive = dispatch.state === 'preparing' || dispatch.state === 'queued';
    this.scripts = isLive ? ['live-dispatch'] : [];
    this.path = path;
    this.eventsHref = isLive && `${path}/hendelser`;
    this.color = COLORS[dispatch.state];
    this.byWhom = this.t.byWhom(dispatch.createdByName, formatInstant(dispatch.createdAt, language));
    this.problem = dispatch.problem?.[language] ?? false;
    this.failing = view.failing.rows.map((message) => failingRow(message, language));
    this.hasFailing = view.failing.total > 0;
    this.pager = pagerFor(view.failing, path, {});
    this.excluded = view.excluded.map(({ name, reason }) => ({ name, reason: exclusionWords[language][reason] }));
    this.hasExcluded = view.excluded.length > 0;
    this.pauseAction = view.mayPause && dispatch.state === 'queued' && `${path}/pause`;
    this.resumeAction = view.mayPause && dispatch.state === 'paused' && `${path}/gjenopptakelse`;
    this.tryAgainAction = view.mayPause && dispatch.state === 'preparing' && dispatch.problem !== null && path;
    this.digest = dispatch.approvedDigest;
  }
}

function failingRow(message: FailingMessage, language: Language): FailingRow {
  return {
    name: message.toName ?? message.toAddress,
    address: message.toAddress,
    state: messageStateWords[language][message.state],
    answer: message.lastResponse ?? dispatchWords[language].noAnswer,
    attempts: formatNumber(message.attempts, language),
  };
}
