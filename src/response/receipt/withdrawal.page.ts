import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { answerAddress } from '../portal/portal-address.js';
import { submissionWords } from '../submission/submission.words.js';

/** Asks whether a body means to take its answer back, and says what follows. */
export class WithdrawalPage extends Page {
  readonly template = 'pages/response/withdrawal';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly reason: Field;
  readonly action: string;
  readonly backHref: string;

  constructor(language: Language, inHand: AnswerInHand) {
    super();
    this.t = submissionWords[language];
    this.title = this.t.withdrawTitle;
    this.backHref = answerAddress('/svar', inHand.scope);
    this.crumbs = [{ href: this.backHref, text: inHand.outline.consultation.title }];
    this.reason = new FieldSet({}).textArea({ name: 'reason', label: this.t.withdrawReason, rows: 3 });
    this.action = answerAddress('/svar/tilbaketrekking', inHand.scope);
  }
}
