import { Module, type OnModuleInit } from '@nestjs/common';
import { LetterModule } from '../letter/letter.module.js';
import { Worker } from '../shared/jobs/worker.js';
import { DispatchController } from './dispatch.controller.js';
import { DispatchFinder } from './dispatch-finder.js';
import { DispatchService, PREPARE_JOB } from './dispatch.service.js';
import { DispatchFreezing } from './preparation/dispatch-freezing.js';
import { DispatchPreparation } from './preparation/dispatch-preparation.js';
import { LetterPreparation } from './preparation/letter-preparation.js';
import { DispatchEnding } from './progress/dispatch-ending.js';
import { DispatchEventsController } from './progress/dispatch-events.controller.js';
import { DispatchOverview } from './progress/dispatch-overview.service.js';

/** Sends letters to a list that is frozen first. Knows no answers, and leaves the handing over to the post office. */
@Module({
  imports: [LetterModule],
  controllers: [DispatchController, DispatchEventsController],
  providers: [
    DispatchFinder,
    DispatchService,
    LetterPreparation,
    DispatchFreezing,
    DispatchPreparation,
    DispatchEnding,
    DispatchOverview,
  ],
  exports: [DispatchService, DispatchOverview],
})
export class DispatchModule implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly preparation: DispatchPreparation,
    private readonly ending: DispatchEnding,
  ) {}

  onModuleInit(): void {
    this.worker.handle(PREPARE_JOB, (job) => this.preparation.run(job.key));
    this.worker.everyTick(() => this.ending.round());
  }
}
