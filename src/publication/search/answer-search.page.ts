import { excerptOf, type Excerpt } from '../../shared/database/full-text/excerpt.js';
import { readSearch, type Sought } from '../../shared/database/full-text/search-expression.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import type { AnswerHit, AnswersFound, AnswerSought } from './answer-search.js';
import { answerSearchWords } from './answer-search.words.js';

/** Where the search stands. */
export const SEARCH_PATH = '/sok';

/** The hearing that a search is held to; null for all. */
export interface SearchedIn {
  readonly id: string;
  readonly title: string;
}

interface ShownHit {
  readonly href: string;
  readonly name: string;
  readonly hearing: string;
  readonly hearingHref: string;
  readonly where: string;
  readonly excerpt: Excerpt;
}

/** Search in the published answers of all hearings, or of one. */
export class AnswerSearchPage extends Page {
  readonly template = 'pages/publication/search/search';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path = SEARCH_PATH;
  readonly field: Field;
  /** The hearing's id as a hidden field keeps it; empty for all. */
  readonly hearingId: string;
  readonly everywhereHref: string | false;
  readonly isAsked: boolean;
  readonly found: string;
  readonly hits: readonly ShownHit[];
  readonly hasHits: boolean;
  readonly pager: Pager | false;

  constructor(
    private readonly language: Language,
    { text }: AnswerSought,
    searchedIn: SearchedIn | null,
    found: AnswersFound | null,
  ) {
    super();
    const sought = readSearch(text);
    this.t = answerSearchWords[language];
    this.title = this.t.title;
    this.crumbs = [{ href: '/', text: this.t.list }];
    this.field = new FieldSet({ tekst: text }).input({
      name: 'tekst',
      label: this.t.text,
      hint: this.t.hint,
      type: 'search',
    });
    this.hearingId = searchedIn?.id ?? '';
    this.everywhereHref = searchedIn !== null && addressWith(SEARCH_PATH, { tekst: text });
    this.isAsked = found !== null;
    this.found = found === null ? '' : this.foundText(found, searchedIn);
    this.hits = found?.list.rows.map((hit) => shownHit(hit, sought)) ?? [];
    this.hasHits = this.hits.length > 0;
    this.pager = found !== null && pagerFor(found.list, SEARCH_PATH, { tekst: text, horing: this.hearingId });
  }

  private foundText({ total }: AnswersFound, searchedIn: SearchedIn | null): string {
    const number = formatNumber(total.number, this.language);
    const count = total.isMore ? this.t.moreThan(number) : number;
    return searchedIn === null ? this.t.found(count) : this.t.foundIn(count, searchedIn.title);
  }
}

function shownHit(hit: AnswerHit, sought: readonly Sought[]): ShownHit {
  const hearingHref = `/horinger/${hit.consultationId}`;
  return {
    href: `${hearingHref}/horingssvar/${hit.responseId}`,
    name: hit.body,
    hearing: hit.hearing,
    hearingHref,
    where: hit.title,
    excerpt: excerptOf(hit.text, sought),
  };
}
