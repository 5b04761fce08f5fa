import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { ExtensionRefused } from '../../consultation/deadline/extension/extension.errors.js';
import { refusalOf } from '../../consultation/deadline/extension/extension.rules.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { responsePolicy } from '../response.policy.js';
import { ExtensionRequestPost } from './extension-request-post.js';
import type { ExtensionRequestEndState } from './extension-request-status.js';
import { ExtensionRequest, ExtensionRequestEnd } from './extension-request.entity.js';
import { ExtensionRequestWaits } from './extension-request.errors.js';

/** A later deadline, as a body asks for it. */
export interface WishedExtension {
  readonly wantedOn: CalendarDay;
  readonly reason: string;
  readonly name: string;
  readonly email: string;
}

/** How a wish ends. */
interface Ending {
  readonly toState: ExtensionRequestEndState;
  readonly words: string;
  readonly extension: Extension | null;
}

/**
 * Takes a body's wish for a later deadline, and keeps how it ended. The wish itself moves nothing: whoever extends the
 * deadline calls `settle` in the same transaction, so that a wish that was met is never left waiting.
 */
@Injectable()
export class ExtensionRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly post: ExtensionRequestPost,
  ) {}

  /** Throws `NotFound`, `NotAllowed`, `ExtensionRefused` and `ExtensionRequestWaits`. The hearing's editors are told. */
  async ask(link: LinkActor, wished: WishedExtension): Promise<ExtensionRequest> {
    return this.database.write((transaction) => this.askIn(transaction, link, wished));
  }

  /** The same in a unit of work that has more to do, such as the audit of another host. */
  async askIn(transaction: Transaction, link: LinkActor, wished: WishedExtension): Promise<ExtensionRequest> {
    if (!responsePolicy.maySubmit(link, link)) throw new NotAllowed('extensionRequest.ask');
    await this.progress.lock(transaction, link.consultationId);
    const consultation = await this.reader.find(link, link.consultationId, transaction);
    const invitation = await transaction.findOneByOrFail(Invitation, { id: link.invitationId });
    const days = { newOn: wished.wantedOn, formerOn: invitation.deadlineIn(consultation) };
    const refusal = refusalOf({ scope: 'one', ...days, state: consultation.state, today: this.clock.today() });
    if (refusal) throw new ExtensionRefused(refusal);
    if (await this.openOf(transaction, link.invitationId)) throw new ExtensionRequestWaits();
    const request = this.requestFrom(transaction, link, wished);
    await transaction.insert(ExtensionRequest, request);
    const { wantedOn, reason, name, email } = wished;
    await this.record(transaction, link, request, {
      action: 'extensionRequest.asked',
      changes: { wantedOn, reason, name, email },
    });
    await this.post.tellEditors(transaction, { consultation, invitation, request });
    return request;
  }

  /** Takes back the wish that waits. Throws `NotFound` and `NotAllowed`. */
  async withdraw(link: LinkActor): Promise<void> {
    if (!responsePolicy.maySubmit(link, link)) throw new NotAllowed('extensionRequest.withdraw');
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, link.consultationId);
      const request = await this.openOf(transaction, link.invitationId);
      if (!request) throw new NotFound('extensionRequest');
      await this.end(transaction, link, request, { toState: 'withdrawn', words: '', extension: null });
    });
  }

  /** Says no, in words that the body reads. Throws `NotFound`, `NotAllowed` and `ExtensionRequestEnded`. */
  async decline(
    person: PersonActor,
    at: { readonly consultationId: string; readonly requestId: string },
    words: string,
  ): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, at.consultationId);
      const { consultationId, requestId: id } = at;
      await this.reader.findFor(person, consultationId, 'mayEdit', transaction);
      const request = await transaction.findOneBy(ExtensionRequest, { id, consultationId });
      if (!request) throw new NotFound('extensionRequest');
      await this.end(transaction, person, request, { toState: 'declined', words, extension: null });
    });
  }

  /**
   * Ends the wishes that an extension meets: that of the body it is for, whatever day it wished for, since the host has now
   * decided; or, when it is for all, of every body without a deadline of its own that wished for no later day.
   */
  async settle(transaction: Transaction, person: PersonActor, extension: Extension): Promise<void> {
    for (const request of await this.metBy(transaction, extension)) {
      await this.end(transaction, person, request, { toState: 'granted', words: extension.reason, extension });
    }
  }

  private async metBy(transaction: Transaction, extension: Extension): Promise<readonly ExtensionRequest[]> {
    const { consultationId, invitationId, newDeadlineOn } = extension;
    if (invitationId !== null) {
      const request = await this.openOf(transaction, invitationId);
      return request ? [request] : [];
    }
    const wantedOn = LessThanOrEqual(newDeadlineOn);
    const requests = await transaction.findBy(ExtensionRequest, { consultationId, state: 'open', wantedOn });
    const following = await transaction.findBy(Invitation, { consultationId, ownDeadlineOn: IsNull() });
    const ids = new Set(following.map(({ id }) => id));
    return requests.filter((request) => ids.has(request.invitationId));
  }

  private requestFrom(transaction: Transaction, link: LinkActor, wished: WishedExtension): ExtensionRequest {
    return transaction.create(ExtensionRequest, {
      id: newId(),
      consultationId: link.consultationId,
      hostId: link.hostId,
      invitationId: link.invitationId,
      linkId: link.id,
      askedByName: wished.name,
      askedByEmail: wished.email,
      wantedOn: wished.wantedOn,
      reason: wished.reason,
      state: 'open',
      askedAt: this.clock.now(),
    });
  }

  private openOf(transaction: Transaction, invitationId: string): Promise<ExtensionRequest | null> {
    return transaction.findOneBy(ExtensionRequest, { invitationId, state: 'open' });
  }

  private async end(
    transaction: Transaction,
    actor: AuditActor,
    request: ExtensionRequest,
    { toState, words, extension }: Ending,
  ): Promise<void> {
    request.end(toState);
    await transaction.save(ExtensionRequest, request);
    const extensionId = extension?.id ?? null;
    await transaction.insert(ExtensionRequestEnd, {
      id: newId(),
      requestId: request.id,
      toState,
      at: this.clock.now(),
      byId: actor.id,
      byName: actor.name,
      words,
      extensionId,
    });
    const changes = { words, extensionId };
    await this.record(transaction, actor, request, { action: `extensionRequest.${toState}`, changes });
    if (toState !== 'withdrawn') await this.post.tellBody(transaction, request, { words, extension });
  }

  private async record(
    transaction: Transaction,
    actor: AuditActor,
    { id }: ExtensionRequest,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'extensionRequest', objectId: id });
  }
}
