import { readDeliveryStatus } from './delivery-status.rules.js';
import { readReceiptIn } from './automatic-mail.rules.js';
import { reportOf, type MailSigns } from './mail-signs.rules.js';

/** What a mail says of the message it is about: each a trace to follow, strongest first. */
export interface References {
  /** `Original-Envelope-Id` of a report: what we gave as ENVID. */
  readonly envelopeIds: readonly string[];
  /** `Message-ID` in what is returned. */
  readonly returnedIds: readonly string[];
  /** `In-Reply-To` and `References`: it answers that message. */
  readonly threadIds: readonly string[];
}

/** The media types in which a mail, or its head, is returned. */
export const RETURNED_TYPES = [
  'message/rfc822',
  'message/global',
  'message/rfc822-headers',
  'message/global-headers',
  'text/rfc822-headers',
] as const;

const MESSAGE_ID = /^[>| \t]*(?:X-Original-)?Message-ID:\s*(<[^<>\s]+>)/gim;
const MOST_IDS = 20;

export function referencesOf(mail: MailSigns): References {
  const status = reportOf(mail, 'message/delivery-status') ?? reportOf(mail, 'message/global-delivery-status');
  const { envelopeId } = status === null ? { envelopeId: null } : readDeliveryStatus(status);
  return {
    envelopeIds: envelopeId === null ? [] : [envelopeId.trim().toLowerCase()],
    returnedIds: unique([...returnedMessageIds(mail), ...messageIdsIn(mail.text), receiptFor(mail) ?? '']),
    threadIds: unique(['in-reply-to', 'references'].flatMap((name) => idsIn((mail.headers.get(name) ?? []).join(' ')))),
  };
}

/** The id of each mail that is returned: the first in its head, since what it quotes has others. */
function returnedMessageIds(mail: MailSigns): readonly string[] {
  return mail.reports
    .filter(({ mediaType }) => RETURNED_TYPES.some((type) => type === mediaType))
    .flatMap(({ text }) => messageIdsIn(text).slice(0, 1));
}

function receiptFor(mail: MailSigns): string | null {
  return readReceiptIn(mail)?.originalMessageId ?? null;
}

function messageIdsIn(text: string): readonly string[] {
  return [...text.matchAll(MESSAGE_ID)].map(([, id = '']) => id);
}

function idsIn(text: string): readonly string[] {
  return text.match(/<[^<>\s]+>/g) ?? [];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== ''))].slice(0, MOST_IDS);
}
