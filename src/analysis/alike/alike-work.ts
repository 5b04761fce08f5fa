import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Worker } from '../../shared/jobs/worker.js';
import { ALIKE_JOB, FOLLOW_JOB, subjectOf } from './alike-jobs.js';
import { FollowingService } from './deciding/following.service.js';
import { AlikeSorting } from './family/alike-sorting.js';

/** Does what `AlikeJobs` asks for. */
@Injectable()
export class AlikeWork implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly sorting: AlikeSorting,
    private readonly following: FollowingService,
  ) {}

  onModuleInit(): void {
    this.worker.handle(ALIKE_JOB, (job) => this.sorting.sort(subjectOf(job, 'versionId')));
    this.worker.handle(FOLLOW_JOB, (job) => this.following.catchUp(subjectOf(job, 'decisionId')));
  }
}
