import { Injectable } from '@nestjs/common';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { AnswersInHand, type AnswerInHand } from '../../response/answer-in-hand.js';
import type { Delegation } from '../../response/delegations.js';
import { responsePolicy } from '../../response/response.policy.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { InternalHearing } from '../internal-hearing.entity.js';
import { DelegationReader, type BodyDesk } from './delegation-reader.js';
import { isTimeToDelegate } from './delegation.rules.js';
import type { Forwarding } from './forwarding.entity.js';

/** What a body sees of who is to answer for it. */
export interface DelegationView {
  readonly inHand: AnswerInHand;
  readonly delegation: Delegation;
  readonly forwarding: Forwarding | null;
  /** Null for a body that is no host yet. */
  readonly desk: BodyDesk | null;
  /** The internal hearing that is under way; null while there is none. */
  readonly internalId: string | null;
  /** Why nothing can be changed here now; null when it can. */
  readonly closed: 'mayNotSubmit' | 'tooLate' | null;
  /** Whoever is signed in beside having the link; null for most. */
  readonly person: PersonActor | null;
}

/** Reads who answers for a body, by its link. `NotFound` for private persons, groups and bodies that were not invited. */
@Injectable()
export class DelegationViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: AnswersInHand,
    private readonly reader: DelegationReader,
  ) {}

  async find(link: LinkActor, person: PersonActor | null): Promise<DelegationView> {
    const inHand = await this.answers.find(link, null);
    const delegation = await this.reader.of(inHand.invitation);
    if (!delegation) throw new NotFound('delegation');
    const { organisationId } = inHand.invitation;
    return {
      ...{ inHand, delegation, person, closed: this.closedFor(link, inHand) },
      forwarding: delegation.kind === 'forwarded' ? await this.reader.forwardingOf(link.invitationId) : null,
      desk: organisationId === null ? null : await this.reader.deskOf(organisationId),
      internalId: delegation.kind === 'internal' ? await this.internalOf(link.invitationId) : null,
    };
  }

  private closedFor(link: LinkActor, { outline, deadlineOn }: AnswerInHand): DelegationView['closed'] {
    if (!responsePolicy.maySubmit(link, link)) return 'mayNotSubmit';
    return isTimeToDelegate(outline.consultation, deadlineOn, this.clock.today()) ? null : 'tooLate';
  }

  private async internalOf(outerInvitationId: string): Promise<string | null> {
    const internal = await this.database.reader.findOne(InternalHearing, {
      where: { outerInvitationId },
      order: { startedAt: 'DESC', id: 'DESC' },
    });
    return internal?.consultationId ?? null;
  }
}
