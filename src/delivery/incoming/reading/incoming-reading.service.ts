import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { foldForSearch } from '../../../shared/language/sorting.js';
import { MessageEvidence } from '../../mending/message-evidence.service.js';
import { Attempt } from '../../message/attempt.entity.js';
import type { MessageState } from '../../message/message-status.js';
import { classify, type Verdict } from '../classify/classify.rules.js';
import type { Fate } from '../classify/delivery-status.rules.js';
import { disposeOf, type Disposition } from '../classify/disposition.rules.js';
import { referencesOf } from '../classify/references.rules.js';
import { DeliveryReport } from '../delivery-report.entity.js';
import { IncomingMail } from '../incoming-mail.entity.js';
import { MailOpener } from './mail-opener.js';
import { MailOwners } from './mail-owners.js';
import { addressesIn, signsOf } from './mail-signs.js';
import { MessageFinder, type Finding, type FoundMessage } from './message-finder.js';
import type { OpenedMail } from './open-mail.js';
import type { ReadMail } from './read-mail.js';

/** A report is quicker than the ledger: the message is still being handed over, as far as is written. */
class MessageUnderWay extends Error {
  constructor(messageId: string) {
    super(`The report about ${messageId} waits until its hand-over is written`);
  }
}

const BROKEN: Verdict = { kind: 'letter', reason: 'broken', fates: [] };
const NOTHING_FOUND: Finding = { message: null, foundBy: null, isForged: false, isContradicting: false };

/**
 * Reads a mail that was fetched: what it is, which message it concerns, whose it is. What it proves is taken as evidence,
 * with a row that says so, in one transaction. Reading again what was read changes nothing.
 */
@Injectable()
export class IncomingReading {
  constructor(
    private readonly database: Database,
    private readonly opener: MailOpener,
    private readonly finder: MessageFinder,
    private readonly owners: MailOwners,
    private readonly evidence: MessageEvidence,
  ) {}

  /** Throws when the message is still being handed over, so that the job is tried again. */
  async read(mailId: string): Promise<void> {
    const mail = await this.database.reader.findOneBy(IncomingMail, { id: mailId });
    if (mail?.kind !== 'unread') return;
    const opened = await this.opener.open(mail);
    await this.database.write((transaction) => this.take(transaction, mailId, opened));
  }

  private async take(transaction: Transaction, mailId: string, opened: OpenedMail): Promise<void> {
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "incoming_mail" SET "uid" = "uid" WHERE "id" = $1', [mailId]);
    const mail = await transaction.findOneByOrFail(IncomingMail, { id: mailId });
    if (mail.kind !== 'unread') return;
    const verdict = verdictOn(opened);
    const finding = opened.mail ? await this.find(transaction, opened.mail, verdict) : NOTHING_FOUND;
    const { message, foundBy } = finding;
    const disposition = disposeOf(verdict, { ...finding, toAddress: message?.toAddress ?? '' });
    const reason = await this.prove(transaction, mail, disposition, message);
    const owner = await this.owners.ofMail(transaction, message, opened.mail);
    const read = { kind: verdict.kind, state: disposition.state, reason, messageId: message?.id ?? null, foundBy };
    await transaction.update(IncomingMail, { id: mailId }, { ...owner, ...describe(opened.mail), ...read });
  }

  private async find(transaction: Transaction, mail: ReadMail, verdict: Verdict): Promise<Finding> {
    const signs = signsOf(mail);
    const addresses = verdict.kind === 'deliveryReport' ? addressesIn(mail.text) : [mail.fromAddress];
    const traces = { recipients: mail.recipients, references: referencesOf(signs), addresses };
    return this.finder.find(transaction, traces);
  }

  /** Takes what the mail proves, and gives the reason why it lies where it lies. */
  private async prove(
    transaction: Transaction,
    mail: IncomingMail,
    { fate, reason }: Disposition,
    message: FoundMessage | null,
  ): Promise<IncomingMail['reason']> {
    if (!fate || !message) return reason;
    const isFormer = await isAboutFormerAddress(transaction, message, fate);
    const effect = isFormer ? null : await this.effectOf(transaction, message, fate);
    await transaction.insert(DeliveryReport, {
      id: newId(),
      messageId: message.id,
      incomingMailId: mail.id,
      action: fate.action,
      status: fate.status,
      diagnostic: fate.diagnostic,
      recipient: fate.originalRecipient || fate.recipient,
      reportedAt: mail.receivedAt,
      effect,
      isByHand: false,
    });
    if (isFormer) return 'formerAddress';
    return effect === null && fate.action === 'failed' ? 'withoutEffect' : reason;
  }

  private async effectOf(
    transaction: Transaction,
    message: FoundMessage,
    { action, status, diagnostic }: Fate,
  ): Promise<MessageState | null> {
    if (message.state === 'sending') throw new MessageUnderWay(message.id);
    return this.evidence.take(transaction, message.id, { action, status, text: diagnostic });
  }
}

function verdictOn({ mail, isWhole }: OpenedMail): Verdict {
  if (!mail) return BROKEN;
  const verdict = classify(signsOf(mail));
  const isUnderstood = isWhole || verdict.kind === 'deliveryReport' || verdict.kind === 'complaint';
  return isUnderstood ? verdict : { kind: 'letter', reason: 'tooLarge', fates: [] };
}

function describe(mail: ReadMail | null): Pick<IncomingMail, 'fromAddress' | 'fromName' | 'subject' | 'searchText'> {
  const { fromAddress, fromName, subject } = mail ?? { fromAddress: '', fromName: '', subject: '' };
  return { fromAddress, fromName, subject, searchText: foldForSearch([fromName, fromAddress, subject].join(' ')) };
}

/** A late report about an address that has been mended since says nothing of the one that stands now. */
async function isAboutFormerAddress(transaction: Transaction, message: FoundMessage, fate: Fate): Promise<boolean> {
  const named = [fate.recipient, fate.originalRecipient].filter((address) => address !== '').map(lower);
  const current = lower(message.toAddress);
  if (named.length === 0 || named.includes(current)) return false;
  const attempts = await transaction.find(Attempt, { where: { messageId: message.id }, select: { toAddress: true } });
  return attempts.some(
    ({ toAddress }) => toAddress !== null && lower(toAddress) !== current && named.includes(lower(toAddress)),
  );
}

function lower(address: string): string {
  return address.toLowerCase();
}
