import type { LanguageForm } from '../../shared/language/words.js';
import type { MessageChannel, MessagePurpose } from './message.entity.js';

/** Three days, after which a letter that no relay will take is a matter for a person. */
export const DEFAULT_LIFETIME_SECONDS = 72 * 60 * 60;

/** A file in the store that goes with a message. */
export interface NewAttachment {
  readonly sha256: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** What a domain hands to the post office. Texts may hold `[[link:<id>]]` for the secret links it names. */
export interface NewMessage {
  /** Whose message it is; null only for what is not about any host. */
  readonly hostId: string | null;
  readonly purpose: MessagePurpose;
  /** Two messages with the same key are one: body × dispatch × purpose, or whatever makes it the only one. */
  readonly uniqueKey: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly recipientRef: string;
  /** E-mail unless said; what goes on paper needs no address. */
  readonly channel?: MessageChannel;
  readonly toAddress: string;
  readonly toName: string | null;
  readonly languageForm: LanguageForm;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
  /** The secret links that the texts may hold; none unless said. */
  readonly linkIds?: readonly string[];
  /** The secret link whose address stands in `List-Unsubscribe`; none unless said. */
  readonly unsubscribeLinkId?: string;
  readonly attachments?: readonly NewAttachment[];
  /** How long it is worth trying; three days unless said. */
  readonly lifetimeSeconds?: number;
}
