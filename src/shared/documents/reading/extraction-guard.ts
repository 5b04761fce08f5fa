import { Worker } from 'node:worker_threads';

/** What the guard writes to standard error before it ends a process that takes too much memory. */
export const OVER_MEMORY = 'extraction-over-memory';

export interface GuardLimits {
  readonly memoryLimitBytes: number;
  readonly timeLimitMilliseconds: number;
}

/** Sets the guard over this process. It never keeps the process alive. */
export function guardProcess(limits: GuardLimits): void {
  new Worker(new URL('./extraction-guard.worker.js', import.meta.url), { workerData: limits }).unref();
}

export function readGuardLimits(given: unknown): GuardLimits {
  if (typeof given !== 'object' || given === null) throw new Error('The guard was given no limits');
  const memoryLimitBytes = 'memoryLimitBytes' in given ? Number(given.memoryLimitBytes) : Number.NaN;
  const timeLimitMilliseconds = 'timeLimitMilliseconds' in given ? Number(given.timeLimitMilliseconds) : Number.NaN;
  if (!(memoryLimitBytes > 0 && timeLimitMilliseconds > 0)) throw new Error('The guard was given no limits');
  return { memoryLimitBytes, timeLimitMilliseconds };
}
