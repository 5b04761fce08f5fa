import type { Readable } from 'node:stream';

/** A mail as the mail server gives it. */
export interface FetchedMail {
  /** When the server got it. */
  readonly receivedAt: Date;
  /** What the server says that it measures; some count wrong. */
  readonly sizeBytes: number;
  readonly content: Readable;
}

/** A folder of a mail server, open. */
export interface OpenMailbox {
  /** Changes when the server has numbered the folder anew (RFC 9051, 2.3.1.1). */
  readonly uidValidity: string;
  /** The numbers of all mails in the folder, lowest first. */
  uids(): Promise<readonly number[]>;
  /** One mail, streamed and not marked as read; null when it is gone. */
  fetch(uid: number): Promise<FetchedMail | null>;
  /** Puts away mails that are kept here for good, so that they are not met again. */
  putAway(uids: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

/** Where mail to the service comes in. A port: IMAP now. */
export abstract class MailSource {
  /** User, server and folder: whose numbers the `uids` are. */
  abstract readonly name: string;
  abstract open(): Promise<OpenMailbox>;
}
