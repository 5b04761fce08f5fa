import { formatDay, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import type { AnswerScope } from '../answer-sheet.js';
import { responseStateWords } from '../labels.words.js';
import { answerAddress } from './portal-address.js';
import type { PortalView, StandingAnswer } from './portal.service.js';
import { replyPortalWords } from './reply-parts.words.js';

interface SupplementRow {
  readonly name: string;
  readonly state: string;
  readonly color: string;
  /** When it came and its receipt number; false until it is submitted. */
  readonly received: string | false;
  readonly href: string;
  readonly hrefText: string;
  readonly receiptHref: string | false;
  readonly withdrawHref: string | false;
}

interface UmbrellaRow {
  readonly text: string;
  readonly button: string;
  readonly invitation: string | false;
  readonly freeName: string | false;
}

/** What the portal says of the kinds of answers: what adds to one, whom one could answer through, and what is to follow. */
export interface ReplyParts {
  readonly t: (typeof replyPortalWords)['nb'];
  /** That the page is about a supplement, and the way to the answer itself; false when it is not. */
  readonly isSupplement: { readonly text: string; readonly href: string; readonly link: string } | false;
  readonly supplements: readonly SupplementRow[];
  /** Where a supplement is begun; false while nothing is submitted. */
  readonly beginAction: string | false;
  readonly begin: string;
  /** That the political decision is awaited, and until when; false when it is not. */
  readonly preliminary: { readonly kind: 'info' | 'warning'; readonly text: string } | false;
  readonly umbrellas: readonly UmbrellaRow[];
  readonly throughAction: string;
  readonly version: number;
}

export function replyParts(
  view: PortalView,
  { isChosen }: { readonly isChosen: boolean },
  language: Language,
): ReplyParts {
  const { scope, response } = view.inHand;
  const words = replyPortalWords[language];
  const nothing: ReplyParts = {
    t: words,
    isSupplement: false,
    supplements: [],
    beginAction: false,
    begin: words.begin,
    preliminary: false,
    umbrellas: [],
    throughAction: answerAddress('/svar/gjennom-andre', scope),
    version: response?.workingVersion ?? 0,
  };
  if (!isChosen) return nothing;
  if (scope.supplement !== undefined) return { ...nothing, isSupplement: supplementOf(view.inHand, language) };
  return { ...nothing, ...aroundAnswer(view, language) };
}

/** What stands around the answer itself. What leads to a change stands only while the hearing receives answers. */
function aroundAnswer(
  view: PortalView,
  language: Language,
): Pick<ReplyParts, 'supplements'> & Partial<Pick<ReplyParts, 'beginAction' | 'begin' | 'preliminary' | 'umbrellas'>> {
  const { scope, response, outline } = view.inHand;
  const own = view.standing.filter((each) => each.response.draftId === scope.draftId);
  const begun = own.filter(isSupplement);
  const supplements = begun.map((each, index) => supplementRow(each, index, { view, language }));
  if (!outline.consultation.receivesAnswers) return { supplements };
  const { goOn, begin } = replyPortalWords[language];
  return {
    supplements,
    beginAction: response?.isSubmitted === true && answerAddress('/svar/tillegg', scope),
    begin: begun.some((each) => each.version === null) ? goOn : begin,
    preliminary: preliminaryOf(own, view, language),
    umbrellas: umbrellaRows(view, language),
  };
}

function isSupplement({ response }: StandingAnswer): boolean {
  return response.supplementsId !== null;
}

function supplementOf({ scope }: AnswerInHand, language: Language): ReplyParts['isSupplement'] {
  const { isSeparate, draftId } = scope;
  const words = replyPortalWords[language];
  return { text: words.isSupplement, href: answerAddress('/svar', { isSeparate, draftId }), link: words.toAnswer };
}

function supplementRow(
  { response, version }: StandingAnswer,
  index: number,
  { view, language }: { readonly view: PortalView; readonly language: Language },
): SupplementRow {
  const words = replyPortalWords[language];
  const scope: AnswerScope = { ...view.inHand.scope, supplement: response.ordinal };
  const isSent = version !== null;
  return {
    name: words.supplement(index + 1),
    state: responseStateWords[language][response.state],
    color: isSent ? 'success' : 'neutral',
    received: isSent && words.received(formatInstant(version.submittedAt, language), version.receiptNumber),
    href: answerAddress('/svar', scope),
    hrefText: isSent ? words.change(index + 1) : words.goOnWith(index + 1),
    receiptHref: isSent && answerAddress('/svar/kvittering', scope),
    withdrawHref: isSent && view.link.maySubmit && answerAddress('/svar/tilbaketrekking', scope),
  };
}

/** A preliminary answer is followed by a new version; until then the portal says what is awaited. */
function preliminaryOf(
  own: readonly StandingAnswer[],
  { today }: PortalView,
  language: Language,
): ReplyParts['preliminary'] {
  const version = own.find((each) => !isSupplement(each))?.version;
  if (!version?.isPreliminary) return false;
  const words = replyPortalWords[language];
  const { followUpOn } = version;
  if (followUpOn === null) return { kind: 'info', text: words.preliminary };
  const day = formatDay(followUpOn, language);
  return today.isAfter(followUpOn)
    ? { kind: 'warning', text: words.preliminaryOver(day) }
    : { kind: 'info', text: words.preliminaryUntil(day) };
}

/** Through whom the body could answer; not the one it answers through already. */
function umbrellaRows({ umbrellas, inHand }: PortalView, language: Language): readonly UmbrellaRow[] {
  const words = replyPortalWords[language];
  const { replyKind, answersThroughName } = inHand.response?.working ?? { replyKind: null, answersThroughName: null };
  return umbrellas
    .filter(({ name }) => replyKind !== 'answersThrough' || name !== answersThroughName)
    .map(({ name, invitationId }) => ({
      text: invitationId === null ? words.member(name) : words.askedTwice(name),
      button: words.answerThrough(name),
      invitation: invitationId ?? false,
      freeName: invitationId === null && name,
    }));
}
