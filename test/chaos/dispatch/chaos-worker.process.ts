import 'reflect-metadata';
import { createContext, openGround } from '../../../src/application.js';
import { readSettings } from '../../../src/shared/config/settings.js';
import { Worker } from '../../../src/shared/jobs/worker.js';
import { arm } from './arm-worker.js';
import { FAIL_POINTS, WORKING } from './fail-points.js';

/**
 * A worker as `src/worker.ts` starts one, that may be armed to die at a fail point. Arguments: the point, and how many
 * times it is spared there. Ends with the process that started it.
 */
async function start(): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  const context = await createContext(await openGround(readSettings()));
  context.enableShutdownHooks();
  const point = FAIL_POINTS.find((each) => each === process.argv[2]);
  if (point) arm(context, { point, spared: Number(process.argv[3] ?? '0') });
  context.get(Worker).start();
  process.stdout.write(`${WORKING}\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
