import PostalMime, { addressParser, type Attachment, type Email } from 'postal-mime';
import { textFromHtml } from './text-from-html.js';

/** As much of a text or a report as the rules look at. */
const MOST_CHARACTERS = 200_000;
const MOST_HTML = 2_000_000;
const LONGEST_HEADER = 1_000;
/** A mail with more parts than any program writes is made to exhaust its reader. */
const MOST_BOUNDARIES = 5_000;

/** Headers that say whom a mail was delivered to, beside those that its writer chose. */
const DELIVERED_TO = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'apparently-to',
  'x-delivered-to',
];

/** A part of a mail that is not its text. */
export interface MailPart {
  readonly mediaType: string;
  readonly filename: string | null;
  /** A picture within the text, such as the logo of a signature. */
  readonly isEmbedded: boolean;
  readonly content: Uint8Array;
}

/** A mail, read. */
export interface ReadMail {
  /** The values of a header, in order; its name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly fromAddress: string;
  readonly fromName: string;
  /** Everyone it was addressed or delivered to, in lower case. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly parts: readonly MailPart[];
}

/** Reads a mail; null when it is broken beyond reading. Mails within the mail stay files: a report that is forwarded is not a report. */
export async function readMail(raw: Uint8Array): Promise<ReadMail | null> {
  if (hasTooManyParts(raw)) return null;
  const email = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' }).catch(
    () => null,
  );
  return email && mailFrom(email);
}

/** The text of a part that is a report or a mail. */
export function textOf(part: MailPart): string {
  return withoutControls(Buffer.from(part.content.subarray(0, MOST_CHARACTERS)).toString('utf8'));
}

function mailFrom(email: Email): ReadMail {
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers) headers.set(key, [...(headers.get(key) ?? []), value]);
  return {
    headers,
    ...senderOf(email),
    recipients: recipientsOf(email, headers),
    subject: oneLine(email.subject ?? ''),
    text: withoutControls(textIn(email).slice(0, MOST_CHARACTERS)),
    parts: email.attachments.map(partFrom),
  };
}

function senderOf({ from, sender }: Email): Pick<ReadMail, 'fromAddress' | 'fromName'> {
  const address = from?.address ?? sender?.address ?? '';
  return { fromAddress: oneLine(address).toLowerCase(), fromName: oneLine(from?.name ?? '') };
}

function textIn({ text, html = '' }: Email): string {
  return text ?? textFromHtml(html.slice(0, MOST_HTML));
}

function recipientsOf(email: Email, headers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const written = [...(email.to ?? []), ...(email.cc ?? [])];
  const delivered = DELIVERED_TO.flatMap((name) => headers.get(name) ?? []).flatMap((value) => addressParser(value));
  const boxes = [...written, ...delivered].flatMap((address) => (address.group ? address.group : [address]));
  // A bounce may say nowhere but in its trace whom it was sent to.
  const traced = (headers.get('received') ?? []).flatMap((value) => /\bfor <([^<>\s]+)>/i.exec(value)?.[1] ?? []);
  return [...new Set([...boxes.map((box) => box.address), ...traced].map((address) => address.toLowerCase()))];
}

function partFrom({ mimeType, filename, related, disposition, content }: Attachment): MailPart {
  return {
    mediaType: mimeType,
    filename,
    isEmbedded: mimeType.startsWith('image/') && (related === true || disposition === 'inline'),
    content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  };
}

function hasTooManyParts(raw: Uint8Array): boolean {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let count = 0;
  for (let at = bytes.indexOf('\n--'); at >= 0; at = bytes.indexOf('\n--', at + 3)) {
    count += 1;
    if (count > MOST_BOUNDARIES) return true;
  }
  return false;
}

/** The text on one line and no longer than a header should be, without characters that a database keeps in no text. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_HEADER);
}

/** Without control characters other than line breaks and tabs; line breaks as one character. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
