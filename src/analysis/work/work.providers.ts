import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Worker } from '../../shared/jobs/worker.js';
import { AgreementReader } from '../agreement/agreement-reader.js';
import { AgreementController } from '../agreement/agreement.controller.js';
import { AgreementService } from '../agreement/agreement.service.js';
import { TalkCard } from '../talk/talk-card.js';
import { TalkWriter } from '../talk/talk-writer.js';
import { TalkController } from '../talk/talk.controller.js';
import { TalkService } from '../talk/talk.service.js';
import { ASSIGN_JOB } from './assign-job.js';
import { AssigningAll } from './assigning-all.js';
import { MyListController } from './my-list.controller.js';
import { MyList } from './my-list.js';
import { RuleAssigning } from './rule-assigning.js';
import { RulesService } from './rules.service.js';
import { StepsService } from './steps.service.js';
import { WorkCard } from './work-card.js';
import { WorkDeedsController } from './work-deeds.controller.js';
import { WorkOverviewReader } from './work-overview.js';
import { WorkPeople } from './work-people.js';
import { WorkController } from './work.controller.js';
import { WorkService } from './work.service.js';

/** Has the worker apply the rules when somebody has asked for it. */
@Injectable()
class AssignWork implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly assigning: AssigningAll,
  ) {}

  onModuleInit(): void {
    this.worker.handle(ASSIGN_JOB, async ({ key: consultationId }) => {
      await this.assigning.run(consultationId);
    });
  }
}

/** Sharing out the work, coding twice, and talking of comments: what other parts of the service may use. */
export const workServices = [
  RuleAssigning,
  AssigningAll,
  WorkPeople,
  StepsService,
  RulesService,
  WorkService,
  TalkWriter,
  TalkService,
  AgreementService,
];

/** What only the pages read with, and what the worker does. */
export const workReaders = [MyList, WorkOverviewReader, WorkCard, TalkCard, AgreementReader, AssignWork];

export const workControllers = [
  WorkController,
  MyListController,
  WorkDeedsController,
  TalkController,
  AgreementController,
];
