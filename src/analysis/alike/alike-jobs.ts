import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Transaction } from '../../shared/database/database.js';
import { JobQueue, type ClaimedJob } from '../../shared/jobs/job-queue.js';
import type { CommentDifference, CommentSnapshot, PlacementSnapshot } from '../comment/comment-snapshot.js';
import { FamilyDecision } from './deciding/family-decision.entity.js';

/** The job that sorts the texts of a version of an answer into families; the migration asks for it by this name. */
export const ALIKE_JOB = 'analysis.alike';
/** The job that gives a changed decision to those that follow it. */
export const FOLLOW_JOB = 'analysis.follow';

/** Asks for what is to be done when comments have changed, in the transaction of the change. */
@Injectable()
export class AlikeJobs {
  constructor(private readonly jobs: JobQueue) {}

  /** The texts of a version of an answer, or of its versions before, are others than they were. */
  async sort(transaction: Transaction, versionId: string): Promise<void> {
    await this.jobs.add(transaction, ALIKE_JOB, versionId, { versionId });
  }

  /** Comments of a version have changed: passages are sorted anew, and decisions that others follow are given to them. */
  async note(transaction: Transaction, versionId: string, changes: readonly CommentDifference[]): Promise<void> {
    if (changes.some(changesPassage)) await this.sort(transaction, versionId);
    const placementIds = changes.flatMap(decidedAnew);
    if (placementIds.length === 0) return;
    const followed = await transaction.findBy(FamilyDecision, {
      firstPlacementId: In(placementIds),
      undoneAt: IsNull(),
    });
    for (const { id } of followed) await this.jobs.add(transaction, FOLLOW_JOB, id, { decisionId: id });
  }
}

/** What a job of the name is about. */
export function subjectOf(job: ClaimedJob, name: 'versionId' | 'decisionId'): string {
  const id = job.payload[name];
  if (typeof id !== 'string') throw new Error(`The job ${job.key} does not say what it is about`);
  return id;
}

function changesPassage({ before, after }: CommentDifference): boolean {
  const passageOf = (picture: CommentSnapshot): string =>
    JSON.stringify([picture.startOffset, picture.endOffset, picture.kind, picture.removedAt, picture.edition]);
  return before === null || passageOf(before) !== passageOf(after);
}

/** The placements that were there before, and are now decided otherwise, or no longer. */
function decidedAnew({ before, after }: CommentDifference): readonly string[] {
  const then = new Map(before?.placements.map((placement) => [placement.id, decisionOf(placement)]));
  return after.placements
    .filter((placement) => then.has(placement.id) && then.get(placement.id) !== decisionOf(placement))
    .map(({ id }) => id);
}

function decisionOf({ decision, reason, decidedByName, decidedAt }: PlacementSnapshot): string {
  return JSON.stringify([decision, reason, decidedByName, decidedAt]);
}
