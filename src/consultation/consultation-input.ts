import type { CalendarDay } from '../shared/time/calendar-day.js';
import type { Topic } from './topic/topics.js';
import type { SamiParliamentAnswer, Visibility } from './consultation.entity.js';

/** Somebody whose name stands below the letter. */
export interface SignatoryInput {
  readonly name: string;
  readonly title: string;
  readonly signing: 'inOwnName' | 'onAuthority';
}

/** What an adviser writes about a hearing. Texts that are not written yet are empty. */
export interface ConsultationInput {
  readonly title: string;
  /** As `CaseNumber` gives it, or empty. */
  readonly caseNumber: string;
  /** The programme by its name; empty for none. One that is not known is added. */
  readonly programme: string;
  readonly background: string;
  readonly goals: string;
  readonly notUnderConsultation: string;
  readonly mainChanges: string;
  readonly shortSummary: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly caseOfficerId: string;
  readonly samiParliament: SamiParliamentAnswer;
  readonly samiParliamentReason: string;
  readonly answers: 'oneForAll' | 'onePerDraft';
  readonly deadlineOn: CalendarDay | null;
  readonly shortDeadlineReason: string;
  readonly signatories: readonly SignatoryInput[];
  /** Who finds the hearing's page; left out where it is to stay as it is. A state body's hearings are always public. */
  readonly visibility?: Visibility;
  /** Whether whoever answers must say which drafts the answer is about; left out where it is to stay as it is. */
  readonly draftNaming?: DraftNaming;
  /** What the hearing is about; left out where it is to stay as it is. */
  readonly topics?: readonly Topic[];
}

export const DRAFT_NAMINGS = ['free', 'required'] as const;
export type DraftNaming = (typeof DRAFT_NAMINGS)[number];
