import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { messageStateWords } from '../../delivery/delivery.words.js';
import type { FailingMessage } from '../../delivery/post-records.service.js';
import { kindWords } from '../../letter/kind.words.js';
import { formatInstant, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { dispatchCrumbs, dispatchPath, planPath } from '../dispatch-paths.js';
import { DISPATCH_COLORS, dispatchWords, exclusionWords } from '../dispatch.words.js';
import type { DispatchView } from './dispatch-overview.service.js';
import { printWords } from '../print/print.words.js';
import { liveNumbers, type LiveNumbers } from './live-numbers.js';

/** Where the deeds that stand open are done; false for the others. */
interface Deeds {
  readonly pause: string | false;
  readonly resume: string | false;
  readonly stop: string | false;
  readonly tryAgain: string | false;
}

interface FailingRow {
  readonly href: string;
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
  readonly stopped: string | false;
  readonly problem: string | false;
  readonly failing: readonly FailingRow[];
  readonly hasFailing: boolean;
  readonly pager: Pager;
  readonly excluded: readonly { readonly term: string; readonly text: string; readonly href: false }[];
  readonly hasExcluded: boolean;
  readonly path: string;
  readonly eventsHref: string | false;
  readonly deeds: Deeds;
  readonly everyBodyHref: string;
  /** The letters that a person must post. */
  readonly paper: { readonly href: string; readonly text: string } | false;
  readonly planHref: string | false;
  readonly digest: string;

  constructor(language: Language, view: DispatchView) {
    super();
    const { consultation, dispatch, plan } = view;
    const own = dispatchPath(consultation.id, dispatch.id);
    const isAnnouncement = dispatch.kind === 'announcement';
    const path = isAnnouncement ? consultationPath(consultation.id, 'utsending') : own;
    this.t = dispatchWords[language];
    this.title = isAnnouncement ? this.t.title : kindWords[language][dispatch.kind];
    this.crumbs = dispatchCrumbs(consultation, language);
    this.live = liveNumbers(view, language);
    const isLive = dispatch.state === 'preparing' || dispatch.state === 'queued';
    this.scripts = isLive ? ['live-dispatch'] : [];
    this.path = path;
    this.eventsHref = isLive && `${path}/hendelser`;
    this.color = DISPATCH_COLORS[dispatch.state];
    this.byWhom = this.t.byWhom(dispatch.createdByName, formatInstant(dispatch.createdAt, language));
    const { stoppedAt, stoppedByName } = dispatch;
    this.stopped = stoppedAt !== null && this.t.stoppedBy(stoppedByName ?? '', formatInstant(stoppedAt, language));
    this.problem = dispatch.problem?.[language] ?? false;
    this.failing = view.failing.rows.map((message) => failingRow(message, own, language));
    this.hasFailing = view.failing.total > 0;
    this.pager = pagerFor(view.failing, path, {});
    this.excluded = view.excluded.map(({ reason, count }) => ({
      term: exclusionWords[language][reason],
      text: formatNumber(count, language),
      href: false,
    }));
    this.hasExcluded = view.excluded.length > 0;
    this.deeds = deedsOn(view, path, own);
    this.everyBodyHref = `${own}/mottakere`;
    const text = printWords[language].waiting(view.toPost);
    this.paper = view.toPost > 0 && { href: `${own}/papirpost`, text };
    this.planHref = plan !== null && planPath(consultation.id, plan.id);
    this.digest = dispatch.approvedDigest;
  }
}

function deedsOn({ dispatch, mayPause }: DispatchView, path: string, own: string): Deeds {
  const hasBrokenOff = dispatch.state === 'preparing' && dispatch.problem !== null;
  // The announcement is begun again where it was begun, by the digest of what was approved.
  const again = path === own ? `${path}/nytt-forsok` : path;
  return {
    pause: mayPause && dispatch.isRunning && `${path}/pause`,
    resume: mayPause && dispatch.state === 'paused' && `${path}/gjenopptakelse`,
    stop: mayPause && dispatch.mayBeStopped && `${own}/stopp`,
    tryAgain: mayPause && hasBrokenOff && again,
  };
}

function failingRow(message: FailingMessage, own: string, language: Language): FailingRow {
  return {
    href: `${own}/mottakere/${message.id}`,
    name: message.toName ?? message.toAddress,
    address: message.toAddress,
    state: messageStateWords[language][message.state],
    answer: message.lastResponse ?? dispatchWords[language].noAnswer,
    attempts: formatNumber(message.attempts, language),
  };
}
