import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';
import { DispatchIsStopped } from './message.errors.js';
import { messagePolicy } from './message.policy.js';

/** Which dispatch of which hearing is meant, by what stands in the address. */
export interface DispatchRef {
  readonly consultationId: string;
  readonly dispatchId: string;
}

/** A dispatch in its hearing, as somebody sees it. */
export interface DispatchInView {
  readonly consultation: Consultation;
  readonly dispatch: Dispatch;
  /** True for whoever may mend, while the dispatch has not been stopped. */
  readonly mayMend: boolean;
}

/** One message of a dispatch, with the body that it is for. */
export interface MessageInView extends DispatchInView {
  readonly message: Message;
  readonly invitation: Invitation;
}

/** Finds dispatches and their messages for people: what belongs to another hearing or another host is not found. */
@Injectable()
export class MessageAccess {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
  ) {}

  /** Throws `NotFound`, `NotAllowed` for whoever may only read, and `DispatchIsStopped` when there is nothing to mend any more. */
  async dispatch(
    actor: PersonActor,
    { consultationId, dispatchId }: DispatchRef,
    deed: keyof typeof messagePolicy,
    via: Reader = this.database.reader,
  ): Promise<DispatchInView> {
    const consultation = await this.consultations.findFor(actor, consultationId, messagePolicy[deed], via);
    const dispatch = await via.findOneBy(Dispatch, { id: dispatchId, consultationId: consultation.id });
    if (!dispatch) throw new NotFound('dispatch');
    if (deed === 'mend' && dispatch.stoppedAt !== null) throw new DispatchIsStopped();
    const mayMend = await this.consultations.may(actor, consultation, messagePolicy.mend);
    return { consultation, dispatch, mayMend: mayMend && dispatch.stoppedAt === null };
  }

  async message(
    actor: PersonActor,
    ref: DispatchRef & { readonly messageId: string },
    deed: keyof typeof messagePolicy,
    via: Reader = this.database.reader,
  ): Promise<MessageInView> {
    const view = await this.dispatch(actor, ref, deed, via);
    const { messageId } = ref;
    const message = await via.findOneBy(Message, { id: messageId, subjectType: SUBJECT, subjectId: ref.dispatchId });
    const invitation = message && (await via.findOneBy(Invitation, { id: message.recipientRef }));
    if (!message || !invitation) throw new NotFound('message');
    return { ...view, message, invitation };
  }
}
