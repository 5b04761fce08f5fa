import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { BulkOutcome, BulkReading, BulkRegisteringService } from './bulk-registering.service.js';
import { QUEUE_PATH, queueRowView, type QueueRowView } from './queue.page.js';
import { queueWords } from './queue.words.js';

/** What registering several answers will do, in sentences with counts. */
export class BulkCheckPage extends Page {
  readonly template = 'pages/response/registering/bulk-check';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly sentences: readonly string[];
  readonly rows: readonly QueueRowView[];
  readonly flagged: readonly QueueRowView[];
  readonly action: string;
  readonly backHref: string;

  constructor(language: Language, { rows, flagged, newer, gone }: BulkReading, backHref: string) {
    super();
    this.t = queueWords[language];
    this.title = this.t.checkTitle;
    this.crumbs = [{ href: QUEUE_PATH, text: this.t.title }];
    this.sentences = [
      rows.length === 0 ? this.t.nothingChosen : this.t.willRegister(rows.length),
      ...(flagged.length > 0 ? [this.t.ofThemFlagged(flagged.length)] : []),
      ...(newer.length > 0 ? [this.t.newerCount(newer.length)] : []),
      ...(gone > 0 ? [this.t.goneCount(gone)] : []),
    ];
    this.rows = rows.map((row) => queueRowView(row, language));
    this.flagged = flagged.map((row) => queueRowView(row, language));
    this.action = `${QUEUE_PATH}/samlet/utforing`;
    this.backHref = backHref;
  }
}

/** What became of each. */
export class BulkResultPage extends Page {
  readonly template = 'pages/response/registering/bulk-result';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly sentence: string;
  readonly rows: readonly (QueueRowView & { readonly outcome: string; readonly color: string })[];
  readonly backHref: string;

  constructor(language: Language, results: Awaited<ReturnType<BulkRegisteringService['register']>>, backHref: string) {
    super();
    this.t = queueWords[language];
    this.title = this.t.resultTitle;
    this.crumbs = [{ href: QUEUE_PATH, text: this.t.title }];
    this.sentence = this.t.registeredCount(results.filter(({ outcome }) => outcome === 'registered').length);
    this.rows = results.map(({ row, outcome }) => ({
      ...queueRowView(row, language),
      outcome: this.t[outcome],
      color: COLORS[outcome],
    }));
    this.backHref = backHref;
  }
}

const COLORS: Readonly<Record<BulkOutcome, string>> = { registered: 'success', newerVersion: 'warning' };
