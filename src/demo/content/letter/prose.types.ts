import type { LetterBlock } from '../content.types.js';

/** The closed list of fields that the letters use, as `{{field}}`. */
export const letterFields = [
  'hostName',
  'recipientName',
  'title',
  'caseNumber',
  'deadlineWeekday',
  'deadline',
  'portalAddress',
  'contactName',
  'contactTelephone',
  'contactEmail',
  'mailbox',
] as const;

/** What is said in the same words in every hearing, in one language form. */
export interface LetterProse {
  readonly subject: string;
  readonly heading: string;
  readonly invitation: readonly LetterBlock[];
  readonly headings: {
    readonly background: string;
    readonly goals: string;
    readonly drafts: string;
    readonly underConsultation: string;
    readonly notUnderConsultation: string;
    readonly mainChanges: string;
    readonly questions: string;
  };
  readonly draftsLead: string;
  readonly questionsLead: string;
  /** How to answer, who may answer, publicity and contact: everything after the questions. */
  readonly practical: readonly LetterBlock[];
  readonly closing: string;
  /** Stands under the signatures. */
  readonly approvedElectronically: string;
  /** Heading of the list of bodies that is appended to the letter. */
  readonly recipientListHeading: string;
}
