import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { mayCreateConsultation } from '../../consultation/consultation.policy.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { AnswersInHand, type AnswerInHand } from '../../response/answer-in-hand.js';
import { triesLeft, type CodeOutcome } from '../../response/confirmation/email-code.js';
import { SenderCodes } from '../../response/confirmation/sender-codes.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { DelegationReader } from './delegation-reader.js';
import { DeskElsewhere } from './delegation.errors.js';
import { requireDelegable, requireNobody } from './delegation-ground.js';
import { DeskMaking } from './desk-making.js';
import { HearingStart, StartCode, type CodeOwner } from './hearing-start.entity.js';
import { InternalHearingMaking } from './internal-hearing-making.js';
import { StartCodes } from './start-codes.js';
import type { OpenStart, Starter } from './starter.js';

/** After a day one asks anew. */
const OPEN_SECONDS = 24 * 60 * 60;

/** What came of the codes that were written: the hearing, or what is wrong with which. */
export type Started =
  | { readonly ok: true; readonly consultation: Consultation; readonly person: PersonActor }
  | { readonly ok: false; readonly reason: 'nothingOpen' }
  | { readonly ok: false; readonly reason: 'codes'; readonly wrong: readonly WrongCode[] };

/** A code that is not the right one, whose it is, and how many tries are left. */
export interface WrongCode {
  readonly owner: CodeOwner;
  readonly outcome: Exclude<CodeOutcome, 'right'>;
  readonly triesLeft: number;
}

/**
 * Starts the internal hearing of a body. Whoever starts it shows by a code that the address they give is theirs, and by one
 * more from the body's registered address when theirs is of another domain: a link that was passed on gives nobody a desk.
 * A body that has a desk starts its hearings there.
 */
