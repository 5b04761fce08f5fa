import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { Page as ListPage } from '../../shared/database/paging.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { handlingWords, replyKindWords, responseStateWords } from '../labels.words.js';
import { REPLY_KINDS } from '../response-status.js';
import type { AnswerCounts, AnswerFilter, AnswerRow } from './answer-list.service.js';
import { answersWords } from './answers.words.js';

interface Row {
  readonly body: string;
  readonly href: string;
  readonly draft: string;
  readonly kind: string;
  readonly received: string;
  readonly isLate: boolean;
  readonly isPreliminary: boolean;
  readonly isSummary: boolean;
  readonly isSupplement: boolean;
  readonly isUninvited: boolean;
  readonly state: string;
  readonly stateColor: string;
  readonly files: number;
  readonly versions: number;
}

/** What the list page is made from. */
export interface AnswerListView {
  readonly outline: ConsultationOutline;
  readonly filter: AnswerFilter;
  readonly list: ListPage<AnswerRow>;
  readonly counts: AnswerCounts;
  readonly mayRegister: boolean;
  /** True for whoever registers answers in the hearing, also when it no longer receives any. */
  readonly maySummarise: boolean;
}

/** The answers that a hearing has received. */
export class AnswerListPage extends Page {
  readonly template = 'pages/response/answer-list';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly withdrawn: string | false;
  readonly filters: readonly Field[];
  /** True when answers are about some of the drafts and not others. */
  readonly isSeparate: boolean;
  readonly rows: readonly Row[];
  readonly pager: Pager;
  readonly coverageHref: string;
  readonly registerHref: string | false;
  readonly queueHref: string | false;
  readonly publishingHref: string | false;

  constructor(language: Language, view: AnswerListView) {
    super();
    const { consultation } = view.outline;
    const path = consultationPath(consultation.id, 'svar');
    this.t = answersWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.introduction = this.t.introduction(view.counts.all);
    this.withdrawn = view.counts.withdrawn > 0 && this.t.withdrawnCount(view.counts.withdrawn);
    this.isSeparate = isByDraft(view);
    this.filters = filterFields(view, language);
    this.rows = view.list.rows.map((row) => rowView(row, { path, outline: view.outline }, language));
    this.pager = pagerFor(view.list, path, queryOf(view.filter));
    this.coverageHref = consultationPath(consultation.id, 'dekning');
    this.registerHref = view.mayRegister && `${path}/ny`;
    this.queueHref = view.maySummarise && consultationPath(consultation.id, 'registrering');
    this.publishingHref = view.maySummarise && consultationPath(consultation.id, 'publisering');
  }
}

/** True when an answer is about some drafts and not others: each is answered by itself, or the body says which. */
function isByDraft({ outline: { consultation, drafts } }: Pick<AnswerListView, 'outline'>): boolean {
  return consultation.separateAnswers || (consultation.mustNameDrafts && drafts.length > 1);
}

function rowView(
  row: AnswerRow,
  { path, outline }: { readonly path: string; readonly outline: ConsultationOutline },
  language: Language,
): Row {
  const isStanding = row.state === 'submitted';
  return {
    body: row.body,
    href: `${path}/${row.responseId}`,
    draft: row.draftTitle ?? namedTitles(row, outline),
    kind: replyKindWords[language][row.replyKind],
    received: formatDay(row.receivedOn, language),
    isLate: row.isLate,
    isPreliminary: row.isPreliminary,
    isSummary: row.isSummary,
    isSupplement: row.supplementsId !== null,
    isUninvited: !row.isInvited,
    state: isStanding ? handlingWords[language][row.handling] : responseStateWords[language][row.state],
    stateColor: isStanding ? 'info' : 'neutral',
    files: row.files,
    versions: row.versions,
  };
}

function namedTitles({ draftIds }: AnswerRow, { drafts }: ConsultationOutline): string {
  return drafts.flatMap(({ draft }) => (draftIds?.includes(draft.id) ? [draft.shortTitle] : [])).join(', ');
}

function filterFields({ filter, counts, outline }: AnswerListView, language: Language): readonly Field[] {
  const words = answersWords[language];
  const fields = new FieldSet(queryOf(filter));
  const all = (text: string): { value: string; text: string } => ({ value: '', text });
  const kinds = REPLY_KINDS.map((kind) => ({
    value: kind,
    text: `${replyKindWords[language][kind]} (${String(counts.byKind.get(kind) ?? 0)})`,
  }));
  const categories = counts.categories.map(({ id, name, count }) => ({
    value: id,
    text: `${name} (${String(count)})`,
  }));
  const drafts = outline.drafts.map(({ draft }) => ({ value: draft.id, text: draft.shortTitle }));
  return [
    fields.input({ name: 'sok', label: words.search, type: 'search' }),
    fields.select({ name: 'svartype', label: words.kind }, [all(words.allKinds(counts.all)), ...kinds]),
    fields.select({ name: 'kategori', label: words.category }, [all(words.allCategories), ...categories]),
    fields.select({ name: 'frist', label: words.arrival }, [
      all(words.allArrivals),
      { value: 'sen', text: words.onlyLate(counts.late) },
    ]),
    ...(isByDraft({ outline })
      ? [fields.select({ name: 'utkast', label: words.draft }, [all(words.allDrafts), ...drafts])]
      : []),
    fields.select({ name: 'sorter', label: words.order }, [
      { value: 'mottatt', text: words.byReceived },
      { value: 'navn', text: words.byName },
    ]),
  ];
}

/** A filter as it stands in the address. */
function queryOf(filter: AnswerFilter): Readonly<Record<string, string | undefined>> {
  return {
    sok: filter.text,
    svartype: filter.replyKind ?? undefined,
    kategori: filter.categoryId ?? undefined,
    frist: filter.isLate ? 'sen' : undefined,
    utkast: filter.draftId ?? undefined,
    sorter: filter.order === 'name' ? 'navn' : undefined,
  };
}
