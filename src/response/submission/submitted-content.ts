import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { BodyBehind } from '../behalf/body-behind.js';
import type { ReplyKind, ResponseChannel } from '../response-status.js';

/** A body that is named in an answer: one that is invited to the same hearing, or a free name. */
export interface NamedBody {
  readonly invitationId: string | null;
  readonly name: string;
}

/** What is answered at one place. */
export interface SubmittedAnswer {
  readonly place: string;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly questionId: string | null;
  readonly text: string;
  readonly choice: string | null;
}

/** A file that goes with an answer. */
export interface SubmittedFile {
  readonly attachmentId: string;
  readonly filename: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Everything that an answer says and holds when it is submitted. */
export interface SubmittedContent {
  readonly replyKind: ReplyKind;
  readonly endorses: NamedBody | null;
  readonly answersThrough: NamedBody | null;
  readonly onBehalfOf: readonly string[];
  /** Which bodies some of those names are. */
  readonly behind?: readonly BodyBehind[];
  /** True when the whole answer is attached, and what is typed sums it up. */
  readonly isSummary?: boolean;
  /** Why the body declines to answer, if it says so. */
  readonly declineReason?: string | null;
  /** The drafts it is about, where the body must say; left out or null where it need not. */
  readonly draftIds?: readonly string[] | null;
  readonly senderName: string;
  readonly senderEmail: string;
  readonly adoptedOn: CalendarDay | null;
  readonly isPreliminary: boolean;
  readonly followUpOn: CalendarDay | null;
  readonly channel: ResponseChannel;
  readonly receivedOn: CalendarDay;
  /** In the order of the form. */
  readonly answers: readonly SubmittedAnswer[];
  readonly files: readonly SubmittedFile[];
}
