import type { ConsultationOutline } from '../consultation/consultation-reader.js';
import type { OtherRound } from '../consultation/round/other-rounds.js';
import type { Reach } from '../consultation/invitation/reach.js';
import type { Host } from '../identity/host/host.entity.js';
import type { LanguageForm } from '../shared/language/words.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import type { OuterMatter } from './treatment/outer-matter.js';
import type { Treatment } from './treatment/treatments.js';
import type { PrintedLetterhead } from './letterhead/printed-letterhead.js';

/** One line of the list of bodies. */
export interface ListedBody {
  /** Empty for bodies that stand in no category. */
  readonly category: string;
  readonly name: string;
}

/** Who approved what is sent, and when («godkjent elektronisk»). */
export interface LetterApproval {
  readonly byName: string;
  readonly byTitle: string | null;
  readonly on: CalendarDay;
}

/** All that the letters of one hearing are made from, except the template and the recipient. */
export interface LetterMatter {
  readonly outline: ConsultationOutline;
  readonly host: Host;
  /** Null for a host that has none: its letters have its name and addresses alone. */
  readonly letterhead: PrintedLetterhead | null;
  /** The hearing's page, where it is for everyone; empty for an association's that is for its members alone. */
  readonly portalAddress: string;
  /** Null until the hearing has been approved: the letter then says that it is a preview. */
  readonly approval: LetterApproval | null;
  /** By category, and in Norwegian order within each; none in letters that do not print the list. */
  readonly bodies: readonly ListedBody[];
  /** The other rounds of the programme in the words of each language form, in the order in which they opened. */
  readonly otherRounds: Readonly<Record<LanguageForm, readonly OtherRound[]>>;
  /** Whose hearing an internal one answers in; null for others. */
  readonly outer: OuterMatter | null;
  /** Which organ treats the answer, and when; null where that is not chosen. */
  readonly treatment: Treatment | null;
  /** When the letters are made; the day in Oslo is the date of the letter. */
  readonly at: Date;
}

/** Whom one letter is to. */
export interface LetterRecipient {
  readonly name: string;
  readonly languageForm: LanguageForm;
  /** Its own deadline, or that of the hearing; null when none is set yet. */
  readonly deadlineOn: CalendarDay | null;
  /** How the letter reaches the body; by e-mail unless said. On paper there is no link, and the letter says how to answer. */
  readonly reach?: Reach;
}
