import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { systemActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock } from '../../shared/time/clock.js';
import { ConsultationProgress } from '../consultation-progress.service.js';
import { Consultation } from '../consultation.entity.js';
import { lastDayInTime } from '../deadline/deadline.rules.js';

/**
 * Closes hearings whose deadline is over, when the day has ended in Oslo. A deadline on a Saturday, Sunday or holiday
 * closes after the next working day, since an answer on that day is in time. Answers that come later are still received.
 */
@Injectable()
export class ClosingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly progress: ConsultationProgress,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.closeDue());
  }

  /** Closes what is due; true when there was any. */
  async closeDue(): Promise<boolean> {
    const due = await this.findDue();
    for (const consultation of due) await this.close(consultation);
    return due.length > 0;
  }

  private async findDue(): Promise<Consultation[]> {
    const today = this.clock.today();
    const passed = await this.database.reader.findBy(Consultation, { state: 'open', deadlineOn: LessThan(today) });
    return passed.filter(({ deadlineOn }) => deadlineOn !== null && lastDayInTime(deadlineOn).isBefore(today));
  }

  private async close(consultation: Consultation): Promise<void> {
    await this.database.write(async (transaction) => {
      // Another worker may have closed it, or the deadline may have been moved, since it was found.
      await this.progress.lock(transaction, consultation.id);
      const still = { id: consultation.id, state: 'open', deadlineOn: LessThan(this.clock.today()) } as const;
      if (!(await transaction.existsBy(Consultation, still))) return;
      await this.progress.advance(transaction, systemActor(consultation.hostId), consultation.id, {
        permission: 'mayEdit',
        verb: (found) => {
          found.close(this.clock.now());
        },
      });
    });
  }
}
