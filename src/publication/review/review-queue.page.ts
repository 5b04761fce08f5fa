import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { replyKindWords } from '../../response/labels.words.js';
import type { Page as ListPage } from '../../shared/database/paging.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import {
  REVIEW_STANDINGS,
  type ReviewCounts,
  type ReviewFilter,
  type ReviewRow,
  type ReviewStanding,
} from './review-queue.js';
import { reviewWords } from './review.words.js';

export const STANDING_COLORS: Readonly<Record<ReviewStanding, string>> = {
  waiting: 'info',
  published: 'success',
  withheld: 'warning',
  takenDown: 'danger',
  received: 'neutral',
};

/** One row of the queue, or of what is published at once. */
export interface ReviewRowView {
  readonly id: string;
  readonly value: string;
  readonly chooseText: string;
  /** Only what waits can be published; the standing beside says why another cannot be chosen. */
  readonly mayChoose: boolean;
  readonly isChosen: boolean;
  readonly body: string;
  readonly href: string;
  readonly kind: string;
  readonly received: string;
  readonly standing: string;
  readonly color: string;
  readonly files: string | false;
  readonly warnings: readonly string[];
  readonly remarks: readonly string[];
}

/** What the queue is made from. */
export interface ReviewQueueView {
  readonly consultation: Pick<Consultation, 'id' | 'title' | 'visibility'>;
  readonly filter: ReviewFilter;
  readonly list: ListPage<ReviewRow>;
  readonly counts: ReviewCounts;
}

/** The answers of a hearing by where they stand with being published. */
export class ReviewQueuePage extends Page {
  readonly template = 'pages/publication/review/queue';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly notPublic: string | false;
  readonly filters: readonly Field[];
  readonly rows: readonly ReviewRowView[];
  readonly pager: Pager;
  readonly action: string;
  readonly backTo: string;
  readonly accessHref: string;

  constructor(language: Language, { consultation, filter, list, counts }: ReviewQueueView) {
    super();
    const path = consultationPath(consultation.id, 'publisering');
    this.t = reviewWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.notPublic = consultation.visibility !== 'public' && this.t.notPublic;
    this.filters = filterFields(filter, counts, language);
    this.rows = list.rows.map((row) => reviewRowView(row, consultation.id, language));
    this.pager = pagerFor(list, path, queryOf(filter));
    this.action = `${path}/samlet`;
    this.backTo = addressWith(path, queryOf(filter));
    this.accessHref = consultationPath(consultation.id, 'innsynskrav');
  }
}

/** A row in words. What seems to hold an identity number is not chosen unless somebody does. */
export function reviewRowView(row: ReviewRow, consultationId: string, language: Language): ReviewRowView {
  const t = reviewWords[language];
  return {
    id: `valg-${row.responseId}`,
    value: `${row.responseId}.${String(row.version)}`,
    chooseText: t.choose(row.body),
    mayChoose: row.standing === 'waiting',
    isChosen: row.standing === 'waiting' && row.sensitive === 0,
    body: row.body,
    href: consultationPath(consultationId, 'publisering', row.responseId),
    kind: replyKindWords[language][row.replyKind],
    received: formatDay(row.receivedOn, language),
    standing: t[row.standing],
    color: STANDING_COLORS[row.standing],
    files: row.files > 0 && t.files(row.files),
    warnings: row.sensitive > 0 ? [t.sensitive] : [],
    remarks: [
      ...(row.contactDetails > 0 ? [t.contactDetails] : []),
      ...(row.isPrivatePerson ? [t.privatePerson] : []),
      ...(row.withheldParts > 0 ? [t.withheldParts] : []),
    ],
  };
}

function filterFields(filter: ReviewFilter, counts: ReviewCounts, language: Language): readonly Field[] {
  const t = reviewWords[language];
  const fields = new FieldSet(queryOf(filter));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const standings = REVIEW_STANDINGS.map((value) => ({ value, text: t.counted(t[value], counts[value]) }));
  return [
    fields.select({ name: 'status', label: t.standing }, [{ value: 'alle', text: t.all(all) }, ...standings]),
    fields.input({ name: 'sok', label: t.search }),
  ];
}

function queryOf({ standing, search }: ReviewFilter): Readonly<Record<string, string | undefined>> {
  return { status: standing ?? 'alle', sok: search === '' ? undefined : search };
}
