import type { ReplyKind } from '../../../response/response-status.js';
import type { NotShown, Standing } from '../../published/published-answer.js';
import type { Paged } from '../links.js';

/** An answer as a line of the list. */
export interface AnswerLine {
  readonly id: string;
  readonly body: string;
  readonly isPrivatePerson: boolean;
  readonly replyKind: ReplyKind;
  readonly receivedOn: string;
  /** Titles; empty for the hearing as a whole. */
  readonly drafts: readonly string[];
  readonly standing: Standing;
  /** Why it is only listed; null for an answer that can be read. */
  readonly notShown: NotShown | null;
  readonly files: number;
  readonly links: { readonly self: string; readonly page: string };
}

export interface AnswerList extends Paged {
  readonly answers: readonly AnswerLine[];
}

/** An answer with what may be read of it. */
export interface AnswerResource extends AnswerLine {
  readonly onBehalfOf: readonly string[];
  /** Whom it endorses or answers through; null for neither. */
  readonly other: string | null;
  readonly isPreliminary: boolean;
  /** True when something of it is withheld, and one may ask for access. */
  readonly mayBeAskedFor: boolean;
  readonly texts: readonly {
    readonly place: string;
    readonly draftId: string | null;
    readonly heading: string;
    readonly text: string;
    readonly choice: string | null;
    readonly isRedacted: boolean;
  }[];
  readonly attachments: readonly {
    readonly id: string;
    readonly filename: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly sha256: string;
    readonly isRedacted: boolean;
    readonly notShown: NotShown | null;
    /** Null for a file that is only named. */
    readonly url: string | null;
  }[];
}
