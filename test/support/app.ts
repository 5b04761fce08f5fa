import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { createWebApplication, openGround } from '../../src/application.js';
import { Database } from '../../src/shared/database/database.js';
import { settingsFrom, type Settings } from '../../src/shared/config/settings.js';
import { Worker } from '../../src/shared/jobs/worker.js';
import { FrozenClock } from '../../src/shared/time/clock.js';
import { sqliteDatabase, type TestDatabase } from './databases.js';

/** The whole service on a database and a clock of its own, listening on a free port of loopback. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly server: Server;
  readonly database: Database;
  readonly clock: FrozenClock;
  readonly settings: Settings;
  /** Does everything that is due: jobs and post. */
  work(): Promise<void>;
  close(): Promise<void>;
}

/** Boots the service for a suite; call it in `beforeAll` and `close` in `afterAll`. */
export async function bootApp(
  options: { readonly at?: string; readonly on?: TestDatabase; readonly environment?: Record<string, string> } = {},
): Promise<TestApp> {
  const made = options.on ?? sqliteDatabase();
  const uploads = mkdtempSync(join(tmpdir(), 'hoering-uploads-'));
  const settings = settingsFrom({
    NODE_ENV: 'test',
    PORT: '0',
    BASE_URL: 'http://localhost',
    DATABASE_URL: made.url,
    UPLOADS_DIR: uploads,
    SECRET_KEY: 'a secret that is used in tests and nowhere else',
    DEMONSTRATION: 'no',
    TRUST_PROXY: '1',
    ...options.environment,
  });
  const clock = new FrozenClock(options.at ?? '2018-02-01T11:00:00Z');
  const ground = await openGround(settings, clock);
  const app = await createWebApplication(ground);
  await app.init();
  // Listens from the start: supertest would else open and close a server for every request.
  await app.listen(0, '127.0.0.1');
  return {
    app,
    server: app.getHttpServer(),
    database: ground.database,
    clock,
    settings,
    work: () => app.get(Worker).drain(),
    close: async () => {
      await app.close();
      rmSync(uploads, { recursive: true, force: true });
      await made.remove();
    },
  };
}
