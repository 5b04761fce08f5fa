import type { IncomingKind, IncomingReason } from '../incoming-mail-status.js';
import { automaticKindOf, readReceiptIn } from './automatic-mail.rules.js';
import { readDeliveryStatus, type Fate } from './delivery-status.rules.js';
import { isNamedAsMailSystem, mayNotBeReturned, reportOf, signOf, type MailSigns } from './mail-signs.rules.js';
import { fateInWords, looksReturned } from './plain-bounce.rules.js';

/** What a mail is taken for, and what it says of the message that it is about. */
export interface Verdict {
  readonly kind: Exclude<IncomingKind, 'unread'>;
  /** The reason that stands, unless the message cannot be found or the report changes nothing. */
  readonly reason: IncomingReason;
  /** What is claimed, for each recipient; empty when nothing is that may count as evidence. */
  readonly fates: readonly Fate[];
}

/** It has been read by a person or answered by their program: it has arrived. */
const ARRIVED: Fate = { action: 'delivered', status: null, diagnostic: '', recipient: '', originalRecipient: '' };

/**
 * Takes a mail for what it is. Whatever no rule knows is a letter, and every letter goes to a person: it may be an answer to
 * a hearing. A rule may only set aside what it has fully understood.
 */
export function classify(mail: MailSigns): Verdict {
  if (reportOf(mail, 'message/feedback-report') !== null) return { kind: 'complaint', reason: 'complaint', fates: [] };
  return reportVerdict(mail) ?? receiptVerdict(mail) ?? wordsVerdict(mail) ?? automaticVerdict(mail) ?? LETTER;
}

const LETTER: Verdict = { kind: 'letter', reason: 'fromAPerson', fates: [] };
const UNCLEAR: Verdict = { kind: 'deliveryReport', reason: 'unclearReport', fates: [] };

/** A report by the book (RFC 3464). One that a person has put into a mail of their own is not taken for one. */
function reportVerdict(mail: MailSigns): Verdict | null {
  const text = reportOf(mail, 'message/delivery-status') ?? reportOf(mail, 'message/global-delivery-status');
  if (text === null) return null;
  const isReport = /^multipart\/report\b|^message\/delivery-status\b/.test(signOf(mail, 'content-type'));
  if (!isReport && !isNamedAsMailSystem(mail) && !mayNotBeReturned(mail)) return null;
  const { fates, unclear } = readDeliveryStatus(text);
  return fates.length === 0 || unclear > 0 ? UNCLEAR : { kind: 'deliveryReport', reason: 'reportTaken', fates };
}

function receiptVerdict(mail: MailSigns): Verdict | null {
  const receipt = readReceiptIn(mail);
  if (receipt === null) return null;
  return receipt.isRead
    ? { kind: 'readReceipt', reason: 'readReceipt', fates: [ARRIVED] }
    : { kind: 'readReceipt', reason: 'deletedUnread', fates: [] };
}

function wordsVerdict(mail: MailSigns): Verdict | null {
  if (!looksReturned(mail)) return null;
  const fate = fateInWords(mail);
  return fate ? { kind: 'deliveryReport', reason: 'reportTaken', fates: [fate] } : UNCLEAR;
}

function automaticVerdict(mail: MailSigns): Verdict | null {
  const kind = automaticKindOf(mail);
  if (kind === null) return null;
  return { kind: 'autoReply', reason: kind, fates: kind === 'autoReply' ? [ARRIVED] : [] };
}
