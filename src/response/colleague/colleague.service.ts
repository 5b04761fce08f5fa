import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { ResponseLink, type LinkRole } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import { Delegations } from '../delegations.js';
import { AnswersNotReceived } from '../response.errors.js';
import { responsePolicy } from '../response.policy.js';
import { Presence } from '../presence/presence.entity.js';
import { LinkAnswers, OwnLink } from './colleague.errors.js';
import { COLLEAGUE_SUBJECT, ColleaguePost } from './colleague-post.js';

/** How many colleagues of one body may have a link at the same time, and how many may have been invited in all. */
export const MOST_COLLEAGUES = 20;
export const MOST_INVITED = 60;

/** Whom to invite. */
export interface NewColleague {
  readonly name: string;
  readonly email: string;
  readonly role: LinkRole;
  /** What is said to somebody who is to answer in the body's place; a colleague is asked to help. */
  readonly forwarding?: string;
}

/** The link that was made, or why none was. */
export type InvitedColleague =
  | { readonly ok: true; readonly link: ResponseLink }
  | { readonly ok: false; readonly reason: 'alreadyInvited' | 'tooMany' | 'usedUp' };

/**
 * Lets the people of one body share the work: invites a colleague with a link of their own, changes what they may do, and
 * takes the link out of use again. Each is for those who may submit; a body's own link, the one in the letter, is not touched.
 */
@Injectable()
export class ColleagueService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly links: ResponseLinkService,
    private readonly postOffice: PostOffice,
    private readonly post: ColleaguePost,
    private readonly delegations: Delegations,
  ) {}

  /** Makes a link for a colleague and sends it. An address that has a link in use is not invited again. */
  async invite(link: LinkActor, colleague: NewColleague): Promise<InvitedColleague> {
    const inHand = await this.answers.find(link, null);
    return this.database.write((transaction) => this.inviteIn(transaction, link, inHand, colleague));
  }

  /** The same in a unit of work that has more to do, for the answer in the hand of the link's holder. */
  async inviteIn(
    transaction: Transaction,
    link: LinkActor,
    inHand: AnswerInHand,
    colleague: NewColleague,
  ): Promise<InvitedColleague> {
    if (!inHand.outline.consultation.receivesAnswers) throw new AnswersNotReceived();
    await this.begin(transaction, link);
    const { name: holderName, role, forwarding } = colleague;
    const email = colleague.email.toLowerCase();
    const reason = await this.refusalOf(transaction, link.invitationId, email);
    if (reason) return { ok: false, reason };
    const holder = { role, holderName, holderEmail: email, invitedByLinkId: link.id };
    const made = await this.links.makeFor(transaction, inHand.invitation, holder);
    await this.post.send(transaction, { inHand, invitedBy: link.name, link: made, forwarding: forwarding ?? null });
    await this.record(transaction, link, 'invited', made.id, holder);
    return { ok: true, link: made };
  }

  /** Takes a colleague's link out of use: it opens nothing from now on, also where it is open. */
  async remove(link: LinkActor, id: string): Promise<ResponseLink> {
    return this.database.write((transaction) => this.removeIn(transaction, link, id));
  }

  /** The same in a unit of work that has more to do. Throws `LinkAnswers` for the link of an internal hearing. */
  async removeIn(transaction: Transaction, link: LinkActor, id: string): Promise<ResponseLink> {
    return this.changeLinkIn(transaction, link, id, async (found) => {
      if (await this.delegations.answersBy(transaction, id)) throw new LinkAnswers();
      found.revoke(this.clock.now());
      await transaction.save(ResponseLink, found);
      await transaction.delete(Presence, { linkId: found.id });
      await this.postOffice.cancelWaiting(transaction, COLLEAGUE_SUBJECT, found.id);
      await this.record(transaction, link, 'revoked', found.id);
    });
  }

  /** Lets a colleague do more, or less, from now on. */
  async giveRole(link: LinkActor, id: string, role: LinkRole): Promise<ResponseLink> {
    return this.changeLink(link, id, async (transaction, found) => {
      if (found.role === role) return;
      if (await this.delegations.answersBy(transaction, id)) throw new LinkAnswers();
      found.role = role;
      await transaction.save(ResponseLink, found);
      await this.record(transaction, link, 'roleGiven', found.id, { role });
    });
  }

  /** Sends a colleague's link once more. Throws `EnoughEmails` when it has been sent often enough. */
  async resend(link: LinkActor, id: string): Promise<ResponseLink> {
    const inHand = await this.answers.find(link, null);
    return this.changeLink(link, id, async (transaction, found) => {
      if (!inHand.outline.consultation.receivesAnswers) throw new AnswersNotReceived();
      await this.post.send(transaction, { inHand, invitedBy: link.name, link: found, forwarding: null });
      await this.record(transaction, link, 'resent', found.id);
    });
  }

  /** Everything that changes a body's links, one at a time. */
  private async begin(transaction: Transaction, link: LinkActor): Promise<void> {
    if (!responsePolicy.maySubmit(link, link)) throw new NotAllowed('response.maySubmit');
    await this.links.lock(transaction, link.invitationId);
  }

  /** Changes one colleague's link. Another body's, the body's own, and one that was revoked are `NotFound`. */
  private async changeLink(
    link: LinkActor,
    id: string,
    work: (transaction: Transaction, found: ResponseLink) => Promise<void>,
  ): Promise<ResponseLink> {
    return this.database.write((transaction) =>
      this.changeLinkIn(transaction, link, id, (found) => work(transaction, found)),
    );
  }

  private async changeLinkIn(
    transaction: Transaction,
    link: LinkActor,
    id: string,
    work: (found: ResponseLink) => Promise<void>,
  ): Promise<ResponseLink> {
    await this.begin(transaction, link);
    const where = { id, invitationId: link.invitationId, holderEmail: Not(''), revokedAt: IsNull() };
    const found = await transaction.findOneBy(ResponseLink, where);
    if (!found) throw new NotFound('colleague');
    if (found.id === link.id) throw new OwnLink();
    await work(found);
    return found;
  }

  private async refusalOf(
    transaction: Transaction,
    invitationId: string,
    email: string,
  ): Promise<Extract<InvitedColleague, { ok: false }>['reason'] | null> {
    const ever = await transaction.findBy(ResponseLink, { invitationId, holderEmail: Not('') });
    const inUse = ever.filter((each) => each.isUsable);
    if (inUse.some((each) => each.holderEmail === email)) return 'alreadyInvited';
    if (inUse.length >= MOST_COLLEAGUES) return 'tooMany';
    return ever.length >= MOST_INVITED ? 'usedUp' : null;
  }

  private async record(
    transaction: Transaction,
    link: LinkActor,
    action: string,
    objectId: string,
    changes?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const deed = { action: `responseLink.${action}`, objectType: 'responseLink', objectId };
    await this.audit.record(transaction, link, changes ? { ...deed, changes } : deed);
  }
}
