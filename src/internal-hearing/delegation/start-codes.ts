import { Injectable } from '@nestjs/common';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Contact } from '../../register/contact/contact.entity.js';
import type { AnswerInHand } from '../../response/answer-in-hand.js';
import { mayResend, type CodeOutcome } from '../../response/confirmation/email-code.js';
import { SenderCodes } from '../../response/confirmation/sender-codes.js';
import { VersionSenders } from '../../response/confirmation/version-senders.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { BodyCodeEmail } from './body-code.email.js';
import { NoRegisteredAddress } from './delegation.errors.js';
import { HearingStart, StartCode } from './hearing-start.entity.js';
import { StartCodeEmail } from './start-code.email.js';
import type { Starter } from './starter.js';

/** An address that a code goes to, and whose it is. */
export type CodeAddress = Pick<StartCode, 'owner' | 'address'>;

interface Asked {
  readonly inHand: AnswerInHand;
  readonly start: HearingStart;
  readonly starter: Starter;
}

/** The codes that start an internal hearing: to whom they go, and what their e-mails say. Made and compared by `SenderCodes`. */
@Injectable()
export class StartCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: SenderCodes,
    private readonly senders: VersionSenders,
  ) {}

  /**
   * The person's own address, and the body's registered one as well unless theirs is of its domain. Throws
   * `NoRegisteredAddress` when nobody at the body can be asked.
   */
  async addressesFor(invitation: Invitation, address: string): Promise<readonly CodeAddress[]> {
    const person = { owner: 'person', address } as const;
    const domain = await this.senders.domainOf(this.database.reader, invitation, address);
    if (domain === 'known') return [person];
    const registered = invitation.email ?? (await this.contactOf(invitation));
    if (registered === null) throw new NoRegisteredAddress();
    return [person, { owner: 'body', address: registered.toLowerCase() }];
  }

  /** True when these codes went to exactly these addresses a moment ago. */
  isSentTo(sent: readonly StartCode[], owners: readonly CodeAddress[]): boolean {
    const same = owners.every(({ owner, address }) =>
      sent.some((code) => code.owner === owner && code.address === address),
    );
    return same && sent.length === owners.length && !this.mayResend(sent);
  }

  mayResend(codes: readonly StartCode[]): boolean {
    return codes.every((code) => mayResend(code, this.clock.now()));
  }

  async begin(
    transaction: Transaction,
    { link, browser }: Starter,
    { invitation }: AnswerInHand,
    { name, email }: { readonly name: string; readonly email: string },
  ): Promise<HearingStart> {
    const start = transaction.create(HearingStart, {
      ...{ id: newId(), hostId: link.hostId, invitationId: invitation.id, linkId: link.id, browser },
      ...{ name, email: email.toLowerCase(), askedAt: this.clock.now(), madeConsultationId: null },
    });
    await transaction.insert(HearingStart, start);
    return start;
  }

  async add(transaction: Transaction, asked: Asked, { owner, address }: CodeAddress): Promise<void> {
    const { id: startId, hostId, linkId } = asked.start;
    const code = transaction.create(StartCode, {
      ...{ id: newId(), startId, hostId, linkId, owner, address },
      ...{ codeNumber: 0, codeDigest: null, codeSentAt: null, tries: 0, confirmedAt: null },
    });
    await transaction.insert(StartCode, code);
    await this.send(transaction, asked, code);
  }

  /** A new code in the place of the one before. */
  async send(transaction: Transaction, { inHand, start, starter }: Asked, code: StartCode): Promise<void> {
    const { invitation, outline } = inHand;
    const matter = {
      ...{ hearing: outline.consultation.title, body: invitation.addressedName },
      ...{ name: start.name, email: start.email },
    };
    await this.codes.send(transaction, code, (figures) =>
      code.owner === 'person'
        ? new StartCodeEmail({ ...matter, code: figures }, starter.language)
        : new BodyCodeEmail({ ...matter, code: figures }, code.address, invitation.languageForm),
    );
    await transaction.save(StartCode, code);
  }

  /** A code that was right before stays so. */
  async try(transaction: Transaction, code: StartCode, typed: string): Promise<CodeOutcome> {
    if (code.confirmedAt !== null) return 'right';
    const outcome = code.tryCode(this.codes.digest(code, typed.replace(/\D/g, '')), this.clock.now());
    await transaction.save(StartCode, code);
    return outcome;
  }

  private async contactOf({ hostId, organisationId }: Invitation): Promise<string | null> {
    const contacts = await this.database.reader.find(Contact, {
      where: { hostId, organisationId: organisationId ?? '' },
      order: { purpose: 'ASC', id: 'ASC' },
    });
    return contacts[0]?.email ?? null;
  }
}
