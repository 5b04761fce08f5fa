import type { Language } from '../../shared/language/words.js';

/**
 * The shapes of the demonstration's content: what the directorate writes, what the bodies answer, and what a summariser
 * makes of each answer. Pure values, so that the same content can be sent, answered, read and checked by tests.
 */

export const draftKeys = ['gravide', 'familier', 'paaTvers'] as const;
export type DraftKey = (typeof draftKeys)[number];

export const questionKeys = [
  'grunnlag',
  'ansvar',
  'koordinator',
  'vurderingsfrist',
  'nyfodtkontroller',
  'paaTvers',
  'konsekvenser',
] as const;
export type QuestionKey = (typeof questionKeys)[number];

export const tagKeys = [
  'samhandling',
  'forlopskoordinator',
  'oppdage',
  'kartlegging',
  'behandling',
  'lar',
  'levevaner',
  'medvirkning',
  'stigma',
  'rettssikkerhet',
  'barn',
  'nyfodt',
  'barnevern',
  'rammer',
  'koding',
  'prosess',
] as const;
export type TagKey = (typeof tagKeys)[number];

/** Standpunkt: what a body thinks of one place; `unclear` where it does not say. */
export const stances = ['supports', 'supportsWithRemarks', 'opposes', 'neutral', 'unclear'] as const;
export type Stance = (typeof stances)[number];

/** Vurdering: what the directorate decides on one placement. */
export const decisions = ['followed', 'partly', 'notFollowed', 'noted', 'outOfScope'] as const;
export type Decision = (typeof decisions)[number];

/** A day in Europe/Oslo as `2018-06-01`. */
export type IsoDay = `${number}-${number}-${number}`;

export interface Person {
  readonly name: string;
  readonly title: string;
  readonly email: string;
}

export interface RecommendationContent {
  /** Chapter and place within it, as in `2.3`. */
  readonly number: string;
  readonly title: string;
  readonly text: string;
}

export interface ChapterContent {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly recommendations: readonly RecommendationContent[];
}

export interface DraftContent {
  readonly key: DraftKey;
  readonly kind: 'pathway' | 'recommendationsAcrossDrafts';
  readonly title: string;
  readonly shortTitle: string;
  readonly introduction: readonly string[];
  readonly chapters: readonly ChapterContent[];
}

export type QuestionScope =
  | { readonly kind: 'consultation' }
  | { readonly kind: 'eachDraft'; readonly drafts: readonly DraftKey[] }
  | { readonly kind: 'draft'; readonly draft: DraftKey }
  | { readonly kind: 'section'; readonly draft: DraftKey; readonly section: string };

interface AnyQuestion {
  readonly key: QuestionKey;
  readonly scope: QuestionScope;
  readonly text: Readonly<Record<Language, string>>;
}

export type QuestionContent =
  | (AnyQuestion & { readonly kind: 'freeText' })
  | (AnyQuestion & { readonly kind: 'yesPartlyNoUnsure' })
  | (AnyQuestion & {
      readonly kind: 'choice';
      readonly options: readonly { readonly key: string; readonly label: string }[];
    });

/** What the hearing is about, in one language form: shown on its pages and merged into the letter. */
export interface HearingTexts {
  readonly background: readonly string[];
  readonly goals: readonly string[];
  readonly underConsultation: readonly string[];
  readonly notUnderConsultation: readonly string[];
  readonly mainChanges: readonly string[];
}

export interface HearingContent {
  readonly title: string;
  readonly shortTitle: string;
  readonly caseNumber: string;
  readonly host: string;
  /** Real dates for the hearing of 2018; the open one lasts a number of months from the day it is made. */
  readonly schedule:
    | { readonly kind: 'fixed'; readonly sentOn: IsoDay; readonly deadline: IsoDay }
    | { readonly kind: 'openNow'; readonly months: number };
  /** «Kort fortalt»: five sentences. */
  readonly briefly: readonly string[];
  readonly texts: Readonly<Record<Language, HearingTexts>>;
  readonly contact: Person & { readonly telephone: string; readonly mailbox: string };
  /** In the order they stand under the letter; *e.f.* (etter fullmakt) follows the signer's own name. */
  readonly signatories: readonly {
    readonly name: string;
    readonly title: string;
    readonly signing: 'inOwnName' | 'onAuthority';
  }[];
  readonly cast: { readonly adviser: Person; readonly approver: Person; readonly summariser: Person };
  readonly sametinget: { readonly considered: true; readonly consulted: 'yes' | 'no'; readonly reason: string };
  readonly drafts: readonly DraftContent[];
  readonly questions: readonly QuestionContent[];
}

