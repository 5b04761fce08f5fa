import 'reflect-metadata';
import { createContext, openGround } from './application.js';
import { readSettings } from './shared/config/settings.js';
import { Worker } from './shared/jobs/worker.js';

/** A worker on its own: letters, reading, reports. Any number of them may run beside the web server. */
async function start(): Promise<void> {
  const context = await createContext(await openGround(readSettings()));
  context.enableShutdownHooks();
  context.get(Worker).start();
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
