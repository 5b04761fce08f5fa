import type { CalendarDay } from '../shared/time/calendar-day.js';
import type { SamiParliamentAnswer } from './consultation.entity.js';

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
}
