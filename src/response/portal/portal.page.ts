import type { Consultation } from '../../consultation/consultation.entity.js';
import { OUTCOME_PAGE } from '../../consultation/invitation/known-links.js';
import { extensionNotice, type ExtensionNotice } from '../../consultation/deadline/extension/extension.words.js';
import { correctionNotices, type CorrectionNotice } from '../../consultation/draft/correction/correction.words.js';
import { formatInstant, formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Layout } from '../../shared/web/page.js';
import type { AnswerScope } from '../answer-sheet.js';
import { colleaguesPart, type ColleaguesPart } from '../colleague/colleagues-part.js';
import { responseStateWords } from '../labels.words.js';
import { aroundPart, type AroundPart } from './around-answer.js';
import { deadlineView, type DeadlineView } from './deadline-view.js';
import { delegationPart, type DelegationPart } from './delegation-part.js';
import { codePart } from '../confirmation/code-part.js';
import { seesOthers } from '../others/others.rules.js';
import { outerPart, type OuterPart } from './outer-part.js';
import { outerPartWords } from './outer-part.words.js';
import { answerAddress, draftParameter } from './portal-address.js';
import { replyParts, type ReplyParts } from './reply-parts.js';
import type { PortalView } from './portal.service.js';
import { portalWords } from './portal.words.js';

interface DocumentLink {
  readonly title: string;
  readonly href: string;
  readonly size: string;
  readonly corrections: readonly CorrectionNotice[];
}

interface SeparateAnswer {
  readonly name: string;
  readonly state: string;
  readonly color: string;
  readonly href: string;
  readonly isChosen: boolean;
}

/** Where a body that has opened its link reads what it is asked, and chooses how to answer. */
export class PortalPage extends Page {
  readonly template = 'pages/response/portal';
  override readonly layout: Layout = 'portal';
  readonly title: string;
  readonly t;
  readonly from: string;
  /** Whose hearing an internal hearing answers in, and who treats the answer; or false. */
  readonly outer: OuterPart | false;
  /** The way to what the other members have answered, where they may see it; or false. */
  readonly others: { readonly href: string; readonly text: string } | false;
  /** The way to what became of an answer that went into another; or false. */
  readonly trace: { readonly href: string; readonly text: string } | false;
  /** The way to what became of the answer, once the hearing is summarised; or false. */
  readonly outcome: { readonly href: string; readonly text: string } | false;
  readonly refusal: string | false;
  readonly answered:
    { readonly text: string; readonly receiptHref: string; readonly withdrawHref: string | false } | false;
  readonly unsent: string | false;
  /** That what was pressed waits for its code, or false. */
  readonly code: { readonly text: string; readonly href: string; readonly link: string } | false;
  readonly underWay: string | false;
  /** That a draft was corrected after the body answered, or false. */
  readonly correctedSince: string | false;
  readonly checkHref: string;
  readonly deadline: DeadlineView;
  readonly extension: ExtensionNotice | false;
  readonly shortSummary: string | false;
  readonly contact: {
    readonly name: string;
    readonly phone: string;
    readonly phoneHref: string;
    readonly email: string;
  };
  readonly drafts: readonly DocumentLink[];
  readonly papers: readonly DocumentLink[];
  readonly hasDocuments: boolean;
  /** The hearing's own page; false for one that has none. */
  readonly hearingHref: string | false;
  readonly questions: readonly { readonly text: string; readonly help: string | false }[];
  readonly isSeparate: boolean;
  readonly separate: readonly SeparateAnswer[];
  /** What is being answered now, where drafts are answered separately; false until it is chosen. */
  readonly chosen: string | false;
  readonly showsWays: boolean;
  readonly ways: Readonly<Record<'fillIn' | 'upload' | 'form' | 'noRemarks' | 'endorse' | 'through', string>>;
  readonly fillInText: string;
  readonly colleagues: ColleaguesPart;
  readonly delegation: DelegationPart | false;
  readonly around: AroundPart;
  readonly replies: ReplyParts;

