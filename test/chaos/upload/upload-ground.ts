import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { FileStore } from '../../../src/shared/files/file-store.js';
import type { Reader } from '../../../src/shared/database/database.js';
import { SystemClock } from '../../../src/shared/time/clock.js';
import { addCast } from '../../people/cast.js';
import { bootApp, type TestApp } from '../../support/app.js';
import type { TestDatabase } from '../../support/databases.js';
import {
  addBodies,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type Invited,
} from '../../support/hearing.js';
import { lastCode } from '../../support/response/confirmation.js';
import { ServerSlot } from './server-slot.js';

const CODE_PATIENCE_MILLISECONDS = 4000;
const LOOK_AGAIN_MILLISECONDS = 20;

/** An open hearing with so many invited, and a place for the server that they answer at. It is laid in this process. */
export class UploadGround {
  readonly reader: Reader;
  readonly store: FileStore;

  private constructor(
    private readonly test: TestApp,
    readonly invited: readonly Invited[],
    readonly origin: string,
    readonly slot: ServerSlot,
  ) {
    this.reader = test.database.reader;
    this.store = test.app.get(FileStore, { strict: false });
  }

  static async lay(on: TestDatabase, clients: number): Promise<UploadGround> {
    const test = await bootApp({ on, at: new SystemClock().now().toISOString() });
    const people = await directoratePeople(test, await addCast(test));
    // One of them is left out of the hearing.
    const categoryId = await addBodies(test, people.adviser, clients + 1);
    const hearing = await prepareHearing(test, people, {
      title: 'Svar i storm',
      register: { categoryIds: [categoryId] },
    });
    await approveHearing(test, people, hearing);
    await openHearing(test, people, hearing);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { settings } = test;
    const slot = new ServerSlot({
      NODE_ENV: 'test',
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: origin,
      DATABASE_URL: settings.databaseUrl,
      UPLOADS_DIR: settings.uploadsDir,
      SECRET_KEY: settings.secretKey ?? '',
      DEMONSTRATION: 'no',
      TRUST_PROXY: '1',
    });
    return new UploadGround(test, hearing.invited.slice(0, clients), origin, slot);
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
    return this.reader.query(sql, [...parameters]);
  }

  /** Ends everything that runs and leaves nothing behind. */
  async clear(): Promise<void> {
    await this.slot.close();
    await this.test.close();
  }
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A server has no port');
  return address.port;
}
