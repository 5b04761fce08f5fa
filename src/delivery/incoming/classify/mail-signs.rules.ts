/** The part of a mail that the rules look at. */
export interface MailSigns {
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly fromAddress: string;
  readonly fromName: string;
  readonly subject: string;
  /** What the mail says, without what it returns. */
  readonly text: string;
  /** The text of each part that is a report or a mail, by its media type. */
  readonly reports: readonly { readonly mediaType: string; readonly text: string }[];
  /** It brings files that somebody may be meant to read. */
  readonly bringsFiles: boolean;
}

/** The text of the first part of a media type; null when there is none. */
export function reportOf(mail: MailSigns, mediaType: string): string | null {
  return mail.reports.find((report) => report.mediaType === mediaType)?.text ?? null;
}

/** The first value of a header in lower case; empty when there is none. */
export function signOf(mail: MailSigns, header: string): string {
  return (mail.headers.get(header)?.[0] ?? '').trim().toLowerCase();
}

const SYSTEM_NAMES =
  /^(mailer-?daemon|mail-?daemon|postmaster|maildelivery|mail-?system|mdaemon|daemon|bounces?|ndr|microsoftexchange[0-9a-f]+|no-?reply-bounce)([+._-].*)?$/;
const SYSTEM_TITLES =
  /^(mail delivery (sub)?system|mailer-?daemon|mail administrator|system administrator|systemansvarlig|systemadministrator|mail router|postmaster|microsoft outlook|internet mail delivery|e-?postsystem)\b/i;

/** A mail server wrote it, and no person: it says so itself. */
export function isNamedAsMailSystem(mail: MailSigns): boolean {
  const [local = ''] = mail.fromAddress.split('@');
  return (
    SYSTEM_NAMES.test(local) ||
    SYSTEM_TITLES.test(mail.fromName) ||
    mail.headers.has('x-failed-recipients') ||
    mail.headers.has('x-ms-exchange-message-is-ndr')
  );
}

/** Nothing may be returned to its sender (RFC 5321, 4.5.5), so that no person wrote it. Automatic answers are so too. */
export function mayNotBeReturned(mail: MailSigns): boolean {
  return signOf(mail, 'return-path') === '<>';
}
