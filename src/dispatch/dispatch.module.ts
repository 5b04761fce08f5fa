import { Module, type OnModuleInit } from '@nestjs/common';
import { LetterModule } from '../letter/letter.module.js';
import { Worker } from '../shared/jobs/worker.js';
import { CorrectionController } from './correction/correction.controller.js';
import { CorrectionDeed } from './correction/correction-deed.service.js';
import { KeptFile } from './correction/kept-file.js';
import { ExtensionController } from './extension/extension.controller.js';
import { ExtensionDeed } from './extension/extension-deed.service.js';
import { ExtensionRequestsController } from './extension/request/request.controller.js';
import { UnsentLetters } from './extension/unsent-letters.service.js';
import { DispatchController } from './dispatch.controller.js';
import { DispatchFinder } from './dispatch-finder.js';
import { AnsweredBodies } from './audience/answered-bodies.js';
import { DispatchAudience } from './audience/dispatch-audience.js';
import { DispatchExclusions } from './audience/dispatch-exclusions.js';
import { DispatchBeginning, PREPARE_JOB } from './dispatch-beginning.js';
import { DispatchService } from './dispatch.service.js';
import { DispatchListController } from './list/dispatch-list.controller.js';
import { DispatchRows } from './list/dispatch-rows.service.js';
import { MessagesModule } from './messages/messages.module.js';
import { DispatchPlans } from './plan/dispatch-plans.service.js';
import { PlanApprovals } from './plan/plan-approval.service.js';
import { PlanBeginning } from './plan/plan-beginning.service.js';
import { PlanController } from './plan/plan.controller.js';
import { PlanDigest } from './plan/plan-digest.js';
import { PlanFinder } from './plan/plan-finder.js';
import { HearingPlaces } from './incoming/hearing-places.js';
import { PlanLetterController } from './plan/plan-letter.controller.js';
import { PlanOverview } from './plan/plan-overview.service.js';
import { PlanSendingController } from './plan/plan-sending.controller.js';
import { PlanSteps } from './plan/plan-steps.js';
import { DispatchFreezing } from './preparation/dispatch-freezing.js';
import { DispatchPreparation } from './preparation/dispatch-preparation.js';
import { FrozenLists } from './preparation/frozen-lists.js';
import { ClosingLinks } from './preparation/closing-links.js';
import { LetterOrders } from './preparation/letter-orders.js';
import { LetterPreparation } from './preparation/letter-preparation.js';
import { DispatchEnding } from './progress/dispatch-ending.js';
import { DispatchEventsController } from './progress/dispatch-events.controller.js';
import { DispatchOverview } from './progress/dispatch-overview.service.js';
import { DuePlans } from './reminder/due-plans.service.js';
import { RemindersController } from './reminder/reminders.controller.js';
import { Reminders } from './reminder/reminders.service.js';
import { DispatchCancelling } from './steering/dispatch-cancelling.js';
import { DispatchSteeringController } from './steering/dispatch-steering.controller.js';
import { DispatchSteering } from './steering/dispatch-steering.service.js';

/**
 * Sends letters to a list that is frozen first: the announcement, and those that are planned and approved after it. Asks who
 * is silent, reads no answers, and leaves the handing over to the post office.
 */
@Module({
  imports: [LetterModule, MessagesModule],
  controllers: [
    DispatchController,
    DispatchEventsController,
    DispatchListController,
    RemindersController,
    PlanController,
    PlanSendingController,
    PlanLetterController,
    ExtensionController,
    ExtensionRequestsController,
    CorrectionController,
    // Last: its `:dispatchId` would take every other address below `/utsendinger`.
    DispatchSteeringController,
  ],
  providers: [
    DispatchFinder,
    DispatchPlans,
    PlanFinder,
    PlanSteps,
    PlanDigest,
    PlanApprovals,
    PlanBeginning,
    PlanOverview,
    DuePlans,
    Reminders,
    AnsweredBodies,
    DispatchAudience,
    DispatchExclusions,
    DispatchBeginning,
    DispatchRows,
    DispatchCancelling,
    DispatchSteering,
    FrozenLists,
    ClosingLinks,
    LetterOrders,
    ExtensionDeed,
    UnsentLetters,
    CorrectionDeed,
    KeptFile,
    DispatchService,
    LetterPreparation,
    DispatchFreezing,
    DispatchPreparation,
    DispatchEnding,
    HearingPlaces,
    DispatchOverview,
  ],
  exports: [DispatchService, DispatchOverview, DispatchAudience, DispatchPlans],
})
export class DispatchModule implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly preparation: DispatchPreparation,
    private readonly ending: DispatchEnding,
    private readonly duePlans: DuePlans,
  ) {}

  onModuleInit(): void {
    this.worker.handle(PREPARE_JOB, (job) => this.preparation.run(job.key));
    this.worker.everyTick(() => this.ending.round());
    this.worker.everyTick(() => this.duePlans.round());
  }
}
