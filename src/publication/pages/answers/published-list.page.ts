import type { Consultation } from '../../../consultation/consultation.entity.js';
import { replyKindWords } from '../../../response/labels.words.js';
import type { Page as ListPage } from '../../../shared/database/paging.js';
import { formatDay, formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { FieldSet, type Field } from '../../../shared/web/fields.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { notShownText, shownBody } from '../../published/not-shown.words.js';
import type { PublishedChoices, PublishedRow } from '../../published/published-answer.js';
import { hearingCrumbs } from '../summary/summary-crumbs.js';
import { addressOf, type AnswersQuery } from './answers-query.js';
import { publishedAnswerWords } from './published-answers.words.js';

/** What the list is made from. */
export interface PublishedList {
  readonly consultation: Consultation;
  readonly query: AnswersQuery;
  readonly choices: PublishedChoices;
  readonly list: ListPage<PublishedRow>;
}

interface Row {
  readonly href: string;
  readonly body: string;
  readonly kind: string;
  readonly received: string;
  readonly about: string;
  readonly files: string;
  readonly standing: string;
}

/** The answers to a hearing, for everyone: those that can be read, and those that are only listed, with why. */
export class PublishedListPage extends Page {
  readonly template = 'pages/publication/pages/answers';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly search: string;
  readonly filters: readonly Field[];
  readonly found: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly isNarrowed: boolean;
  readonly emptyText: string;
  readonly zipHref: string | false;
  readonly searchHref: string;
  readonly pager: Pager;

  constructor(
    { consultation, query, choices, list }: PublishedList,
    private readonly language: Language,
  ) {
    super();
    this.t = publishedAnswerWords[language];
    this.title = this.t.titleOf(consultation.title);
    this.crumbs = hearingCrumbs({ consultationId: consultation.id, title: consultation.title }, language);
    this.path = `/horinger/${consultation.id}/horingssvar`;
    this.search = query.filter.search ?? '';
    this.filters = this.filterFields(query, choices);
    this.found = this.t.found(formatNumber(list.total, language), list.total === 1 ? '1' : 'many');
    this.rows = list.rows.map((row) => this.rowOf(row));
    this.hasRows = this.rows.length > 0;
    this.isNarrowed = Object.values(query.filter).some((value) => value !== undefined);
    this.emptyText = this.isNarrowed ? this.t.emptyFound : this.t.emptyFirst;
    this.zipHref = choices.all > 0 && `${this.path}/alle-filer.zip`;
    this.searchHref = `/sok?horing=${consultation.id}`;
    this.pager = pagerFor(list, this.path, addressOf(query.filter));
  }

  private filterFields({ filter }: AnswersQuery, { categories, drafts, replyKinds }: PublishedChoices): Field[] {
    const { t, language } = this;
    const { categoryId = '', draftId = '', replyKind = '' } = filter;
    const fields = new FieldSet({ kategori: categoryId, utkast: draftId, svartype: replyKind });
    const selects = [
      {
        name: 'kategori',
        label: t.category,
        any: t.anyCategory,
        choices: categories.map(({ id, name, count }) => ({ value: id, name, count })),
      },
      {
        name: 'utkast',
        label: t.draft,
        any: t.anyDraft,
        choices: drafts.map(({ id, title, count }) => ({ value: id, name: title, count })),
      },
      {
        name: 'svartype',
        label: t.replyKind,
        any: t.anyReplyKind,
        choices: replyKinds.map((kind) => ({
          value: kind.replyKind,
          name: replyKindWords[language][kind.replyKind],
          count: kind.count,
        })),
      },
    ];
    return selects
      .filter((select) => select.choices.length > 0)
      .map(({ name, label, any, choices }) =>
        fields.select({ name, label }, [
          { value: '', text: any },
          ...choices.map(({ value, name: text, count }) => ({
            value,
            text: t.choice(text, formatNumber(count, language)),
          })),
        ]),
      );
  }

  private rowOf(row: PublishedRow): Row {
    const { t, language } = this;
    return {
      href: `${this.path}/${row.responseId}`,
      body: shownBody(row, language),
      kind: replyKindWords[language][row.replyKind],
      received: formatDay(row.receivedOn, language),
      about: row.draftTitles.length > 0 ? row.draftTitles.join(', ') : t.wholeHearing,
      files: formatNumber(row.files, language),
      standing: row.notShown ? notShownText(row.notShown, language) : t.isPublished,
    };
  }
}
