import type { Decision } from '../analysis/placement/assessment.rules.js';
import type { Stance } from '../analysis/placement/placement.entity.js';
import type { Coverage } from '../response/coverage/coverage.rules.js';
import type { QuestionKind } from '../consultation/question/question.entity.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';

/** Where a body stands on a place: its one stance, `divided` when its comments differ, `unclear` when it does not say. */
export const BODY_STANCES = ['supports', 'supportsWithRemarks', 'opposes', 'neutral', 'divided', 'unclear'] as const;
export type BodyStance = (typeof BODY_STANCES)[number];

/** How many bodies stand where. Private persons are counted apart and are not in these. */
export type StanceCounts = Readonly<Record<BodyStance, number>>;

/** Which bodies stand where, by name; the same bodies as in the counts, so that the lengths are the counts. */
export type StanceBodies = Readonly<Record<BodyStance, readonly string[]>>;

/** Where the bodies of one category stand. The category is empty for those that stand in none. */
export interface CategoryStances {
  readonly category: string;
  readonly stances: StanceCounts;
}

/** What became of an invitation: the answer that counts, that another has answered for it too, or silence. */
export const BODY_OUTCOMES = [
  'withRemarks',
  'withoutRemarks',
  'endorses',
  'answersThrough',
  'declines',
  'attachmentOnly',
  'standsBehind',
  'withdrawn',
  'silent',
] as const;
export type BodyOutcome = (typeof BODY_OUTCOMES)[number];

/** What a body has answered of one draft, and the day that answer came; null when it has answered nothing. */
export interface DraftAnswered {
  readonly draftId: string;
  readonly coverage: Coverage;
  readonly receivedOn: CalendarDay | null;
}

/** A line of the list of all bodies; each body stands in it exactly once. */
export interface SummaryBody {
  readonly invitationId: string;
  readonly name: string;
  readonly category: string;
  readonly outcome: BodyOutcome;
  readonly isLate: boolean;
  readonly isInvited: boolean;
  readonly isPrivatePerson: boolean;
  /** The political decision follows later (foreløpig svar). */
  readonly isPreliminary: boolean;
  readonly receivedOn: CalendarDay | null;
  /** Who it endorses, answers through, or stands behind the joint answer of. */
  readonly other: string | null;
  readonly onBehalfOf: readonly string[];
  /** Its answers that count, in the order they were begun. */
  readonly responseIds: readonly string[];
  /** In the order of the drafts. */
  readonly drafts: readonly DraftAnswered[];
}

/** The later edition of a draft where a change stands; `round` is the title of the later hearing, null for this one. */
export interface ChangedEdition {
  readonly editionId: string;
  readonly number: number;
  readonly draft: string;
  readonly round: string | null;
}

/** One comment in one place, with what was decided. */
export interface Finding {
  readonly placementId: string;
  readonly commentId: string;
  readonly responseId: string;
  readonly versionId: string;
  /** The text that the comment is a passage of, and which of its characters. */
  readonly sourceId: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly page: number | null;
  readonly source: string;
  readonly body: string;
  readonly category: string;
  readonly invitationId: string;
  readonly isPrivatePerson: boolean;
  /** The body (or person) itself, those it answers for, and the bodies that endorse it. */
  readonly bodiesBehind: readonly string[];
  readonly stance: Stance;
  readonly tags: readonly string[];
  readonly tagIds: readonly string[];
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  /** Which change the comment led to, in words; null while nobody has named one. */
  readonly change: string | null;
  readonly changeEdition: ChangedEdition | null;
}

/** A question's choices, counted in bodies; `divided` is a body that has answered differently in several answers. */
export interface ChoiceCount {
  readonly choice: string;
  readonly bodies: readonly string[];
}

export type PlaceKind = 'consultation' | 'allDrafts' | 'draft' | 'section' | 'question';

/** Where the bodies stand that have said something: how many, who, and by category. */
export interface Standing {
  readonly stances: StanceCounts;
  readonly stanceBodies: StanceBodies;
  /** In the order of the register; bodies outside it last. */
  readonly byCategory: readonly CategoryStances[];
  /** Private persons that have said something here, counted apart. */
  readonly privatePersons: number;
}

/** What staff have written of a place as marked text with citations (`[#12]`); empty, and version 0, when they have not. */
export interface Written {
  readonly text: string;
  readonly textVersion: number;
}

/** What is said of one theme in one place. */
export interface SummaryTheme extends Standing, Written {
  /** `theme:<tagId>@<key of the place>`. */
  readonly key: string;
  readonly tagId: string;
  readonly title: string;
  /** Everybody behind the comments, whatever their stance. */
  readonly bodies: readonly string[];
  readonly placementIds: readonly string[];
}