/** Where a comment belongs. `allDrafts` and `consultation` are *alle utkast* and *høringen som helhet*. */
export type Place =
  | { readonly kind: 'section'; readonly draft: DraftKey; readonly section: string }
  | { readonly kind: 'draft'; readonly draft: DraftKey }
  | { readonly kind: 'question'; readonly question: QuestionKey; readonly draft?: DraftKey }
  | { readonly kind: 'allDrafts' }
  | { readonly kind: 'consultation' };

export interface AssessmentContent {
  readonly decision: Decision;
  readonly reason: string;
}

export interface PlacementContent {
  readonly place: Place;
  readonly stance: Stance;
  readonly tags: readonly TagKey[];
  readonly assessment: AssessmentContent;
}

export interface CommentContent {
  /** Stands word for word in exactly one block of the letter. */
  readonly quote: string;
  readonly placements: readonly PlacementContent[];
}

export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly style: 'bulleted' | 'numbered'; readonly items: readonly string[] };

/** A letter from a body, without the closing: greeting, name and title follow from `sentBy`. */
export interface AnswerLetter {
  readonly title: string;
  readonly ourReference?: string;
  readonly blocks: readonly LetterBlock[];
}

/** `yes`, `partly`, `no`, `unsure`, or the key of an option of a choice question. */
export type ChoiceAnswer = string;

/** One field of the answer form. What is typed is a comment already placed, so only stance, tags and assessment are added. */
export type FieldContent =
  | { readonly place: Place; readonly choice: ChoiceAnswer }
  | (PlacementContent & { readonly text: string; readonly choice?: ChoiceAnswer });

/** Which reference list the body's name is taken from; `municipality` is the list that is matched by number. */
export type BodySource = 'list' | 'municipality' | 'trust' | 'countyGovernor' | 'notInvited' | 'privatePerson';

export interface AnswerHead {
  readonly key: string;
  /** The name exactly as its source has it. */
  readonly body: string;
  readonly bodyFrom: BodySource;
  readonly municipalityNumber?: string;
  readonly submittedOn: IsoDay;
  readonly late?: true;
  readonly sentBy: Person;
  /** A political decision behind the answer; may be earlier than the letter. */
  readonly adopted?: { readonly by: string; readonly on: IsoDay };
  /** Foreløpig svar: the political decision (saksprotokoll) follows, and is then not late. */
  readonly preliminary?: true;
  readonly followUpOn?: string;
  /** Key of the earlier version that this one takes the place of. */
  readonly replaces?: string;
  /** Key of the answer that this one nearly copies. */
  readonly nearCopyOf?: string;
  /** Fellessvar: bodies that stand behind the same answer. */
  readonly onBehalfOf?: readonly { readonly body: string; readonly bodyFrom: BodySource | 'userCouncil' }[];
}

interface ReadAnswer extends AnswerHead {
  readonly language: 'nb' | 'nn' | 'mixed';
  /** What the body itself says of a draft as a whole, or a person has set; never computed from its comments. */
  readonly draftStances?: readonly { readonly draft: DraftKey; readonly stance: Stance }[];
}

export interface LetterAnswer extends ReadAnswer {
  readonly channel: 'pdf' | 'docx';
  readonly letter: AnswerLetter;
  readonly comments: readonly CommentContent[];
}

export interface FieldAnswer extends ReadAnswer {
  readonly channel: 'fields';
  readonly fields: readonly FieldContent[];
}

export interface NoRemarksAnswer extends AnswerHead {
  readonly channel: 'noRemarks';
}

/** Stiller seg bak: adds its weight to another body's answer. */
export interface EndorsingAnswer extends AnswerHead {
  readonly channel: 'endorses';
  readonly endorses: string;
}

/** Svarer gjennom paraply: is not silent and adds no stance of its own. */
export interface AnswerThroughUmbrella extends AnswerHead {
  readonly channel: 'answersThrough';
  readonly answersThrough: string;
}

export type AnswerContent = LetterAnswer | FieldAnswer | NoRemarksAnswer | EndorsingAnswer | AnswerThroughUmbrella;

export interface TagContent {
  readonly key: TagKey;
  readonly parent?: TagKey;
  readonly label: string;
  readonly definition: string;
}
