import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { ConsultationProgress } from '../consultation-progress.service.js';
import type { Consultation } from '../consultation.entity.js';
import { DeadlineRefused } from '../consultation.errors.js';
import { requireDeadline } from '../deadline/require-deadline.js';

/** Opens an approved hearing. The sending does it, in the transaction that freezes and queues the letters. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly progress: ConsultationProgress,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the hearing; `digest` is the SHA-256 of what is sent and must be what was approved (`SubmissionChanged`). Time
   * has passed since approval, so the deadline is judged again from today (`DeadlineRefused`, `NotBeforeOuter`).
   */
  async open(transaction: Transaction, actor: Actor, consultationId: string, digest: string): Promise<Consultation> {
    const opened = await this.progress.advance(transaction, actor, consultationId, {
      permission: 'mayEdit',
      verb: (consultation) => {
        consultation.open(digest, this.clock.now());
      },
      digest,
    });
    await this.requireDeadline(transaction, opened);
    return opened;
  }

  private async requireDeadline(transaction: Transaction, consultation: Consultation): Promise<void> {
    if (consultation.deadlineOn === null) throw new DeadlineRefused('missing');
    const { deadlineOn, shortDeadlineReason } = consultation;
    await requireDeadline(transaction, consultation, { deadlineOn, shortDeadlineReason, today: this.clock.today() });
  }
}
