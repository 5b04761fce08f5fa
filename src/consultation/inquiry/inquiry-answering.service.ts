import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { ConsultationProgress } from '../consultation-progress.service.js';
import { ConsultationReader } from '../consultation-reader.js';
import type { Consultation } from '../consultation.entity.js';
import { InquiryAnswer } from './inquiry-answer.entity.js';
import { InquiryAnsweredEmail } from './inquiry-answered.email.js';
import type { AnswerReach } from './inquiry-status.js';
import { InquiryTransition } from './inquiry-transition.entity.js';
import { Inquiry } from './inquiry.entity.js';

/** Which question of which hearing. */
export interface InquiryAddress {
  readonly consultationId: string;
  readonly inquiryId: string;
}

/** An answer as it is given. */
export interface GivenAnswer {
  /** The question in the words that are to stand above the answer. */
  readonly question: string;
  readonly text: string;
  readonly reach: AnswerReach;
  /** The number of the answer that stood when the person wrote; 0 when there was none. */
  readonly seenNumber: number;
}

interface InHand {
  readonly consultation: Consultation;
  readonly inquiry: Inquiry;
}

/** Answers questions about a hearing, corrects the answers, and puts aside what is no question: its editors do. */
@Injectable()
export class InquiryAnswering {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
  ) {}

  /** Throws `NotFound`, `NotAllowed` and `ChangedMeanwhile`. The asker gets the answer by e-mail. */
  async answer(actor: PersonActor, at: InquiryAddress, given: GivenAnswer): Promise<InquiryAnswer> {
    return this.database.write(async (transaction) => {
      const inHand = await this.take(transaction, actor, at);
      const number = (await transaction.countBy(InquiryAnswer, { inquiryId: at.inquiryId })) + 1;
      if (given.seenNumber !== number - 1) throw new ChangedMeanwhile();
      const { question, text, reach } = given;
      const now = this.clock.now();
      const answer = transaction.create(InquiryAnswer, {
        id: newId(),
        inquiryId: at.inquiryId,
        ...{ number, question, text, reach },
        ...{ answeredAt: now, answeredById: actor.id, answeredByName: actor.name },
      });
      await transaction.insert(InquiryAnswer, answer);
      await this.go(transaction, actor, inHand.inquiry, () => inHand.inquiry.answer(reach, now));
      await this.record(transaction, actor, at, {
        action: 'inquiry.answered',
        changes: { number, question, text, reach },
      });
      await this.send(transaction, inHand, answer);
      return answer;
    });
  }

  /** Throws `NotFound`, `NotAllowed` and `InquiryAnswered`. Nobody is told. */
  async setAside(actor: PersonActor, at: InquiryAddress): Promise<void> {
    await this.database.write(async (transaction) => {
      const { inquiry } = await this.take(transaction, actor, at);
      await this.go(transaction, actor, inquiry, () => inquiry.setAside());
      await this.record(transaction, actor, at, { action: 'inquiry.setAside', changes: {} });
    });
  }

  private async take(transaction: Transaction, actor: PersonActor, at: InquiryAddress): Promise<InHand> {
    await this.progress.lock(transaction, at.consultationId);
    const consultation = await this.reader.findFor(actor, at.consultationId, 'mayEdit', transaction);
    const inquiry = await transaction.findOneBy(Inquiry, { id: at.inquiryId, consultationId: at.consultationId });
    if (!inquiry) throw new NotFound('inquiry');
    return { consultation, inquiry };
  }

  private async go(transaction: Transaction, actor: PersonActor, inquiry: Inquiry, verb: () => void): Promise<void> {
    const fromState = inquiry.state;
    verb();
    await transaction.save(Inquiry, inquiry);
    await transaction.insert(InquiryTransition, {
      id: newId(),
      inquiryId: inquiry.id,
      fromState,
      toState: inquiry.state,
      at: this.clock.now(),
      byId: actor.id,
      byName: actor.name,
    });
  }

  private async send(
    transaction: Transaction,
    { consultation, inquiry }: InHand,
    answer: InquiryAnswer,
  ): Promise<void> {
    await this.post.queue(transaction, {
      ...this.emails.write(new InquiryAnsweredEmail(consultation, inquiry, answer)),
      hostId: inquiry.hostId,
      purpose: 'notice',
      uniqueKey: `inquiryAnswer:${answer.id}`,
      subjectType: 'consultation',
      subjectId: consultation.id,
      recipientRef: inquiry.invitationId ?? inquiry.id,
    });
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    at: InquiryAddress,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'inquiry', objectId: at.inquiryId });
  }
}
