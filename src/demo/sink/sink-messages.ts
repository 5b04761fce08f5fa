/** A file that came with an e-mail. */
export interface SinkFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** An e-mail that the sink was handed. */
export interface SinkMail {
  readonly recipients: readonly string[];
  readonly subject: string;
  /** The address to answer at, as it stands in the text; null when there is none. */
  readonly answerAddress: string | null;
  readonly files: readonly SinkFile[];
}

/** What the sink says to the process that started it. */
export type SinkMessage =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'received'; readonly total: number }
  | { readonly kind: 'report'; readonly mails: readonly SinkMail[] };

/** What it is asked. */
export const ASK_FOR_REPORT = 'report';
