import { Injectable } from '@nestjs/common';
import { Worker } from '../../shared/jobs/worker.js';
import { READ_ANEW_JOB, READ_JOB, versionIdOf } from './read-job.js';
import { ReadingAnew } from './reading-anew.js';
import { ReadingService } from './reading.service.js';
import { ScannedAnswers } from './scanned-answers.js';

/** Reads answers as they are asked for: the first time, when a file was settled by the scanner, and anew. */
@Injectable()
export class ReadingJobs {
  constructor(
    private readonly worker: Worker,
    private readonly reading: ReadingService,
    private readonly anew: ReadingAnew,
    private readonly scannedAnswers: ScannedAnswers,
  ) {}

  watch(): void {
    this.worker.handle(READ_JOB, (job) => this.reading.read(versionIdOf(job)));
    this.worker.handle(READ_ANEW_JOB, async (job) => {
      await this.anew.read(versionIdOf(job));
    });
    this.scannedAnswers.watch();
  }
}
