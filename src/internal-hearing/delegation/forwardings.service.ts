import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { AnswersInHand, type AnswerInHand } from '../../response/answer-in-hand.js';
import { ColleagueService, type InvitedColleague } from '../../response/colleague/colleague.service.js';
import { responsePolicy } from '../../response/response.policy.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { DelegationReader } from './delegation-reader.js';
import { requireDelegable, requireNobody } from './delegation-ground.js';
import { Forwarding } from './forwarding.entity.js';

/** Whom a body forwards to, and what it says to them. */
export interface NewForwarding {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

/** What came of it: forwarded, or why the address could not be given a link. */
export type Forwarded = { readonly ok: true } | Extract<InvitedColleague, { ok: false }>;

/** Lets one association answer in a body's place, and calls that back. Both are for those who may submit. */
@Injectable()
export class Forwardings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly colleagues: ColleagueService,
    private readonly links: ResponseLinkService,
    private readonly reader: DelegationReader,
  ) {}

  /** Gives the other a link that may submit, and sends it. Throws `DelegatedAlready` while another answers. */
  async forward(link: LinkActor, to: NewForwarding): Promise<Forwarded> {
    const inHand = await this.answers.find(link, null);
    requireDelegable(link, inHand, this.clock.today());
    return this.database.write(async (transaction) => {
      await this.links.lock(transaction, link.invitationId);
      await requireNobody(this.reader, transaction, inHand.invitation);
      const { name, email, message: forwarding } = to;
      const colleague = { name, email, role: 'maySubmit', forwarding } as const;
      const invited = await this.colleagues.inviteIn(transaction, link, inHand, colleague);
      if (!invited.ok) return invited;
      await this.endStale(transaction, link);
      await this.keep(transaction, { link, inHand }, to, invited.link.id);
      return { ok: true };
    });
  }

  /** Calls the forwarding back: its link opens nothing from now on, and what was written stays. Null when none stands. */
  async recall(link: LinkActor): Promise<Forwarding | null> {
    if (!responsePolicy.maySubmit(link, link)) throw new NotAllowed('response.maySubmit');
    return this.database.write(async (transaction) => {
      await this.links.lock(transaction, link.invitationId);
      const forwarding = await this.reader.forwardingOf(link.invitationId, transaction);
      if (!forwarding) return null;
      const made = await transaction.findOneByOrFail(ResponseLink, { id: forwarding.linkId });
      if (made.isUsable) await this.colleagues.removeIn(transaction, link, made.id);
      forwarding.recall(link.name, this.clock.now());
      await transaction.save(Forwarding, forwarding);
      await this.record(transaction, link, 'forwarding.recalled', forwarding.id);
      return forwarding;
    });
  }

  /** A forwarding whose link was taken out of use among the colleagues stands no more. */
  private async endStale(transaction: Transaction, link: LinkActor): Promise<void> {
    const stale = await this.reader.forwardingOf(link.invitationId, transaction);
    if (!stale) return;
    stale.recall(link.name, this.clock.now());
    await transaction.save(Forwarding, stale);
  }

  private async keep(
    transaction: Transaction,
    { link, inHand }: { readonly link: LinkActor; readonly inHand: AnswerInHand },
    { name, email, message }: NewForwarding,
    linkId: string,
  ): Promise<void> {
    const { id: invitationId, consultationId, hostId } = inHand.invitation;
    const id = newId();
    const by = { forwardedByName: link.name, forwardedAt: this.clock.now(), recalledAt: null, recalledByName: null };
    const to = { linkId, name, email: email.toLowerCase(), message };
    await transaction.insert(Forwarding, { id, hostId, consultationId, invitationId, ...to, ...by });
    await this.record(transaction, link, 'forwarding.made', id, { linkId });
  }

  private async record(
    transaction: Transaction,
    link: LinkActor,
    action: string,
    objectId: string,
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.audit.record(transaction, link, { action, objectType: 'forwarding', objectId, changes });
  }
}
