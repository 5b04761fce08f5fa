import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { replyKindWords } from '../labels.words.js';
import type { OthersList } from './others-answers.js';
import { othersWords } from './others.words.js';

const PATH = '/svar/andres-innspill';

/** What the other members have answered, a line for each answer. */
export class OthersListPage extends Page {
  readonly template = 'pages/response/others/list';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly rows: readonly { readonly href: string; readonly body: string; readonly about: string }[];
  readonly pager: Pager;

  constructor(language: Language, { consultation, hostName, list }: OthersList) {
    super();
    this.t = othersWords[language];
    this.title = this.t.title;
    this.crumbs = [{ href: '/svar', text: consultation.title }];
    this.introduction = this.t.introduction(hostName);
    this.rows = list.rows.map(({ responseId, body, replyKind, receivedOn, draftTitle }) => ({
      href: `${PATH}/${responseId}`,
      body,
      about: [draftTitle, replyKindWords[language][replyKind], formatDay(receivedOn, language)]
        .filter((part) => part !== null)
        .join(', '),
    }));
    this.pager = pagerFor(list, PATH, {});
  }
}
