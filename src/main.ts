import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { createWebApplication, openGround } from './application.js';
import { DemonstrationStart } from './demo/start/demonstration-start.js';
import { readSettings } from './shared/config/settings.js';
import { Worker } from './shared/jobs/worker.js';

// The server shares its machine with the readers it starts; without this, garbage lies in proportion to all of its memory.
setFlagsFromString('--optimize-for-size');

/** The web server, with the worker inside it unless the settings say otherwise. */
async function start(): Promise<void> {
  const settings = readSettings();
  const ground = await openGround(settings);
  const app = await createWebApplication(ground);
  await app.listen(settings.port, settings.host);
  if (settings.worker === 'inside') app.get(Worker).start();
  say(`Høring answers on ${settings.baseUrl}`);
  await new DemonstrationStart(app, say).run();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
