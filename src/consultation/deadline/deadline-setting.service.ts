import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { Consultation } from '../consultation.entity.js';
import { Preparation } from '../preparation.service.js';
import { requireDeadline } from './require-deadline.js';

/** A deadline as it is set, on the hearing as the person saw it. */
export interface DeadlineOrder {
  readonly consultationId: string;
  readonly seenVersion: number;
  readonly deadlineOn: CalendarDay;
}

/** Sets the deadline of a hearing that is not out, and nothing else of it; one that is out is extended. */
@Injectable()
export class DeadlineSetting {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
  ) {}

  /** Throws what `Preparation.begin` throws, `DeadlineRefused` and `NotBeforeOuter`. */
  async set(transaction: Transaction, actor: PersonActor, order: DeadlineOrder): Promise<Consultation> {
    const { consultationId, seenVersion, deadlineOn } = order;
    const consultation = await this.preparation.begin(transaction, actor, consultationId, 'consultation', seenVersion);
    const { shortDeadlineReason } = consultation;
    await requireDeadline(transaction, consultation, { deadlineOn, shortDeadlineReason, today: this.clock.today() });
    consultation.deadlineOn = deadlineOn;
    consultation.version += 1;
    await transaction.save(Consultation, consultation);
    await this.audit.record(transaction, actor, {
      action: 'consultation.edited',
      objectType: 'consultation',
      objectId: consultationId,
      changes: { deadlineOn },
    });
    return consultation;
  }
}
