import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { SummaryModel } from '../summary.model.js';

/** The forms that a summary is written in, in the order in which they are made and shown. */
export const SUMMARY_FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'qdc'] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

/** Of a directorate's hearing, or of an internal one, where it also says what the umbrella made of what its members said. */
export type SummaryKind = 'summary' | 'umbrella';

/** A frozen model that lies in the file store as `freezeModel` wrote it. */
export interface KeptModel {
  readonly modelSha256: string;
  readonly consultationId: string;
}

/** What became of one point that a member of an umbrella has made. */
export interface UmbrellaPoint {
  readonly body: string;
  readonly text: string;
  /** The letter or field that it stands in, and the page there when it has pages. */
  readonly source: string;
  readonly page: number | null;
  readonly fate: 'takenIn' | 'merged' | 'reworded' | 'dissent' | 'leftOut' | 'open';
  /** Why it was left out. */
  readonly reason: string | null;
  /** The numbers of the passages that it went into, as in `UmbrellaPassage.number`. */
  readonly wentTo: readonly number[];
}

/** A passage of the umbrella's own answer, with whose points it was made from. */
export interface UmbrellaPassage {
  /** From 1 through the whole account, so that points can refer to it. */
  readonly number: number;
  readonly text: string;
  /** Names of the members; none when the words are the umbrella's own. */
  readonly from: readonly string[];
  /** Whose remark it is, when it is a dissent. */
  readonly dissenter: string | null;
  /** What the outer host decided on it, when it has issued its summary; in words of the language. */
  readonly outcome: readonly string[];
}

export interface UmbrellaPlace {
  /** As in `Placement.place`. */
  readonly key: string;
  readonly title: string;
  readonly points: readonly UmbrellaPoint[];
  readonly passages: readonly UmbrellaPassage[];
}

/** What an umbrella made of what its members said: place by place, what was said, what was taken in and where it went. */
export interface UmbrellaAccount {
  readonly outerHearing: string;
  readonly outerHost: string;
  /** When the umbrella last answered; null before it has. */
  readonly submittedOn: CalendarDay | null;
  readonly places: readonly UmbrellaPlace[];
}

/** A summary that is to be written in every form. Everything in it is frozen, so that the forms say the same whenever they are made. */
export interface FrozenSummary {
  readonly model: SummaryModel | KeptModel;
  readonly language: Language;
  /** Why what is undecided or uncited is issued all the same; empty when nothing is. */
  readonly reason: string;
  readonly kind: SummaryKind;
  /** The number, for the head of the forms and their file names; left out before it is issued. */
  readonly number?: number;
  /** Left out of an umbrella's summary, it is read as it is when the forms are made. */
  readonly umbrella?: UmbrellaAccount;
  /** SHA-256 of the host's template; left out, the host's default is used, and null is none. */
  readonly templateSha256?: string | null;
}

/** One form, kept in the file store. */
export interface SummaryFormFile {
  readonly format: SummaryFormat;
  /** ASCII, without spaces, at most 80 characters. */
  readonly filename: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** How far the forms have come: of all formats asked for, in thousandths, and which is being written. */
export interface FormsProgress {
  readonly format: SummaryFormat;
  readonly done: number;
  readonly total: number;
}

/** Told while forms are made, a few times a second at most. */
export type OnFormsProgress = (progress: FormsProgress) => void | Promise<void>;
