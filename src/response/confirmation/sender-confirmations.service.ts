import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import type { Language } from '../../shared/language/words.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import { scopeKey } from '../answer-key.js';
import { aboutAsWorking, aboutOfWorking } from '../submission/about-answer.js';
import { SubmissionService, type Submission, type Submitted } from '../submission/submission.service.js';
import { ConfirmationCodeEmail } from './confirmation-code.email.js';
import { SenderCodes } from './sender-codes.js';
import { OPEN_SECONDS, SenderConfirmation } from './sender-confirmation.entity.js';
import { VersionSenders } from './version-senders.js';

/** Somebody with a response link, in one browser. */
export interface Sender {
  readonly link: LinkActor;
  /** Digest of the session's name. */
  readonly browser: string;
  /** The language of the page, in which the code is sent. */
  readonly language: Language;
}

/** What came of «Send inn», a code, or sending without one. */
export type Pressed =
  | Submitted
  | { readonly ok: false; readonly reason: 'codeNeeded' }
  | { readonly ok: false; readonly reason: 'wrong' | 'tooManyTries' | 'expired'; readonly triesLeft: number }
  | { readonly ok: false; readonly reason: 'tooEarly' | 'nothingOpen' };

/** What came of asking for a code: sent, still too soon after the one before, no more this hour, or nothing waits for one. */
export type CodeSent = 'sent' | 'tooSoon' | 'limited' | 'nothingOpen';

const NOTHING_OPEN = { ok: false, reason: 'nothingOpen' } as const;

/** A confirmation that waits for its code. */
export interface OpenConfirmation {
  readonly inHand: AnswerInHand;
  readonly confirmation: SenderConfirmation;
  /** True when the e-mail certainly does not come, or ten minutes have passed. */
  readonly maySendWithout: boolean;
  readonly hasFailed: boolean;
}

/**
 * Lets a sender show that the e-mail address they give is their own, before the answer is submitted. An address that was
 * confirmed in a browser by a link needs no more codes there, in this hearing. What is submitted is exactly what the check
 * page showed, and the day it counts from is that of the first press of «Send inn»: nobody is late because of a code.
 */
