import { writeSync } from 'node:fs';
import { kill, memoryUsage, pid } from 'node:process';
import { workerData } from 'node:worker_threads';
import { OVER_MEMORY, readGuardLimits } from './extraction-guard.js';

const STANDARD_ERROR = 2;
const LOOK_EVERY_MILLISECONDS = 20;

const { memoryLimitBytes, timeLimitMilliseconds } = readGuardLimits(workerData);

/**
 * Watches the process from a thread of its own, since the reading may hold the main thread without a pause. V8's own limit
 * counts its heap only, while what a compressed stream becomes lies outside it. Ends the process also when its parent,
 * who would otherwise have done so, is gone.
 */
setInterval(() => {
  if (memoryUsage.rss() <= memoryLimitBytes) return;
  writeSync(STANDARD_ERROR, OVER_MEMORY);
  end();
}, LOOK_EVERY_MILLISECONDS);

setTimeout(end, timeLimitMilliseconds);

/** The process leads a group of its own, in which stands whatever it has started. */
function end(): void {
  kill(-pid, 'SIGKILL');
}
