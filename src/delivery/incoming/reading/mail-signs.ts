import type { MailSigns } from '../classify/mail-signs.rules.js';
import { textOf, type MailPart, type ReadMail } from './read-mail.js';

const ADDRESS = /[^\s<>()[\]",;:]{1,64}@[a-z0-9.-]{1,255}/gi;
const MOST_ADDRESSES = 20;
const REPORTS = /^(message\/|text\/rfc822-headers$)/;
/** Parts that come with every other mail and that nobody is meant to read. */
const SILENT = /^(application\/(pgp-signature|pkcs7-signature|x-pkcs7-signature|ms-tnef)|text\/(x-amp-html|calendar))$/;

/** What the rules look at in a mail. */
export function signsOf(mail: ReadMail): MailSigns {
  const reports = mail.parts.filter((part) => REPORTS.test(part.mediaType));
  return {
    headers: mail.headers,
    fromAddress: mail.fromAddress,
    fromName: mail.fromName,
    subject: mail.subject,
    text: mail.text,
    reports: reports.map((part) => ({ mediaType: part.mediaType, text: textOf(part) })),
    bringsFiles: mail.parts.some(isForReading),
  };
}

/** Addresses that the text names: in a mail server's own words, the one that it could not deliver to. */
export function addressesIn(text: string): readonly string[] {
  const found = (text.match(ADDRESS) ?? []).map((address) => address.toLowerCase().replace(/[.]+$/, ''));
  return [...new Set(found)].slice(0, MOST_ADDRESSES);
}

function isForReading(part: MailPart): boolean {
  return !part.isEmbedded && !REPORTS.test(part.mediaType) && !SILENT.test(part.mediaType);
}
