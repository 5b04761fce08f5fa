import 'reflect-metadata';
import { createWebApplication, openGround } from '../../../src/application.js';
import { readSettings } from '../../../src/shared/config/settings.js';
import { Worker } from '../../../src/shared/jobs/worker.js';
import { armServer, breakServer } from './arm-server.js';
import { ANSWERS, type Asked } from './fail-points.js';

/**
 * The service as `src/main.ts` starts it, that may be armed to die at a fail point, or have a safeguard switched off. It is
 * loaded and waits, touching nothing, until it is told to start: another may be answering meanwhile. Ends with the process
 * that started it.
 */
async function start(asked: Asked): Promise<void> {
  const settings = readSettings();
  const app = await createWebApplication(await openGround(settings));
  if (typeof asked === 'string') breakServer(app, asked);
  else if (asked !== null) armServer(app, asked);
  await app.listen(settings.port, settings.host);
  app.get(Worker).start();
  process.stdout.write(`${ANSWERS}\n`);
}

process.once('disconnect', () => process.exit(1));
process.once('message', ({ asked }: { readonly asked: Asked }) => {
  start(asked).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
});
