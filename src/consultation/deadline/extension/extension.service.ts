import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../../../audit/audit.service.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import type { Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../../shared/errors/domain-error.js';
import type { CalendarDay } from '../../../shared/time/calendar-day.js';
import { Clock } from '../../../shared/time/clock.js';
import { ConsultationProgress } from '../../consultation-progress.service.js';
import { ConsultationReader } from '../../consultation-reader.js';
import { Consultation } from '../../consultation.entity.js';
import { Invitation } from '../../invitation/invitation.entity.js';
import { requireBeforeOuter } from '../require-deadline.js';
import { Extension, type ExtensionWay } from './extension.entity.js';
import { ExtensionRefused } from './extension.errors.js';
import { keepsOwnDeadline, refusalOf } from './extension.rules.js';

/** A later deadline, as it is decided. */
export interface ExtensionOrder {
  readonly consultationId: string;
  /** The deadline that held, for all or for the one body, when the person confirmed. */
  readonly seenFormerOn: CalendarDay;
  /** The one body it is for; null for all. */
  readonly invitationId: string | null;
  readonly newOn: CalendarDay;
  readonly way: ExtensionWay;
  /** Who asked: a body on the list, somebody else by name, or nobody (empty name). */
  readonly askedBy: { readonly invitationId: string | null; readonly name: string };
  readonly reason: string;
}

/** What an extension came to. */
export interface Extended {
  readonly extension: Extension;
  /** The bodies whose later deadline of their own still holds; empty for an extension for one. */
  readonly keptTheirOwn: readonly Invitation[];
}

/**
 * Moves deadlines while a hearing is out: the day itself, the row that says who asked and why, and the audit, in the
 * caller's transaction; the letter about it is planned by whoever calls. Approval is not touched: it held for what was
 * sent, and that stands.
 */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly progress: ConsultationProgress,
  ) {}

  /** Throws `NotFound`, `NotAllowed`, `ChangedMeanwhile`, `ExtensionRefused` and `NotBeforeOuter`. */
  async extend(transaction: Transaction, actor: PersonActor, order: ExtensionOrder): Promise<Extended> {
    await this.progress.lock(transaction, order.consultationId);
    const consultation = await this.reader.findFor(actor, order.consultationId, 'mayEdit', transaction);
    const invitation = await this.invited(transaction, consultation, order.invitationId);
    const askedBy = await this.invited(transaction, consultation, order.askedBy.invitationId);
    const formerOn = this.requireLater(consultation, invitation, order);
    await requireBeforeOuter(transaction, consultation, order.newOn);
    const extension = transaction.create(Extension, {
      id: newId(),
      consultationId: consultation.id,
      hostId: consultation.hostId,
      invitationId: order.invitationId,
      formerDeadlineOn: formerOn,
      newDeadlineOn: order.newOn,
      askedByInvitationId: askedBy?.id ?? null,
      askedByName: askedBy?.addressedName ?? order.askedBy.name,
      way: order.way,
      reason: order.reason,
      decidedById: actor.id,
      decidedByName: actor.name,
      decidedAt: this.clock.now(),
    });
    await transaction.insert(Extension, extension);
    const keptTheirOwn = await this.move(transaction, { consultation, invitation }, order.newOn);
    await this.record(transaction, actor, extension);
    return { extension, keptTheirOwn };
  }

  /** The deadline that is replaced. That it is no longer what was seen goes before what is wrong with the new one. */
  private requireLater(
    consultation: Consultation,
    invitation: Invitation | null,
    { newOn, seenFormerOn }: ExtensionOrder,
  ): CalendarDay {
    const formerOn = invitation ? invitation.deadlineIn(consultation) : consultation.deadlineOn;
    if (formerOn !== null && !formerOn.equals(seenFormerOn)) throw new ChangedMeanwhile();
    const refusal = refusalOf({
      scope: invitation ? 'one' : 'all',
      newOn,
      formerOn,
      state: consultation.state,
      today: this.clock.today(),
    });
    if (refusal) throw new ExtensionRefused(refusal);
    if (formerOn === null) throw new ExtensionRefused('notOut');
    return formerOn;
  }

  private async invited(
    transaction: Transaction,
    { id: consultationId }: Consultation,
    id: string | null,
  ): Promise<Invitation | null> {
    if (id === null) return null;
    const invitation = await transaction.findOneBy(Invitation, { id, consultationId, isInvited: true });
    if (!invitation) throw new NotFound('invitation');
    return invitation;
  }

  private async move(
    transaction: Transaction,
    { consultation, invitation }: { readonly consultation: Consultation; readonly invitation: Invitation | null },
    newOn: CalendarDay,
  ): Promise<readonly Invitation[]> {
    if (invitation) {
      invitation.extend(newOn, consultation);
      await transaction.save(Invitation, invitation);
      return [];
    }
    consultation.extend(newOn);
    await transaction.save(Consultation, consultation);
    return this.settleOwn(transaction, consultation.id, newOn);
  }

  /** Bodies whose own deadline the new one reaches follow it from now on; the others keep theirs. */
  private async settleOwn(
    transaction: Transaction,
    consultationId: string,
    newOn: CalendarDay,
  ): Promise<readonly Invitation[]> {
    const withOwn = await transaction.findBy(Invitation, { consultationId, ownDeadlineOn: Not(IsNull()) });
    const isKept = ({ ownDeadlineOn }: Invitation): boolean =>
      ownDeadlineOn !== null && keepsOwnDeadline(ownDeadlineOn, newOn);
    const reached = withOwn.filter((invitation) => !isKept(invitation));
    for (const invitation of reached) invitation.followCommonDeadline();
    await transaction.save(Invitation, reached);
    return withOwn.filter(isKept);
  }

  private async record(transaction: Transaction, actor: PersonActor, extension: Extension): Promise<void> {
    const { id, consultationId, invitationId, formerDeadlineOn, newDeadlineOn, way, reason } = extension;
    await this.audit.record(transaction, actor, {
      action: 'consultation.extended',
      objectType: 'consultation',
      objectId: consultationId,
      changes: { extension: id, invitationId, formerDeadlineOn, newDeadlineOn, way, reason },
    });
  }
}