@Injectable()
export class SenderConfirmations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly submissions: SubmissionService,
    private readonly codes: SenderCodes,
    private readonly senders: VersionSenders,
  ) {}

  /** «Send inn»: submits when the address is confirmed already; otherwise keeps the submission and sends a code. */
  async press(sender: Sender, draftId: string | null, submission: Submission): Promise<Pressed> {
    const inHand = await this.answers.find(sender.link, draftId);
    const address = submission.about.senderEmail.toLowerCase();
    const { formKey } = submission;
    const isKnown = (await this.confirmedAs(this.database.reader, sender, address)) !== null;
    const before = await this.database.reader.findOneBy(SenderConfirmation, { linkId: sender.link.id, formKey });
    const isDue = !isKnown && !this.hasFreshCode(before, address);
    const mayAsk = isDue && (await this.codes.take(sender.link.id, address));
    return this.database.write(async (transaction) => {
      const outcome = await this.submissions.outcomeOf(transaction, { link: sender.link, inHand }, submission);
      if (outcome) return outcome;
      const confirmation = await this.kept(transaction, sender, inHand, submission);
      const confirmed = await this.confirmedAs(transaction, sender, address);
      if (confirmed) confirmation.confirmedAt = confirmed.confirmedAt;
      else if (mayAsk) await this.sendCode(transaction, sender, inHand, confirmation);
      await transaction.save(SenderConfirmation, confirmation);
      return confirmed
        ? this.submit(transaction, sender.link, inHand, confirmation)
        : { ok: false, reason: 'codeNeeded' };
    });
  }

  /** The right code submits; a wrong one is counted. */
  async confirm(sender: Sender, draftId: string | null, code: string): Promise<Pressed> {
    const inHand = await this.answers.find(sender.link, draftId);
    const pressed = await this.withOpen(sender, inHand, async (transaction, confirmation): Promise<Pressed> => {
      const outcome = confirmation.tryCode(this.codes.digest(confirmation, code.replace(/\D/g, '')), this.clock.now());
      await transaction.save(SenderConfirmation, confirmation);
      if (outcome !== 'right') return { ok: false, reason: outcome, triesLeft: confirmation.triesLeft };
      await this.record(transaction, sender.link, 'sender.confirmed', confirmation);
      return this.submit(transaction, sender.link, inHand, confirmation);
    });
    return pressed ?? NOTHING_OPEN;
  }

  /** Sends one more code, a minute after the last one or later. */
  async resend(sender: Sender, draftId: string | null): Promise<CodeSent> {
    const open = await this.open(sender, draftId);
    if (!open) return 'nothingOpen';
    const { inHand, confirmation } = open;
    if (this.clock.now() < confirmation.resendFrom) return 'tooSoon';
    if (!(await this.codes.take(sender.link.id, confirmation.address))) return 'limited';
    const sent = await this.withOpen(sender, inHand, async (transaction, again): Promise<CodeSent> => {
      await this.sendCode(transaction, sender, inHand, again);
      await transaction.save(SenderConfirmation, again);
      return 'sent';
    });
    return sent ?? 'nothingOpen';
  }

  /** The address was wrong: the code goes to another, and the answer names that one. When it was pressed stays. */
  async changeAddress(sender: Sender, draftId: string | null, address: string): Promise<Pressed | CodeSent> {
    const open = await this.open(sender, draftId);
    if (!open) return 'nothingOpen';
    const { formKey, seen } = open.confirmation;
    const about = { ...aboutOfWorking(open.confirmation.about), senderEmail: address };
    const pressed = await this.press(sender, draftId, { about, seen, formKey });
    if (pressed.ok || pressed.reason !== 'codeNeeded') return pressed;
    const after = await this.open(sender, draftId);
    return this.hasFreshCode(after?.confirmation ?? null, address.toLowerCase()) ? 'sent' : 'limited';
  }

  /** Submits without a code when none comes; the registrar is told that the sender is not confirmed. */
  async sendWithout(sender: Sender, draftId: string | null): Promise<Pressed> {
    const open = await this.open(sender, draftId);
    if (!open) return NOTHING_OPEN;
    if (!open.maySendWithout) return { ok: false, reason: 'tooEarly' };
    const pressed = await this.withOpen(sender, open.inHand, async (transaction, confirmation): Promise<Pressed> => {
      await this.record(transaction, sender.link, 'sender.unconfirmed', confirmation);
      return this.submit(transaction, sender.link, open.inHand, confirmation);
    });
    return pressed ?? NOTHING_OPEN;
  }

  /** The confirmation that waits for a code in this browser; null when none does. */
  async open(sender: Sender, draftId: string | null): Promise<OpenConfirmation | null> {
    const inHand = await this.answers.find(sender.link, draftId);
    const { reader } = this.database;
    const confirmation = await this.openIn(reader, sender, inHand);
    if (!confirmation) return null;
    const hasFailed = await this.codes.hasFailed(reader, confirmation);
    return {
      inHand,
      confirmation,
      hasFailed,
      maySendWithout: hasFailed || this.clock.now() >= confirmation.withoutCodeFrom,
    };
  }

  /** True when somebody has pressed «Send inn» by this link for what stands there now, and it waits for a code. */
  async isWaiting(link: LinkActor, seen: string): Promise<boolean> {
    return this.database.reader.existsBy(SenderConfirmation, { linkId: link.id, seen, ...this.waiting() });
  }

  private async withOpen<T>(
    sender: Sender,
    inHand: AnswerInHand,
    work: (transaction: Transaction, confirmation: SenderConfirmation) => Promise<T>,
  ): Promise<T | null> {
    return this.database.write(async (transaction) => {
      // Takes the rows' locks on PostgreSQL: two codes tried at once are counted one after the other.
      await transaction.query('UPDATE "sender_confirmation" SET "tries" = "tries" WHERE "linkId" = $1', [
        sender.link.id,
      ]);
      const confirmation = await this.openIn(transaction, sender, inHand);
      return confirmation && work(transaction, confirmation);
    });
  }

  /** The last that was pressed and not submitted, of the version that the answer has now. */
  private async openIn(via: Reader, sender: Sender, inHand: AnswerInHand): Promise<SenderConfirmation | null> {
    const latest = await via.findOne(SenderConfirmation, {
      where: { linkId: sender.link.id, browser: sender.browser, scope: scopeKey(inHand.scope), ...this.waiting() },
      order: { pressedAt: 'DESC', id: 'DESC' },
    });
    const current = `${String(inHand.response?.currentVersion ?? 0)}.`;
    return latest?.seen.startsWith(current) ? latest : null;
  }

  private waiting(): object {
    return { versionId: IsNull(), pressedAt: MoreThan(secondsAfter(this.clock.now(), -OPEN_SECONDS)) };
  }

  private async submit(
    transaction: Transaction,
    link: LinkActor,
    inHand: AnswerInHand,
    confirmation: SenderConfirmation,
  ): Promise<Submitted> {
    const { seen, formKey, pressedAt } = confirmation;
    const submission = { about: aboutOfWorking(confirmation.about), seen, formKey };
    const submitted = await this.submissions.submitWithin(transaction, { link, inHand }, submission, pressedAt);
    if (!submitted.ok) return submitted;
    confirmation.versionId = submitted.version.id;
    await transaction.save(SenderConfirmation, confirmation);
    await this.senders.note(transaction, inHand.invitation, confirmation);
    return submitted;
  }

  /** The row of the form, made at the first press. The same content to the same address keeps the moment it was first pressed. */
  private async kept(
    transaction: Transaction,
    { link, browser }: Sender,
    inHand: AnswerInHand,
    { about, seen, formKey }: Submission,
  ): Promise<SenderConfirmation> {
    const known = await transaction.findOneBy(SenderConfirmation, { linkId: link.id, formKey });
    const address = about.senderEmail.toLowerCase();
    const first = await transaction.findOne(SenderConfirmation, {
      where: { linkId: link.id, scope: scopeKey(inHand.scope), seen, ...this.waiting() },
      order: { pressedAt: 'ASC' },
    });
    const isOther = known !== null && known.address !== address;
    const noCode = { codeDigest: null, codeSentAt: null, confirmedAt: null };
    return Object.assign(known ?? transaction.create(SenderConfirmation, { codeNumber: 0, tries: 0, ...noCode }), {
      id: known?.id ?? newId(),
      hostId: link.hostId,
      consultationId: link.consultationId,
      linkId: link.id,
      browser,
      scope: scopeKey(inHand.scope),
      formKey,
      seen,
      about: aboutAsWorking(about),
      address,
      pressedAt: first?.pressedAt ?? this.clock.now(),
      versionId: null,
      ...(isOther ? noCode : {}),
    });
  }

  private async sendCode(
    transaction: Transaction,
    { link, language }: Sender,
    { outline }: AnswerInHand,
    confirmation: SenderConfirmation,
  ): Promise<void> {
    const { senderName: name = '' } = confirmation.about;
    const recipient = { address: confirmation.address, name };
    const { title: hearing } = outline.consultation;
    await this.codes.send(
      transaction,
      confirmation,
      (code) => new ConfirmationCodeEmail(recipient, { code, hearing }, language),
    );
    await this.record(transaction, link, 'sender.codeSent', confirmation);
  }

  /** Where this browser has confirmed this address by this link; null when it has not. */
  private async confirmedAs(via: Reader, sender: Sender, address: string): Promise<SenderConfirmation | null> {
    const { link, browser } = sender;
    return via.findOne(SenderConfirmation, {
      where: { linkId: link.id, browser, address, confirmedAt: Not(IsNull()) },
      order: { confirmedAt: 'DESC' },
    });
  }

  /** Pressing again within a minute sends no second code to the same address. */
  private hasFreshCode(confirmation: SenderConfirmation | null, address: string): boolean {
    if (!confirmation || confirmation.address !== address || confirmation.codeSentAt === null) return false;
    return this.clock.now() < confirmation.resendFrom;
  }

  private async record(
    transaction: Transaction,
    link: LinkActor,
    action: string,
    { id, address }: SenderConfirmation,
  ): Promise<void> {
    const deed = { action, objectType: 'senderConfirmation', objectId: id, changes: { address } };
    await this.audit.record(transaction, link, deed);
  }
}
