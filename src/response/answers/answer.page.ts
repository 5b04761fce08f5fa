import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import { handlingWords, responseStateWords } from '../labels.words.js';
import { sealedFiles, versionFacts, type Fact, type SealedFileView } from '../submission/version-facts.js';
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
  readonly versions: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly readHref: string;
  readonly registerAction: string | false;

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
    this.facts = [...scopeFact(view, language), ...versionFacts(written.version, language)];
    this.parts = answeredParts(view.parts, written.answers, language);
    this.files = sealedFiles(written.files, language, `${path}/vedlegg`);
    this.versions = view.versions.map((version) => ({
      href: `${path}?versjon=${String(version.number)}`,
      text: this.t.versionLine(version.number, formatInstant(version.submittedAt, language)),
      isCurrent: version.id === written.version.id,
    }));
    this.readHref = consultationPath(consultation.id, 'lesing', written.version.id);
    const isWaiting = response.isSubmitted && response.handling === 'received';
    this.registerAction = view.mayRegister && isWaiting && `${path}/registrering`;
  }
}

function scopeFact({ outline, response }: AnswerView, language: Language): readonly Fact[] {
  if (!outline.consultation.separateAnswers) return [];
  const words = contentWords[language];
  const draft = outline.drafts.find((outlined) => outlined.draft.id === response.draftId)?.draft;
  return [{ term: words.answerTo, text: draft?.title ?? words.whole, href: false }];
}

function withdrawalText({ withdrawal }: AnswerView, language: Language): string | false {
  if (!withdrawal) return false;
  const words = answersWords[language];
  const when = formatInstant(withdrawal.at, language);
  return withdrawal.reason === null ? words.withdrawn(when) : words.withdrawnWhy(when, withdrawal.reason);
}