@Injectable()
export class HearingStarts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly senderCodes: SenderCodes,
    private readonly codes: StartCodes,
    private readonly links: ResponseLinkService,
    private readonly reader: DelegationReader,
    private readonly desks: DeskMaking,
    private readonly making: InternalHearingMaking,
  ) {}

  /** Asks to start it, and sends the codes; pressing again within a minute sends no more of them. */
  async ask(starter: Starter, by: { readonly name: string; readonly email: string }): Promise<'sent' | 'limited'> {
    const inHand = await this.ground(starter.link);
    await requireNobody(this.reader, this.database.reader, inHand.invitation);
    await this.requireNoDesk(this.database.reader, inHand);
    const owners = await this.codes.addressesFor(inHand.invitation, by.email.toLowerCase());
    const before = await this.openIn(this.database.reader, starter);
    if (before && this.codes.isSentTo(before.codes, owners)) return 'sent';
    for (const { address } of owners) {
      if (!(await this.senderCodes.take(starter.link.id, address))) return 'limited';
    }
    await this.database.write(async (transaction) => {
      const start = await this.codes.begin(transaction, starter, inHand, by);
      for (const owner of owners) await this.codes.add(transaction, { inHand, start, starter }, owner);
      await this.record(transaction, starter.link, 'codeAsked');
    });
    return 'sent';
  }

  /** Sends new codes to the addresses that are not confirmed yet, a minute after the last ones or later. */
  async resend(starter: Starter): Promise<'sent' | 'tooSoon' | 'limited' | 'nothingOpen'> {
    const open = await this.open(starter);
    if (!open) return 'nothingOpen';
    const waiting = open.codes.filter(({ confirmedAt }) => confirmedAt === null);
    if (!this.codes.mayResend(waiting)) return 'tooSoon';
    for (const { address } of waiting) {
      if (!(await this.senderCodes.take(starter.link.id, address))) return 'limited';
    }
    await this.database.write(async (transaction) => {
      const { inHand, start } = open;
      for (const code of waiting) await this.codes.send(transaction, { inHand, start, starter }, code);
      await this.record(transaction, starter.link, 'codesSent');
    });
    return 'sent';
  }

  /** When every code is right the desk, its first person and the hearing are made, in one unit of work. */
  async confirm(starter: Starter, typed: Readonly<Record<CodeOwner, string>>): Promise<Started> {
    const inHand = await this.ground(starter.link);
    return this.database.write(async (transaction): Promise<Started> => {
      await this.links.lock(transaction, starter.link.invitationId);
      const open = await this.openIn(transaction, starter);
      if (!open) return { ok: false, reason: 'nothingOpen' };
      const wrong: WrongCode[] = [];
      for (const code of open.codes) {
        const outcome = await this.codes.try(transaction, code, typed[code.owner]);
        if (outcome !== 'right') wrong.push({ owner: code.owner, outcome, triesLeft: triesLeft(code) });
      }
      if (wrong.length > 0) return { ok: false, reason: 'codes', wrong };
      return this.start(transaction, starter, inHand, open.start);
    });
  }

  /** Starts it at the desk that the body has, for an adviser who is signed in there. Throws `DeskElsewhere` for others. */
  async startAt(link: LinkActor, person: PersonActor): Promise<Consultation> {
    const inHand = await this.ground(link);
    return this.database.write(async (transaction) => {
      await this.links.lock(transaction, link.invitationId);
      await requireNobody(this.reader, transaction, inHand.invitation);
      await this.desks.lock(transaction, organisationOf(inHand));
      const desk = await this.reader.deskOf(organisationOf(inHand), transaction);
      if (!desk) throw new NotFound('hostBody');
      if (desk.host.id !== person.hostId || !mayCreateConsultation(person))
        throw new DeskElsewhere(desk.host.name, desk.people);
      await this.desks.claim(transaction, organisationOf(inHand), person);
      const ground = { link, invitation: inHand.invitation, outline: inHand.outline };
      return this.making.make(transaction, ground, person);
    });
  }

  /** What waits for its codes in this browser; null when nothing does. */
  async open(starter: Starter): Promise<OpenStart | null> {
    const found = await this.openIn(this.database.reader, starter);
    return found && { inHand: await this.ground(starter.link), ...found };
  }

  private async ground(link: LinkActor): Promise<AnswerInHand> {
    const inHand = await this.answers.find(link, null);
    requireDelegable(link, inHand, this.clock.today());
    return inHand;
  }

  private async requireNoDesk(via: Reader, inHand: AnswerInHand): Promise<void> {
    const desk = await this.reader.deskOf(organisationOf(inHand), via);
    if (desk) throw new DeskElsewhere(desk.host.name, desk.people);
  }

  private async openIn(via: Reader, { link, browser }: Starter): Promise<Omit<OpenStart, 'inHand'> | null> {
    const since = MoreThan(secondsAfter(this.clock.now(), -OPEN_SECONDS));
    const start = await via.findOne(HearingStart, {
      where: { linkId: link.id, browser, madeConsultationId: IsNull(), askedAt: since },
      order: { askedAt: 'DESC', id: 'DESC' },
    });
    if (!start) return null;
    const codes = await via.find(StartCode, { where: { startId: start.id }, order: { owner: 'DESC' } });
    return { start, codes };
  }

  private async start(
    transaction: Transaction,
    { link, language }: Starter,
    inHand: AnswerInHand,
    start: HearingStart,
  ): Promise<Started> {
    await requireNobody(this.reader, transaction, inHand.invitation);
    await this.desks.lock(transaction, organisationOf(inHand));
    await this.requireNoDesk(transaction, inHand);
    const { name, email } = start;
    const person = await this.desks.make(transaction, organisationOf(inHand), { name, email, language });
    const ground = { link, invitation: inHand.invitation, outline: inHand.outline };
    const consultation = await this.making.make(transaction, ground, person);
    start.madeConsultationId = consultation.id;
    await transaction.save(HearingStart, start);
    return { ok: true, consultation, person };
  }

  /** In the chain of the outer host, whose link it is; what the codes are for is no matter of that host's. */
  private async record(transaction: Transaction, link: LinkActor, action: 'codeAsked' | 'codesSent'): Promise<void> {
    const deed = { action: `responseLink.${action}`, objectType: 'responseLink', objectId: link.id };
    await this.audit.record(transaction, link, deed);
  }
}

function organisationOf({ invitation }: AnswerInHand): string {
  if (invitation.organisationId === null) throw new NotFound('delegation');
  return invitation.organisationId;
}
