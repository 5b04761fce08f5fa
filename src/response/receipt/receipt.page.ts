import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import type { AnswerScope } from '../answer-sheet.js';
import { answerAddress } from '../portal/portal-address.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import {
  sealedFiles,
  aboutFact,
  supplementFact,
  versionFacts,
  type Fact,
  type SealedFileView,
} from '../submission/version-facts.js';
import type { WrittenVersion } from '../submission/version-writer.js';
import { contactOf } from './receipt-matter.js';
import type { Receipt } from './receipt.entity.js';
import { receiptWords } from './receipt.words.js';

/** What the receipt page is made from. */
export interface ReceiptView {
  readonly inHand: AnswerInHand;
  readonly written: WrittenVersion;
  /** All versions of the answer, the newest first. */
  readonly versions: readonly ResponseVersion[];
  /** Null until the document is made, some seconds after the submission. */
  readonly receipt: Receipt | null;
  /** The version of the answer that this one adds to; null when it adds to none. */
  readonly supplements: ResponseVersion | null;
}

/** The receipt: the complete answer as it was received, with a checksum for the whole and for each file. */
export class ReceiptPage extends Page {
  readonly template = 'pages/response/receipt';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly c;
  readonly isNewest: boolean;
  readonly late: string | false;
  readonly facts: readonly Fact[];
  readonly parts: readonly AnsweredPart[];
  readonly files: readonly SealedFileView[];
  readonly versions: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly mayChange: boolean;
  readonly changeHref: string;
  readonly documentHref: string;
  readonly documentSeal: string | false;
  readonly contact: string | false;

  constructor(language: Language, view: ReceiptView) {
    super();
    const { inHand, written, versions, receipt } = view;
    const { consultation } = inHand.outline;
    const portal = answerAddress('/svar', inHand.scope);
    this.t = receiptWords[language];
    this.c = contentWords[language];
    this.title = this.t.title;
    this.crumbs = [{ href: portal, text: consultation.title }];
    this.isNewest = versions[0]?.id === written.version.id;
    this.late = written.version.isLate && this.t.late;
    this.facts = [
      { term: this.c.hearing, text: consultation.title, href: false },
      { term: this.c.body, text: inHand.invitation.addressedName, href: false },
      ...aboutFact(inHand.outline.drafts, inHand.scope, written.version, language),
      ...supplementFact(view.supplements, language),
      ...versionFacts(written.version, language),
    ];
    this.parts = answeredParts(inHand.parts, written.answers, language);
    this.files = sealedFiles(written.files, language, '/svar/vedlegg');
    this.versions = versions.map((version) => ({
      href: versionAddress('/svar/kvittering', inHand.scope, version),
      text: this.t.versionLine(version.number, formatInstant(version.submittedAt, language)),
      isCurrent: version.id === written.version.id,
    }));
    this.mayChange = consultation.receivesAnswers;
    this.changeHref = portal;
    this.documentHref = versionAddress('/svar/kvittering.pdf', inHand.scope, written.version);
    this.documentSeal = receipt ? receipt.sha256 : false;
    this.contact = contactOf(consultation) || false;
  }
}

function versionAddress(path: string, scope: AnswerScope, { number }: ResponseVersion): string {
  const address = answerAddress(path, scope);
  return `${address}${address.includes('?') ? '&' : '?'}versjon=${String(number)}`;
}
