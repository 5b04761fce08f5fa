import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { ANONYMOUS } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { digestOf } from '../../shared/security/keyring.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import type { PublishedAnswer } from '../published/published-answer.js';
import { PublishedAnswers } from '../published/published-answers.js';
import { answerByDay } from './access-days.rules.js';
import { AccessPost } from './access-post.js';
import { AccessRequest } from './access-request.entity.js';

/** A request as somebody makes it. */
export interface AskedAccess {
  readonly name: string;
  readonly email: string;
  readonly wish: string;
  readonly language: Language;
}

/** Takes requests for access from anyone, about what the public knows of and cannot see. */
@Injectable()
export class AccessRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly published: PublishedAnswers,
    private readonly post: AccessPost,
  ) {}

  /** The answer, when there is something of it to ask for; otherwise `NotFound`. */
  async askable(consultationId: string, responseId: string): Promise<PublishedAnswer> {
    const answer = await this.published.find(consultationId, responseId);
    if (!answer.mayBeAskedFor) throw new NotFound('accessRequest');
    return answer;
  }

  /** The same wish from the same address on the same day is one request. Throws `NotFound`. */
  async ask(consultationId: string, responseId: string, asked: AskedAccess): Promise<void> {
    const { body } = await this.askable(consultationId, responseId);
    const { consultation, host } = await this.consultations.findPublic(consultationId);
    const at = this.clock.now();
    const today = CalendarDay.at(at);
    const { name, email, wish, language } = asked;
    const formKey = digestOf(JSON.stringify([responseId, email.toLowerCase(), wish, today.toString()]));
    await this.database.write(async (transaction) => {
      if (await transaction.existsBy(AccessRequest, { formKey })) return;
      const request = transaction.create(AccessRequest, {
        id: newId(),
        hostId: host.id,
        consultationId,
        responseId,
        name,
        email,
        wish,
        language,
        state: 'open',
        askedAt: at,
        answerBy: answerByDay(today),
        formKey,
      });
      await transaction.insert(AccessRequest, request);
      await this.audit.record(
        transaction,
        { ...ANONYMOUS, hostId: host.id },
        {
          action: 'accessRequest.asked',
          objectType: 'accessRequest',
          objectId: request.id,
          changes: { responseId },
        },
      );
      await this.post.tellHost(transaction, { request, consultation, host, body });
    });
  }
}
