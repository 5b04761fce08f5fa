import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { answeredParts, type AnsweredPart } from '../answer-content-view.js';
import { contentWords } from '../answer-content.words.js';
import { replyKindWords } from '../labels.words.js';
import { aboutFact, sealedFiles, type Fact, type SealedFileView } from '../submission/version-facts.js';
import type { OthersAnswer } from './others-answers.js';
import { othersWords } from './others.words.js';

const PATH = '/svar/andres-innspill';

/** What one of the other members has answered, without who sent it. */
export class OthersAnswerPage extends Page {
  readonly template = 'pages/response/others/answer';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly c;
  readonly facts: readonly Fact[];
  readonly parts: readonly AnsweredPart[];
  readonly files: readonly SealedFileView[];

  constructor(language: Language, view: OthersAnswer) {
    super();
    const { outline, invitation, response, written } = view;
    this.t = othersWords[language];
    this.c = contentWords[language];
    this.title = this.t.answer(invitation.addressedName);
    this.crumbs = [
      { href: '/svar', text: outline.consultation.title },
      { href: PATH, text: this.t.title },
    ];
    this.facts = factsOf(view, language);
    this.parts = answeredParts(view.parts, written.answers, language);
    this.files = sealedFiles(written.files, language, `${PATH}/${response.id}/vedlegg`);
  }
}

function factsOf({ outline, response, written }: OthersAnswer, language: Language): readonly Fact[] {
  const words = contentWords[language];
  const { version } = written;
  const scope = { isSeparate: outline.consultation.separateAnswers, draftId: response.draftId };
  const facts: readonly (readonly [string, string | null])[] = [
    [words.receivedAt, formatDay(version.receivedOn, language)],
    [words.replyKind, replyKindWords[language][version.replyKind]],
    [words.endorses, version.endorsesName],
    [words.answersThrough, version.answersThroughName],
    [words.onBehalfOf, version.onBehalfOf.join('\n') || null],
  ];
  return [
    ...aboutFact(outline.drafts, scope, version, language),
    ...facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text, href: false as const }])),
  ];
}
