import type { ClaimedJob } from '../../shared/jobs/job-queue.js';

/** The job that reads a submitted version; its payload holds `versionId`. Submitting an answer asks for it by this name. */
export const READ_JOB = 'analysis.read';

/** The job that reads the files of a version anew that an older reader had; its payload is the same. */
export const READ_ANEW_JOB = 'analysis.readAnew';

export function versionIdOf(job: ClaimedJob): string {
  const versionId = job.payload['versionId'];
  if (typeof versionId !== 'string') throw new Error(`The job ${job.key} names no version`);
  return versionId;
}
