import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { AnswerScope } from '../answer-sheet.js';
import { answerAddress } from '../portal/portal-address.js';
import type { Fact } from './receipt-facts.js';
import { contactOf } from './receipt-matter.js';
import { receiptWords } from './receipt.words.js';
import { withdrawalFacts, type WithdrawalMatter } from './withdrawal.email.js';

/** Whether the hearing still receives answers. */
interface ForReceiving {
  readonly consultation: { readonly receivesAnswers: boolean };
}

/** The receipt of a withdrawal: who took the answer back, when and why, and that it is still kept. */
export class WithdrawalReceiptPage extends Page {
  readonly template = 'pages/response/withdrawal-receipt';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: readonly Fact[];
  readonly portalHref: string;
  readonly contact: string | false;
  readonly mayAnswer: boolean;

  constructor(language: Language, matter: WithdrawalMatter & ForReceiving, scope: AnswerScope) {
    super();
    this.t = receiptWords[language];
    this.title = this.t.withdrawalTitle;
    this.portalHref = answerAddress('/svar', scope);
    this.crumbs = [{ href: this.portalHref, text: matter.consultation.title }];
    this.facts = withdrawalFacts(matter, language);
    this.mayAnswer = matter.consultation.receivesAnswers;
    this.contact = contactOf(matter.consultation) || false;
  }
}
