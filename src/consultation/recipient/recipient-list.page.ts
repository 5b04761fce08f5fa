import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../shared/web/pager.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import { editingOf, type EditingView } from '../editing.words.js';
import { recipientListWords } from './recipient-list.words.js';
import {
  RECIPIENT_FILTERS,
  type RecipientFilter,
  type RecipientQuery,
  type RecipientRows,
} from './recipient-rows.service.js';
import { recipientWords } from './recipient.words.js';

const LANGUAGE_NAMES = { nb: 'bokmål', nn: 'nynorsk', en: 'English' } as const;

interface Row {
  readonly name: string;
  readonly email: string | false;
  readonly under: string;
  readonly languageForm: string;
  readonly excludeHref: string | false;
  readonly excludeLabel: string;
}

/** Every recipient, page by page; those without an address stand out. */
export class RecipientListPage extends Page {
  readonly template = 'pages/consultation/recipient/list';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly search: string;
  readonly filterValue: string;
  readonly filters: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly showsUnder: boolean;
  readonly pager: Pager;

  constructor(language: Language, view: EditingView, query: RecipientQuery, found: RecipientRows) {
    super();
    const { consultation } = view;
    this.t = recipientListWords[language];
    this.title = this.t.title;
    const above = consultationPath(consultation.id, 'mottakere');
    this.path = `${above}/liste`;
    this.crumbs = [...crumbsTo(consultation, language), { href: above, text: recipientWords[language].title }];
    this.search = query.search;
    this.filterValue = query.filter;
    const labels: Record<RecipientFilter, string> = {
      alle: this.t.all,
      'uten-adresse': this.t.withoutAddress,
      utelatt: this.t.excluded,
    };
    this.filters = RECIPIENT_FILTERS.map((filter) => ({
      href: addressWith(this.path, { sok: query.search, vis: filter }),
      text: `${labels[filter]} (${formatNumber(found.counts[filter], language)})`,
      isCurrent: filter === query.filter,
    }));
    const mayExclude = editingOf(view, language).isEditable && !found.isLocked && query.filter !== 'utelatt';
    this.rows = found.list.rows.map((row) => ({
      name: row.name,
      email: row.email ?? false,
      under: row.under.join(', '),
      languageForm: LANGUAGE_NAMES[row.languageForm],
      excludeLabel: this.t.excludeNamed(row.name),
      excludeHref: mayExclude && addressWith(`${above}/unntak/ny`, { mottaker: row.key }),
    }));
    this.hasRows = this.rows.length > 0;
    this.showsUnder = !found.isLocked;
    this.pager = pagerFor(found.list, this.path, { sok: query.search, vis: query.filter });
  }
}
