import type { BodyBehind } from './behalf/body-behind.js';
import type { ReplyKind } from './response-status.js';

/** What is said about an answer as a whole, kept while it is being written. Days as `2018-06-01`, absent ones null. */
export interface WorkingAnswer {
  /** Null until the body has chosen; then what it fills in or uploads decides. */
  readonly replyKind: ReplyKind | null;
  readonly endorsesInvitationId: string | null;
  readonly endorsesName: string | null;
  readonly answersThroughInvitationId: string | null;
  readonly answersThroughName: string | null;
  /** Names of those that stand behind the same answer (fellessvar). */
  readonly onBehalfOf: readonly string[];
  /** Which bodies some of those names are; they stay when the name goes, and count when it stands. */
  readonly behind?: readonly BodyBehind[];
  /** The whole answer is attached, and what is typed sums it up. */
  readonly isSummary?: boolean;
  readonly declineReason?: string | null;
  /** The drafts that the answer is said to be about, where the hearing asks; left out until somebody has said it. */
  readonly draftIds?: readonly string[];
  readonly senderName: string;
  readonly senderEmail: string;
  /** The day a political body adopted the answer. */
  readonly adoptedOn: string | null;
  /** The political decision follows later (foreløpig svar). */
  readonly isPreliminary: boolean;
  readonly followUpOn: string | null;
}

export const EMPTY_ANSWER: WorkingAnswer = {
  replyKind: null,
  endorsesInvitationId: null,
  endorsesName: null,
  answersThroughInvitationId: null,
  answersThroughName: null,
  onBehalfOf: [],
  senderName: '',
  senderEmail: '',
  adoptedOn: null,
  isPreliminary: false,
  followUpOn: null,
};
