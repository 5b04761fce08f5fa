import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { excerptOf, type Excerpt } from '../../shared/database/full-text/excerpt.js';
import { readSearch, type Sought } from '../../shared/database/full-text/search-expression.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import type { CommentList, CommentRow } from '../list/comment-list.js';
import { commentListWords, listLanguageWords } from '../list/comment-list.words.js';
import { addressOf, LIST_LANGUAGES, type CommentQuery } from '../list/comment-query.js';
import type { Counted } from '../list/counted.js';
import type { ListChoices } from '../list/list-choices.js';
import { shortPlaceLabel } from '../placement/place-label.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import type { LetterHit, LettersFound } from './letter-search.js';
import { searchWords } from './search.words.js';

/** What was found in a hearing. */
export interface SearchFound {
  readonly letters: LettersFound;
  readonly comments: CommentList;
}

interface Hit {
  readonly href: string;
  readonly name: string;
  readonly where: string;
  readonly excerpt: Excerpt;
}

/** How many comments are shown before the whole list of them. */
const FIRST_COMMENTS = 5;

/** Search in the answers themselves, and in the comments, reasons and notes. */
export class SearchPage extends Page {
  readonly template = 'pages/analysis/search';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly isAsked: boolean;
  readonly comments: readonly Hit[];
  readonly commentsText: string;
  readonly commentsHref: string | false;
  readonly letters: readonly Hit[];
  readonly lettersText: string;
  readonly pager: Pager | false;

  constructor(
    private readonly language: Language,
    private readonly hearing: HearingToWorkIn & { readonly choices: ListChoices },
    query: CommentQuery,
    found: SearchFound | null,
  ) {
    super();
    const { consultation } = hearing;
    const sought = readSearch(query.text);
    const address = addressOf(query);
    this.t = searchWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'search', language);
    this.path = consultationPath(consultation.id, 'sok');
    this.fields = this.fieldsOf(address);
    this.isAsked = found !== null;
    const rows = found?.comments.list.rows.slice(0, FIRST_COMMENTS) ?? [];
    this.comments = rows.map((row) => this.commentHit(row, sought));
    this.commentsText = found === null ? '' : this.t.comments(this.numberOf(found.comments.total));
    this.commentsHref =
      rows.length > 0 && addressWith(consultationPath(consultation.id, 'merknader'), { ...address, sorter: '' });
    this.letters = found?.letters.list.rows.map((hit) => this.letterHit(hit, sought)) ?? [];
    this.lettersText = found === null ? '' : this.t.letters(this.numberOf(found.letters.total));
    this.pager = found !== null && pagerFor(found.letters.list, this.path, address);
  }

  private fieldsOf(address: Readonly<Record<string, string>>): readonly Field[] {
    const words = commentListWords[this.language];
    const languages = LIST_LANGUAGES.map((value) => ({ value, text: listLanguageWords[this.language][value] }));
    const categories = this.hearing.choices.categories.map(({ id, name }) => ({ value: id, text: name }));
    const fields = new FieldSet(address);
    return [
      fields.input({ name: 'tekst', label: this.t.text, hint: this.t.hint, type: 'search' }),
      fields.input({ name: 'instans', label: words.body, type: 'search' }),
      fields.select({ name: 'kategori', label: words.category }, [
        { value: '', text: words.anyCategory },
        ...categories,
      ]),
      fields.select({ name: 'sprak', label: words.language }, [{ value: '', text: words.anyLanguage }, ...languages]),
    ];
  }

  private commentHit(row: CommentRow, sought: readonly Sought[]): Hit {
    const place = row.place === null ? undefined : this.hearing.catalogue.find(row.place);
    // What is found in a reason is shown where it stands: the comment's own words come first.
    const written = row.reason === null ? row.text : `${row.text} – ${row.reason}`;
    return {
      href: consultationPath(this.hearing.consultation.id, 'merknader', row.commentId),
      name: row.body,
      where: place ? shortPlaceLabel(place, this.language) : commentListWords[this.language].unplaced,
      excerpt: excerptOf(written, sought),
    };
  }

  private letterHit(hit: LetterHit, sought: readonly Sought[]): Hit {
    const path = consultationPath(this.hearing.consultation.id, 'lesing', hit.versionId);
    return {
      href: `${path}#avsnitt-${hit.blockId}`,
      name: hit.body,
      where: hit.page === null ? hit.title : `${hit.title}, ${this.t.page(hit.page)}`,
      excerpt: excerptOf(hit.text, sought),
    };
  }

  private numberOf({ number, isMore }: Counted): string {
    const text = formatNumber(number, this.language);
    return isMore ? this.t.moreThan(text) : text;
  }
}