  /** `hasChosen` is true when the address says which answer it is about. */
  constructor(language: Language, view: PortalView, { hasChosen }: { readonly hasChosen: boolean }) {
    super();
    const { outline, invitation, host, scope } = view.inHand;
    const { consultation } = outline;
    const isChosen = !scope.isSeparate || hasChosen;
    this.t = portalWords[language];
    this.title = consultation.title;
    const from = invitation.isInvited ? this.t.from : this.t.fromUninvited;
    this.from = from(host.name, invitation.addressedName);
    this.outer = outerPart(view.outer, view.inHand, language);
    this.others = othersOf(view, language);
    this.trace = traceOf(view, language);
    this.outcome = view.isOutcomeTold && { href: `/svar/${OUTCOME_PAGE}`, text: this.t.outcome };
    this.refusal = refusalOf(view, language);
    this.answered = isChosen && answeredOf(view, language);
    this.code = view.waitsForCode && codePart(view.inHand, language);
    this.unsent = this.answered !== false && view.isUnsent && this.t.unsent;
    this.underWay = isChosen && this.answered === false && underWayText(view, language);
    this.checkHref = answerAddress('/svar/kontroll', scope);
    this.deadline = deadlineView(view.inHand, view.today, language);
    this.extension = view.extension !== null && extensionNotice(view.extension, language);
    this.correctedSince = correctedSince(view, language);
    this.shortSummary = consultation.shortSummary || false;
    this.contact = contactOf(consultation);
    this.hearingHref = consultation.visibility !== 'closed' && `/horinger/${consultation.id}`;
    this.drafts = draftLinks(view, documentsOf(consultation), language);
    this.papers = paperLinks(view, documentsOf(consultation), language);
    this.hasDocuments = this.drafts.length + this.papers.length > 0;
    this.questions = outline.questions.map(({ text, help }) => ({ text, help: help ?? false }));
    this.isSeparate = scope.isSeparate;
    this.separate = scope.isSeparate ? separateAnswers(view, isChosen, language) : [];
    this.chosen = scope.isSeparate && isChosen && this.t.chosen(scopeName(view, scope.draftId, language));
    this.showsWays = this.refusal === false && isChosen;
    this.ways = waysFor(scope);
    this.replies = replyParts(view, { isChosen }, language);
    this.around = aroundPart(view.around, view.inHand, language);
    this.colleagues = colleaguesPart(view.link, view.colleagues, language);
    this.delegation = this.refusal === false && delegationPart(view.delegation, language);
    this.fillInText = view.typedPlaces > 0 ? this.t.fillInOn : this.t.fillInGo;
  }
}

function waysFor(scope: AnswerScope): PortalPage['ways'] {
  return {
    fillIn: answerAddress('/svar/utfylling', scope),
    upload: answerAddress('/svar/opplasting', scope),
    form: answerAddress('/svar/skjema', scope),
    noRemarks: answerAddress('/svar/uten-merknad', scope),
    endorse: answerAddress('/svar/stiller-seg-bak', scope),
    through: answerAddress('/svar/gjennom-andre', scope),
  };
}

function contactOf({ contactName, contactPhone, contactEmail }: Consultation): PortalPage['contact'] {
  const phoneHref = `tel:${contactPhone.replace(/[^\d+]/g, '')}`;
  return { name: contactName, phone: contactPhone, phoneHref, email: contactEmail };
}

function underWayText({ isUnsent, typedPlaces, files }: PortalView, language: Language): string | false {
  const words = portalWords[language];
  return isUnsent && words.underWayText(words.fields(typedPlaces), words.files(files));
}

function refusalOf({ inHand }: PortalView, language: Language): string | false {
  const { consultation } = inHand.outline;
  if (consultation.receivesAnswers) return false;
  return consultation.state === 'cancelled' ? portalWords[language].cancelled : portalWords[language].archived;
}

