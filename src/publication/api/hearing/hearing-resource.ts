import type { QuestionKind } from '../../../consultation/question/question.entity.js';
import type { Topic } from '../../../consultation/topic/topics.js';
import type { Paged } from '../links.js';

/** Where a hearing is, as its public page says: På høring, Under behandling, Ferdigbehandlet, Avlyst. */
export const HEARING_STATUSES = ['open', 'underTreatment', 'finished', 'cancelled'] as const;
export type HearingStatus = (typeof HEARING_STATUSES)[number];

/** What a hearing is known by. Days are `2018-06-01`, in Oslo. */
export interface HearingHead {
  readonly id: string;
  readonly title: string;
  readonly status: HearingStatus;
  readonly topics: readonly Topic[];
  readonly host: { readonly id: string; readonly name: string };
  readonly caseNumber: string;
  readonly openedOn: string | null;
  readonly deadlineOn: string | null;
  readonly shortSummary: string;
}

/** A hearing as a line of the list. */
export interface HearingLine extends HearingHead {
  readonly links: { readonly self: string; readonly page: string };
}

export interface HearingList extends Paged {
  readonly hearings: readonly HearingLine[];
}

/** A file that can be fetched. */
export interface ResourceFile {
  readonly url: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface DraftResource {
  readonly id: string;
  readonly title: string;
  /** Null before a file has come. */
  readonly file: ResourceFile | null;
  readonly sections: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly level: number;
  }[];
}

export interface QuestionResource {
  readonly id: string;
  readonly number: number;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options: readonly string[];
  /** The drafts that it is asked about, each by itself; empty for the hearing as a whole. */
  readonly draftIds: readonly string[];
  readonly sectionId: string | null;
}

/** A hearing with its texts, papers, questions and those it was sent to. */
export interface HearingResource extends HearingHead {
  readonly background: string;
  readonly goals: string;
  readonly mainChanges: string;
  readonly notUnderConsultation: string;
  readonly drafts: readonly DraftResource[];
  readonly papers: readonly { readonly id: string; readonly title: string; readonly file: ResourceFile }[];
  readonly questions: readonly QuestionResource[];
  /** The printed list: a body in two categories stands under each. */
  readonly invited: readonly { readonly category: string; readonly names: readonly string[] }[];
  /** Deadlines moved for all, the newest first. */
  readonly extensions: readonly {
    readonly from: string;
    readonly to: string;
    readonly decidedOn: string;
    readonly reason: string;
  }[];
  readonly links: {
    readonly self: string;
    readonly page: string;
    readonly answers: string;
    readonly summary: string;
    readonly figures: string;
    readonly feed: string;
  };
}
