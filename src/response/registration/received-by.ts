import type { CalendarDay } from '../../shared/time/calendar-day.js';

/** An e-mail that an answer came by, as it lies in the mailbox. */
export interface ReceivedMail {
  readonly id: string;
  /** Of the whole mail, byte for byte. */
  readonly sha256: string;
  /** When the mail server got it. */
  readonly receivedAt: Date;
}

/** How an answer that staff enter reached the host, with what must be known of each way. */
export type ReceivedBy =
  | { readonly channel: 'email'; readonly mail: ReceivedMail | null }
  | { readonly channel: 'post'; readonly journalNumber: string }
  | {
      readonly channel: 'telephone';
      /** Who agreed that the conversation was written down, and when. Without it nothing of it may be kept. */
      readonly consentedBy: string;
      readonly consentedOn: CalendarDay;
      readonly isReadBack: boolean;
    }
  | { readonly channel: 'meeting'; readonly place: string; readonly present: readonly string[] };