/** Everything said in one place. */
export interface SummaryPlace extends Standing, Written {
  /** As in `Placement.place`. */
  readonly key: string;
  readonly kind: PlaceKind;
  readonly title: string;
  readonly choices: readonly ChoiceCount[];
  readonly themes: readonly SummaryTheme[];
  readonly findings: readonly Finding[];
}

/** A part of the summary: the hearing as a whole, all drafts, or one draft with its sections and questions. */
export interface SummaryPart extends Standing, Written {
  readonly key: string;
  /** Null for what belongs to no draft. */
  readonly draftId: string | null;
  readonly title: string;
  /** How many bodies have said something of the part, each body once. */
  readonly bodies: number;
  readonly places: readonly SummaryPlace[];
}

/** Counts of bodies, where nothing else is said; private persons are in `privatePersons` alone. */
export interface SummaryFigures {
  readonly invited: number;
  /** On the list, and heard in an answer of their own or the joint answer of another: the sum of the six kinds below. */
  readonly answered: number;
  /** With those that have only attached their answer. */
  readonly withRemarks: number;
  readonly withoutRemarks: number;
  readonly endorses: number;
  readonly answersThrough: number;
  readonly declined: number;
  /** Silent themselves, and named in the joint answer of another. */
  readonly standsBehind: number;
  /** Of those with remarks, how many have only attached them. */
  readonly attachmentOnly: number;
  readonly late: number;
  readonly preliminary: number;
  /** Invited that have not answered; those that withdrew their answer among them. */
  readonly silent: number;
  readonly withdrawn: number;
  readonly uninvited: number;
  /** Answers given for more than the body itself, and the different bodies that others have answered for. */
  readonly jointAnswers: number;
  readonly jointBodies: number;
  /** Of the joint bodies, how many stand in no line of the list of bodies: named freely, or from the register. */
  readonly unlisted: number;
  readonly privatePersons: number;
  /** Answers that count, those of private persons among them. */
  readonly answers: number;
  readonly comments: number;
  readonly placements: number;
  readonly undecided: number;
  readonly unplaced: number;
}

/** A comment that the summary cannot leave out: it is placed nowhere. */
export interface UnplacedComment {
  readonly commentId: string;
  readonly text: string;
  readonly body: string;
}

/** One row of a question's table: the draft (null for the hearing as a whole) and how many bodies chose what. */
export interface QuestionRow {
  readonly placeKey: string;
  readonly draftId: string | null;
  readonly title: string;
  /** In the order of the table's choices. */
  readonly counts: readonly number[];
  readonly bodies: number;
  readonly privatePersons: number;
}

/** A question with choices as draft × answer, in bodies. */
export interface QuestionTable {
  readonly questionId: string;
  readonly number: number;
  readonly kind: QuestionKind;
  readonly text: string;
  /** `yes`, `partly` … or the options as they stand, then what was chosen beside them, `divided` last. */
  readonly choices: readonly string[];
  readonly rows: readonly QuestionRow[];
}

/** A draft of the hearing, in the order of the letter. */
export interface SummaryDraft {
  readonly draftId: string;
  readonly title: string;
  readonly shortTitle: string;
}

/** A theme in all of the hearing, each body once; in `parts` as far as anything is said of it there. */
export interface ThemeTotal {
  readonly tagId: string;
  readonly title: string;
  readonly bodies: number;
  readonly privatePersons: number;
  readonly placements: number;
  readonly parts: readonly { readonly partKey: string; readonly bodies: number }[];
}

/** A theme of the codebook, a parent before its children. */
export interface SummaryCode {
  readonly tagId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly definition: string;
  readonly example: string;
  readonly isRetired: boolean;
}

/** What `[#12]` in a text stands for: the comments in their places, of which there is at least one. */
export interface SummaryCitation {
  readonly number: number;
  readonly placementIds: readonly string[];
}

/** The whole summary, built once and written in every form. Its days are `openedOn`, `deadlineOn` and each `receivedOn`. */
export interface SummaryModel {
  readonly consultationId: string;
  readonly title: string;
  readonly caseNumber: string;
  readonly host: string;
  readonly openedOn: CalendarDay | null;
  readonly deadlineOn: CalendarDay | null;
  readonly figures: SummaryFigures;
  readonly drafts: readonly SummaryDraft[];
  readonly parts: readonly SummaryPart[];
  readonly questions: readonly QuestionTable[];
  /** In the order of the codebook. */
  readonly themes: readonly ThemeTotal[];
  readonly bodies: readonly SummaryBody[];
  readonly unplaced: readonly UnplacedComment[];
  readonly codebook: readonly SummaryCode[];
  readonly citations: readonly SummaryCitation[];
}