function answeredOf({ inHand, standing, link }: PortalView, language: Language): PortalPage['answered'] {
  const current = standing.find(({ response }) => response.id === inHand.response?.id);
  if (!current?.version) return false;
  const { submittedAt, receiptNumber } = current.version;
  return {
    text: portalWords[language].answeredAt(formatInstant(submittedAt, language), receiptNumber),
    receiptHref: answerAddress('/svar/kvittering', inHand.scope),
    withdrawHref: link.maySubmit && answerAddress('/svar/tilbaketrekking', inHand.scope),
  };
}

/** Where drafts and papers are fetched: an address to share, or the body's own where the hearing is not for everyone. */
function documentsOf({ id, visibility }: Consultation): string {
  return visibility === 'public' ? `/horinger/${id}` : '/svar';
}

function othersOf({ inHand }: PortalView, language: Language): PortalPage['others'] {
  return (
    seesOthers(inHand.outline.consultation, inHand.invitation) && {
      href: '/svar/andres-innspill',
      text: outerPartWords[language].others,
    }
  );
}

/** In an internal hearing, once the body has answered. */
function traceOf({ inHand, standing }: PortalView, language: Language): PortalPage['trace'] {
  const goesOn = inHand.outline.seenThrough.length > 0 && standing.some(({ response }) => response.isSubmitted);
  return goesOn && { href: '/svar/hva-ble-av-innspillet', text: outerPartWords[language].trace };
}

function paperLinks({ inHand }: PortalView, folder: string, language: Language): readonly DocumentLink[] {
  return inHand.outline.papers.map((paper) => ({
    title: paper.title,
    href: `${folder}/papirer/${paper.id}`,
    size: formatSize(paper.sizeBytes, language),
    corrections: [],
  }));
}

function draftLinks(view: PortalView, folder: string, language: Language): readonly DocumentLink[] {
  return view.inHand.outline.drafts.flatMap(({ draft, version }) => {
    if (!version) return [];
    const href = `${folder}/utkast/${draft.id}`;
    const size = formatSize(version.sizeBytes, language);
    const corrections = correctionNotices(view.corrections, { id: draft.id, href }, language);
    return [{ title: draft.title, href, size, corrections }];
  });
}

/** What a body that has answered must know: its answer is about what stood there then. */
function correctedSince({ standing, corrections, inHand }: PortalView, language: Language): string | false {
  const isAfter = standing.some(
    ({ response, version }) =>
      version !== null &&
      corrections.some(
        ({ correction }) =>
          correction.correctedAt > version.submittedAt &&
          (response.draftId === null || response.draftId === correction.draftId),
      ),
  );
  return isAfter && inHand.outline.consultation.receivesAnswers && portalWords[language].correctedSince;
}

function separateAnswers(view: PortalView, isChosen: boolean, language: Language): readonly SeparateAnswer[] {
  const scopes = [null, ...view.inHand.outline.drafts.map(({ draft }) => draft.id)];
  return scopes.map((draftId) => {
    const standing = view.standing.find(
      ({ response }) => response.draftId === draftId && response.supplementsId === null,
    );
    const state = standing?.response.state;
    return {
      name: portalWords[language].choose(scopeName(view, draftId, language)),
      state: state === undefined ? portalWords[language].notBegun : responseStateWords[language][state],
      color: state === 'submitted' ? 'success' : 'neutral',
      href: `/svar?utkast=${draftParameter(draftId)}#svar`,
      isChosen: isChosen && view.inHand.scope.draftId === draftId,
    };
  });
}

function scopeName({ inHand }: PortalView, draftId: string | null, language: Language): string {
  const found = inHand.outline.drafts.find(({ draft }) => draft.id === draftId);
  return found ? found.draft.title : portalWords[language].whole;
}
