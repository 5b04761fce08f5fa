import type { Readable } from 'node:stream';
import type { ReplyKind } from '../../response/response-status.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { BasisKey } from '../withholding/legal-basis.js';

/** Whether an answer's words and files are shown, or only that it came. */
export const STANDINGS = ['published', 'listedOnly'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why an answer is only listed. `awaitingReview` is nobody's decision: it has not been gone through yet. */
export const LISTED_REASONS = ['awaitingReview', 'exempt', 'notOnWeb', 'takenDown'] as const;
export type ListedReason = (typeof LISTED_REASONS)[number];

/** Why something is not shown; `basis` is null while there is no decision with a legal basis behind it. */
export interface NotShown {
  readonly reason: ListedReason;
  readonly basis: BasisKey | null;
}

/** What the list is narrowed to; absent parts narrow nothing. `search` is in the names of the bodies. */
export interface PublishedFilter {
  readonly categoryId?: string | undefined;
  readonly draftId?: string | undefined;
  readonly replyKind?: ReplyKind | undefined;
  readonly search?: string | undefined;
}

/** One answer as the public list shows it. */
export interface PublishedRow {
  readonly responseId: string;
  readonly invitationId: string;
  /** Not by name where a private person's answer is only listed; in the reader's language by `shownBody`. */
  readonly body: string;
  readonly isPrivatePerson: boolean;
  readonly replyKind: ReplyKind;
  readonly receivedOn: CalendarDay;
  /** The one draft that it answers, or the drafts that it says it is about; empty for the hearing as a whole. */
  readonly draftTitles: readonly string[];
  readonly standing: Standing;
  /** Set where `standing` is `listedOnly`; words by `notShownText`. */
  readonly notShown: NotShown | null;
  /** How many files can be fetched. */
  readonly files: number;
}

/** What the list can be narrowed to, each with how many answers it would give. */
export interface PublishedChoices {
  readonly all: number;
  readonly categories: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly drafts: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly replyKinds: readonly { readonly replyKind: ReplyKind; readonly count: number }[];
}

/** A field as it was filled in, with what is withheld in it taken out and marked. */
export interface PublishedText {
  /** As in `Answer.place`. */
  readonly place: string;
  readonly draftId: string | null;
  /** The question, section or draft that it answers; empty for the hearing as a whole. */
  readonly heading: string;
  /** Plain text; a withheld passage reads as `WITHHELD_MARK`. */
  readonly text: string;
  /** One of QUESTION_CHOICES, DRAFT_CHOICES, or the text of an option. */
  readonly choice: string | null;
  readonly isRedacted: boolean;
}

/** A file of a published answer: one that can be fetched, or one that is only named, with the reason. */
export interface PublishedFile {
  /** The same for the original and the redacted variant. */
  readonly fileId: string;
  /** A name that is safe to show: that of a withheld or redacted file says nothing of its content. */
  readonly filename: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly isRedacted: boolean;
  /** Null for a file that can be fetched. */
  readonly notShown: NotShown | null;
}

/** One answer as the public reads it. `texts` and `files` are empty where it is only listed. */
export interface PublishedAnswer extends PublishedRow {
  readonly versionId: string;
  /** Those that stand behind the same answer (fellessvar). */
  readonly onBehalfOf: readonly string[];
  /** Who it endorses or answers through; null for neither. */
  readonly other: string | null;
  readonly isPreliminary: boolean;
  readonly texts: readonly PublishedText[];
  readonly attachments: readonly PublishedFile[];
  /** True when something of it is withheld, so that one may ask for it. */
  readonly mayBeAskedFor: boolean;
}

/** A file to hand over. The stream is opened when it is asked for, so that a list of a thousand costs no open files. */
export interface PublishedFileContent {
  readonly file: PublishedFile;
  readonly open: () => Promise<Readable>;
}

/** A file of the whole hearing, for the archive of all of them. */
export interface PublishedHearingFile extends PublishedFileContent {
  readonly responseId: string;
  readonly body: string;
  readonly receivedOn: CalendarDay;
}

/** A text that may be searched, with nothing withheld in it. */
export interface PublishedSearchText {
  readonly responseId: string;
  readonly body: string;
  /** Null for what was typed. */
  readonly fileId: string | null;
  /** The heading of the field, or the file's name. */
  readonly title: string;
  readonly text: string;
}

/** Stands in a text where a passage is withheld. */
export const WITHHELD_MARK = '[skjermet]';
