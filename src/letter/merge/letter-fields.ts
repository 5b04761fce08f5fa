import { LETTER_KINDS, type LetterKind } from '../letter-occasion.js';

/** A draft as the letter lists it. */
export interface DraftInLetter {
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
}

/** A question as the letter asks it. `about` says which draft or part it concerns; empty for the hearing as a whole. */
export interface QuestionInLetter {
  readonly number: number;
  readonly text: string;
  readonly help: string;
  readonly about: string;
}

/** A paper that goes with the letter. */
export interface PaperInLetter {
  readonly number: number;
  readonly title: string;
}

/** Another round of the same programme, each part as it is printed. */
export interface RoundInLetter {
  readonly title: string;
  readonly drafts: string;
  readonly deadline: string;
  readonly status: string;
}

/**
 * Everything that a template can ask for, merged for one body. Texts that nobody has written are empty, so that
 * `{{#if goals}}` leaves their headings out.
 */
export interface LetterValues {
  readonly recipientName: string;
  readonly title: string;
  readonly caseNumber: string;
  readonly date: string;
  readonly deadlineWeekday: string;
  readonly deadline: string;
  readonly hostName: string;
  readonly mailbox: string;
  /** The public page of the hearing; never the address with the secret of a body. */
  readonly portalAddress: string;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly contactEmail: string;
  readonly shortSummary: string;
  readonly background: string;
  readonly goals: string;
  readonly mainChanges: string;
  readonly notUnderConsultation: string;
  readonly goalPoints: readonly string[];
  readonly mainChangePoints: readonly string[];
  readonly notUnderConsultationPoints: readonly string[];
  readonly drafts: readonly DraftInLetter[];
  readonly questions: readonly QuestionInLetter[];
  readonly papers: readonly PaperInLetter[];
  readonly otherRounds: readonly RoundInLetter[];
  /** The deadline before it was moved. */
  readonly formerDeadline: string;
  readonly formerDeadlineWeekday: string;
  /** Why the deadline was moved. */
  readonly reason: string;
  /** The title of the draft that was replaced. */
  readonly correctedDraft: string;
  readonly whatChanged: string;
  readonly whatChangedPoints: readonly string[];
  /** «14 dager», counted from the date of the letter; empty when the deadline is over or not set. */
  readonly daysLeft: string;
  /** How to answer without a link, when the letter goes on paper; empty when it goes by e-mail. */
  readonly answerOnPaper: string;
  /** Where everyone can read the summary; empty when it is not for everyone. */
  readonly summaryAddress: string;
  /** True when the letter goes on paper, and so without a link. */
  readonly isOnPaper: boolean;
  /** True when the host must publish what it receives, which an association need not. */
  readonly answersArePublic: boolean;
  readonly separateAnswers: boolean;
  /** Who sent out the hearing that an internal one answers in; this and the rest of it are empty for others. */
  readonly outerHostName: string;
  readonly outerTitle: string;
  readonly outerCaseNumber: string;
  /** The body in between, whose answer an association two levels down contributes to. */
  readonly throughHostName: string;
  /** The organ that treats the answer, with its meeting. */
  readonly organName: string;
  readonly meeting: string;
  readonly meetingWeekday: string;
  readonly mustNameDrafts: boolean;
}

export type LetterField = keyof LetterValues;

/** What a field is: a text, a number, a flag that one can only ask `if` of, or a list. */
export type FieldShape = 'text' | 'number' | 'flag' | ListShape;

/** A list of texts, or of records whose parts are named. */
export interface ListShape {
  readonly each: 'text' | Readonly<Record<string, 'text' | 'number'>>;
}

const NUMBERED = { number: 'number', title: 'text' } as const;

/** The closed list of fields. A template that asks for anything else is refused. */
export const LETTER_FIELDS: Readonly<Record<LetterField, FieldShape>> = {
  recipientName: 'text',
  title: 'text',
  caseNumber: 'text',
  date: 'text',
  deadlineWeekday: 'text',
  deadline: 'text',
  portalAddress: 'text',
  hostName: 'text',
  mailbox: 'text',
  contactName: 'text',
  contactTelephone: 'text',
  contactEmail: 'text',
  shortSummary: 'text',
  background: 'text',
  goals: 'text',
  goalPoints: { each: 'text' },
  mainChanges: 'text',
  mainChangePoints: { each: 'text' },
  notUnderConsultation: 'text',
  notUnderConsultationPoints: { each: 'text' },
  drafts: { each: { ...NUMBERED, shortTitle: 'text' } },
  questions: { each: { number: 'number', text: 'text', help: 'text', about: 'text' } },
  papers: { each: NUMBERED },
  otherRounds: { each: { title: 'text', drafts: 'text', deadline: 'text', status: 'text' } },
  formerDeadline: 'text',
  formerDeadlineWeekday: 'text',
  reason: 'text',
  correctedDraft: 'text',
  whatChanged: 'text',
  whatChangedPoints: { each: 'text' },
  daysLeft: 'text',
  answerOnPaper: 'text',
  summaryAddress: 'text',
  isOnPaper: 'flag',
  answersArePublic: 'flag',
  separateAnswers: 'flag',
  outerHostName: 'text',
  outerTitle: 'text',
  outerCaseNumber: 'text',
  throughHostName: 'text',
  organName: 'text',
  meeting: 'text',
  meetingWeekday: 'text',
  mustNameDrafts: 'flag',
};

/** The fields that mean something in some kinds of letter alone; the others belong to all. */
const KINDS_OF_FIELD: Readonly<Partial<Record<LetterField, readonly LetterKind[]>>> = {
  formerDeadline: ['extension'],
  formerDeadlineWeekday: ['extension'],
  reason: ['extension'],
  correctedDraft: ['correction'],
  whatChanged: ['correction'],
  whatChangedPoints: ['correction'],
  // An announcement is made long before the deadline, and says the day itself.
  daysLeft: ['reminder', 'extension', 'correction'],
  answerOnPaper: ['announcement', 'reminder', 'extension', 'correction'],
  summaryAddress: ['closing'],
  isOnPaper: ['closing'],
};

/** The fields that say something in an internal hearing alone; they are empty elsewhere. */
const INTERNAL_FIELDS: readonly LetterField[] = [
  'outerHostName',
  'outerTitle',
  'outerCaseNumber',
  'throughHostName',
  'organName',
  'meeting',
  'meetingWeekday',
  'mustNameDrafts',
];

const FIELDS_OF_KIND: ReadonlyMap<LetterKind, Readonly<Record<string, FieldShape>>> = new Map(
  LETTER_KINDS.map((kind) => [kind, Object.fromEntries(shapes().filter(([field]) => belongsTo(field, kind)))]),
);

/** The fields that a letter of the kind can ask for, in the order of the list. */
export function fieldsOf(kind: LetterKind): readonly LetterField[] {
  return shapes().flatMap(([field]) => (belongsTo(field, kind) ? [field] : []));
}

/** The same with their shapes, by name. */
export function shapesOf(kind: LetterKind): Readonly<Record<string, FieldShape>> {
  return FIELDS_OF_KIND.get(kind) ?? {};
}

function shapes(): readonly (readonly [LetterField, FieldShape])[] {
  // reason: Object.entries forgets the keys of the record
  return Object.entries(LETTER_FIELDS) as [LetterField, FieldShape][];
}

function belongsTo(field: LetterField, kind: LetterKind): boolean {
  return KINDS_OF_FIELD[field]?.includes(kind) ?? true;
}

/** True for a field that is empty in the letters of every other hearing. */
export function isInternalField(field: LetterField): boolean {
  return INTERNAL_FIELDS.includes(field);
}
