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
  /** True when the host must publish what it receives, which an association need not. */
  readonly answersArePublic: boolean;
  readonly separateAnswers: boolean;
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
  answersArePublic: 'flag',
  separateAnswers: 'flag',
};
