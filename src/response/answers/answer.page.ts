import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import { handlingWords, responseStateWords } from '../labels.words.js';
import { heldFiles, type HeldFileView } from '../quarantine/quarantine.page.js';
import { quarantineWords } from '../quarantine/quarantine.words.js';
import { disputeFlags, type DisputeFlag } from '../receipt/dispute/settlement.page.js';
import { receiptWords } from '../receipt/receipt.words.js';
import { receivedByWords } from '../registration/received-by.words.js';
import { receptionFacts } from '../registration/reception-facts.js';
import { isReceptionIntact } from '../registration/receptions.service.js';
import {
  aboutFact,
  sealedFiles,
  supplementFact,
  versionFacts,
  type Fact,
  type SealedFileView,
} from '../submission/version-facts.js';
import type { AnswerView } from './answer.service.js';
import { answersWords } from './answers.words.js';

/** One answer, complete, in one of its versions. */
export class AnswerPage extends Page {
  readonly template = 'pages/response/answer';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly c;
  readonly state: string;
  readonly withdrawal: string | false;
  readonly isOlder: boolean;
  readonly isIntact: boolean;
  readonly facts: readonly Fact[];
  readonly parts: readonly AnsweredPart[];
  readonly files: readonly SealedFileView[];
  /** Files that nobody may open now, and what they are called together. */
  readonly held: readonly HeldFileView[];
  readonly heldTitle: string;
  readonly versions: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  /** The mail it came in, and that what is known of how it came was changed; false when there is none, or it was not. */
  readonly mailHref: string | false;
  readonly mailText: string;
  readonly isReceptionBroken: string | false;
  readonly readHref: string;
  readonly registerAction: string | false;
  /** Where it is looked at and corrected before it is registered, and a registration undone; false for whoever registers nothing. */
  readonly registeringHref: string | false;
  readonly receiptHref: string;
  readonly receiptText: string;
  readonly disputes: readonly DisputeFlag[];

  constructor(language: Language, view: AnswerView) {
    super();
    const { outline, invitation, response, written } = view;
    const { consultation } = outline;
    const path = consultationPath(consultation.id, 'svar', response.id);
    this.t = answersWords[language];
    this.c = contentWords[language];
    this.title = this.t.answerFrom(invitation.addressedName);
    const list = { href: consultationPath(consultation.id, 'svar'), text: this.t.title };
    this.crumbs = [...crumbsTo(consultation, language), list];
    this.state = response.isSubmitted
      ? handlingWords[language][response.handling]
      : responseStateWords[language][response.state];
    this.withdrawal = withdrawalText(view, language);
    this.isOlder = written.version.number !== response.currentVersion;
    this.isIntact = view.isIntact;
    const scope = { isSeparate: consultation.separateAnswers, draftId: response.draftId };
    this.facts = [
      ...aboutFact(outline.drafts, scope, written.version, language),
      ...supplementFact(view.supplements, language),
      ...versionFacts(written.version, language),
      ...receptionFacts(view.reception, language),
    ];
    this.parts = answeredParts(view.parts, written.answers, language);
    this.files = sealedFiles(written.files, language, `${path}/vedlegg`);
    this.held = heldFiles(written.files, view.scans, { path, language });
    this.heldTitle = quarantineWords[language].heldFiles;
    this.versions = view.versions.map((version) => ({
      href: `${path}?versjon=${String(version.number)}`,
      text: this.t.versionLine(version.number, formatInstant(version.submittedAt, language)),
      isCurrent: version.id === written.version.id,
    }));
    const { mailText, mailHref, broken } = receptionView(view, language);
    this.mailText = mailText;
    this.mailHref = mailHref;
    this.isReceptionBroken = broken;
    this.readHref = consultationPath(consultation.id, 'lesing', written.version.id);
    this.receiptHref = `${path}/kvittering.pdf?versjon=${String(written.version.number)}`;
    this.receiptText = receiptWords[language].downloadTheirs;
    this.disputes = disputeFlags(consultation.id, view.disputes, language);
    this.registeringHref = view.mayRegister && consultationPath(consultation.id, 'registrering', response.id);
    const isWaiting = response.isSubmitted && response.handling === 'received';
    this.registerAction = view.mayRegister && isWaiting && `${path}/registrering`;
  }
}

/** How the answer came: the way to its mail for those who may read it, and a warning when it is not what was sealed. */
function receptionView(
  { reception, written, mayReadMail }: AnswerView,
  language: Language,
): { readonly mailText: string; readonly mailHref: string | false; readonly broken: string | false } {
  const words = receivedByWords[language];
  const mailId = reception?.mailId ?? null;
  const isIntact = reception === null || isReceptionIntact(reception, written.version);
  return {
    mailText: words.mailLink,
    mailHref: mailId !== null && mayReadMail && `/skrivebord/innkommende/${mailId}`,
    broken: !isIntact && words.broken,
  };
}

function withdrawalText({ withdrawal }: AnswerView, language: Language): string | false {
  if (!withdrawal) return false;
  const words = answersWords[language];
  const when = formatInstant(withdrawal.at, language);
  return withdrawal.reason === null ? words.withdrawn(when) : words.withdrawnWhy(when, withdrawal.reason);
}
