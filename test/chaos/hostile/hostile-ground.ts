import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { SystemClock } from '../../../src/shared/time/clock.js';
import { addCast, PASSWORD } from '../../people/cast.js';
import { bootApp, type TestApp } from '../../support/app.js';
import { hasScanner, Scanner } from '../../support/clamav/scanner.js';
import { sqliteDatabase } from '../../support/databases.js';
import {
  addBodies,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type Invited,
} from '../../support/hearing.js';
import { lastCode } from '../../support/response/confirmation.js';
import type { OtherPlaces } from './other-pages.js';
import { ServiceProcess } from './web-process.js';

const CODE_PATIENCE_MILLISECONDS = 20_000;
const LOOK_AGAIN_MILLISECONDS = 50;

/** Where the worker runs: in the web server's process, as `npm start` has it, or in one of its own. */
export type WorkerPlace = 'inside' | 'outside';

/** An open hearing on SQLite, and the built service that answers for it on a port of its own, with a scanner where there is one. */
export class HostileGround {
  readonly store: FileStore;

  private constructor(
    private readonly test: TestApp,
    private readonly scanner: Scanner | null,
    private readonly worker: ServiceProcess | null,
    readonly web: ServiceProcess,
    /** Where somebody else goes meanwhile. */
    readonly others: OtherPlaces,
    readonly invited: readonly Invited[],
  ) {
    this.store = test.app.get(FileStore, { strict: false });
  }

  static async lay(senders: number, place: WorkerPlace): Promise<HostileGround> {
    const test = await bootApp({ on: sqliteDatabase(), at: new SystemClock().now().toISOString() });
    const people = await directoratePeople(test, await addCast(test));
    // One of them is left out of the hearing, and one only looks at its pages.
    const categoryId = await addBodies(test, people.adviser, senders + 2);
    const register = { categoryIds: [categoryId] };
    const hearing = await prepareHearing(test, people, { title: 'Svar som vil skade', register });
    await approveHearing(test, people, hearing);
    await openHearing(test, people, hearing);
    const scanner = hasScanner() ? await Scanner.start() : null;
    const port = await freePort();
    const origin = `http://127.0.0.1:${String(port)}`;
    const environment = environmentOf(test, { origin, port, place, scanner });
    const web = await ServiceProcess.web(environment);
    const worker = place === 'outside' ? ServiceProcess.worker(environment) : null;
    const [onlooker, ...invited] = hearing.invited;
    const [email, password] = ['randi@helsedir.example', PASSWORD];
    const others = { origin, consultationId: hearing.id, secret: onlooker?.secret ?? '', email, password };
    return new HostileGround(test, scanner, worker, web, others, invited.slice(0, senders));
  }

  get origin(): string {
    return this.others.origin;
  }

  get hasScanner(): boolean {
    return this.scanner !== null;
  }

  /** The code that a sender was sent, when its message is there. */
  async codeSentTo(address: string): Promise<string> {
    const deadline = performance.now() + CODE_PATIENCE_MILLISECONDS;
    for (;;) {
      const code = await lastCode(this.test, address).catch((error: unknown) => {
        if (performance.now() > deadline) throw error;
        return null;
      });
      if (code !== null) return code;
      await wait(LOOK_AGAIN_MILLISECONDS);
    }
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.test.database.reader.query(sql, [...parameters]);
  }

  /** What the service said on standard error. */
  get said(): readonly string[] {
    return [...this.web.said, ...(this.worker?.said ?? [])];
  }

  /** Ends everything that runs and leaves nothing behind. */
  async clear(): Promise<void> {
    await this.web.stop();
    await this.worker?.stop();
    await this.scanner?.stop();
    await this.test.close();
  }
}

function environmentOf(
  { settings }: TestApp,
  at: { readonly origin: string; readonly port: number; readonly place: WorkerPlace; readonly scanner: Scanner | null },
): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'test',
    PORT: String(at.port),
    HOST: '127.0.0.1',
    BASE_URL: at.origin,
    DATABASE_URL: settings.databaseUrl,
    UPLOADS_DIR: settings.uploadsDir,
    SECRET_KEY: settings.secretKey ?? '',
    DEMONSTRATION: 'no',
    WORKER: at.place,
    ...(at.scanner === null ? {} : { CLAMD_URL: at.scanner.url }),
  };
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A server has no port');
  return address.port;
}
