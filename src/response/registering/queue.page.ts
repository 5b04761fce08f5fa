import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Page as ListPage } from '../../shared/database/paging.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { channelWords, replyKindWords } from '../labels.words.js';
import { RESPONSE_CHANNELS, type ResponseChannel } from '../response-status.js';
import { queueWords } from './queue.words.js';
import type { QueueCounts, QueueFilter, QueueRow } from './registering-queue.service.js';

/** Where the queue over all hearings stands. */
export const QUEUE_PATH = '/skrivebord/registrering';

/** One row of the queue, or of what is registered at once. */
export interface QueueRowView {
  readonly id: string;
  readonly value: string;
  readonly chooseText: string;
  readonly isChosen: boolean;
  readonly body: string;
  readonly href: string;
  readonly hearing: string;
  readonly draft: string;
  readonly kind: string;
  readonly channel: string;
  readonly received: string;
  readonly isLate: boolean;
  readonly flags: readonly string[];
  readonly hasContactDetails: boolean;
}

/** What the queue is made from. */
export interface QueueView {
  /** The one hearing, or null for all. */
  readonly consultation: Pick<Consultation, 'id' | 'title'> | null;
  readonly filter: QueueFilter;
  readonly list: ListPage<QueueRow>;
  readonly counts: QueueCounts;
}

/** The answers that nobody has registered, of one hearing or of all. */
export class QueuePage extends Page {
  readonly template = 'pages/response/registering/queue';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly filters: readonly Field[];
  readonly isOfAll: boolean;
  readonly rows: readonly QueueRowView[];
  readonly pager: Pager;
  readonly action: string;
  readonly allHref: string;
  readonly backTo: string;

  constructor(language: Language, view: QueueView) {
    super();
    const { consultation, filter, list, counts } = view;
    const path = consultation ? consultationPath(consultation.id, 'registrering') : QUEUE_PATH;
    this.t = queueWords[language];
    this.title = consultation ? this.t.titleOf(consultation.title) : this.t.title;
    this.crumbs = consultation ? crumbsTo(consultation, language) : [];
    this.introduction = this.t.introduction(counts.all);
    this.filters = filterFields(filter, counts, language);
    this.isOfAll = consultation === null;
    this.rows = list.rows.map((row) => queueRowView(row, language));
    this.pager = pagerFor(list, path, queryOf(filter));
    this.action = `${QUEUE_PATH}/samlet`;
    this.allHref = QUEUE_PATH;
    this.backTo = addressWith(path, queryOf(filter));
  }
}

/** A row with its flags in words; those with something to look at are not chosen unless somebody does. */
export function queueRowView(row: QueueRow, language: Language): QueueRowView {
  const words = queueWords[language];
  return {
    id: `valg-${row.responseId}`,
    value: `${row.responseId}.${String(row.version)}`,
    chooseText: words.choose(row.body),
    isChosen: row.flags.flags.length === 0,
    body: row.body,
    href: consultationPath(row.consultationId, 'registrering', row.responseId),
    hearing: row.hearing,
    draft: row.draftTitle ?? '',
    kind: replyKindWords[language][row.replyKind],
    channel: channelName(row.channel, language),
    received: formatDay(row.receivedOn, language),
    isLate: row.isLate,
    flags: row.flags.flags.map((flag) => words[flag]),
    hasContactDetails: row.flags.hasContactDetails,
  };
}

export function channelName(channel: ResponseChannel, language: Language): string {
  return channel === 'portal' ? queueWords[language].portal : channelWords[language][channel];
}

function filterFields(filter: QueueFilter, counts: QueueCounts, language: Language): readonly Field[] {
  const words = queueWords[language];
  const fields = new FieldSet(queryOf(filter));
  const channels = RESPONSE_CHANNELS.map((channel) => ({
    value: channel,
    text: `${channelName(channel, language)} (${String(counts.byChannel.get(channel) ?? 0)})`,
  }));
  return [
    fields.select({ name: 'kanal', label: words.channel }, [
      { value: '', text: words.allChannels(counts.all) },
      ...channels,
    ]),
    fields.select({ name: 'frist', label: words.arrival }, [
      { value: '', text: words.allArrivals },
      { value: 'sen', text: words.onlyLate(counts.late) },
    ]),
    fields.select({ name: 'se', label: words.toLookAt }, [
      { value: '', text: words.allFlags },
      { value: 'ja', text: words.onlyFlagged(counts.flagged) },
      { value: 'nei', text: words.onlyUnflagged },
    ]),
  ];
}

function queryOf({ channel, isLate, isFlagged }: QueueFilter): Readonly<Record<string, string | undefined>> {
  return {
    kanal: channel ?? undefined,
    frist: isLate ? 'sen' : undefined,
    se: isFlagged === null ? undefined : isFlagged === 'yes' ? 'ja' : 'nei',
  };
}
