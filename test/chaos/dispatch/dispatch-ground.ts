import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { DispatchService } from '../../../src/dispatch/dispatch.service.js';
import type { Dispatch } from '../../../src/dispatch/dispatch.entity.js';
import type { Reader } from '../../../src/shared/database/database.js';
import { SystemClock } from '../../../src/shared/time/clock.js';
import { addCast } from '../../people/cast.js';
import { bootApp, type TestApp } from '../../support/app.js';
import type { TestDatabase } from '../../support/databases.js';
import {
  addBodies,
  approveHearing,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
} from '../../support/hearing.js';
import { CountingSink } from './counting-sink.js';
import { WorkerSlot } from './worker-slot.js';

const LOOK_AGAIN_MILLISECONDS = 20;
const MOMENT_MILLISECONDS = 200;

/** What a trial is made on. */
export interface GroundPlan {
  readonly on: TestDatabase;
  readonly workers: number;
  readonly messages: number;
}

/**
 * An approved hearing with a letter for each of so many bodies, places for worker processes, and a mail server for them.
 * The hearing is set up in this process; all letters are made and handed over by worker processes, on the machine's clock.
 */
export class DispatchGround {
  readonly slots: readonly WorkerSlot[];
  readonly reader: Reader;

  private constructor(
    private readonly test: TestApp,
    private readonly people: HearingPeople,
    private readonly hearingId: string,
    private readonly folder: string,
    readonly sink: CountingSink,
    workers: number,
  ) {
    this.reader = test.database.reader;
    this.slots = Array.from({ length: workers }, (_, number) => new WorkerSlot(number, this.environmentOf(number)));
  }

  static async lay({ on, workers, messages }: GroundPlan): Promise<DispatchGround> {
    const folder = mkdtempSync(join(tmpdir(), 'hoering-chaos-'));
    const test = await bootApp({ on, at: new SystemClock().now().toISOString() });
    const people = await directoratePeople(test, await addCast(test));
    // One of them is left out of the hearing.
    const categoryId = await addBodies(test, people.adviser, messages + 1);
    const named = { title: 'Høring i storm', register: { categoryIds: [categoryId] } };
    const hearing = await prepareHearing(test, people, named);
    await approveHearing(test, people, hearing);
    const sink = await CountingSink.start(workers, join(folder, 'mail'));
    return new DispatchGround(test, people, hearing.id, folder, sink, workers);
  }

  /** Presses send. */
  async begin(): Promise<Dispatch> {
    const { adviser } = this.people;
    const { approvedDigest } = await this.test.app
      .get(ConsultationReader, { strict: false })
      .find(adviser, this.hearingId);
    return this.test.app.get(DispatchService, { strict: false }).start(adviser, this.hearingId, approvedDigest ?? '');
  }

  /** Where a letter must arrive, as the invitations say, whatever the ledger holds. */
  async addressesInvited(): Promise<readonly string[]> {
    const rows: { email: string }[] = await this.reader.query(
      `SELECT "email" FROM "invitation" WHERE "consultationId" = $1 AND "email" IS NOT NULL`,
      [this.hearingId],
    );
    return rows.map(({ email }) => email);
  }

  /** How many rows there are of a table under a condition. */
  async count(from: string, parameters: readonly unknown[] = []): Promise<number> {
    const rows: { count: number | string }[] = await this.reader.query(`SELECT count(*) AS "count" FROM ${from}`, [
      ...parameters,
    ]);
    return Number(rows[0]?.count ?? 0);
  }

  /** True when no worker is in the middle of a transaction; they must stand still while this is asked. */
  async isNobodyWriting(): Promise<boolean> {
    const { database } = this.test;
    const soon = wait(MOMENT_MILLISECONDS, false);
    if (database.dialect === 'sqlite') {
      const written = database.write(() => Promise.resolve(true));
      return Promise.race([written, soon]);
    }
    await soon;
    const others = `"pid" <> pg_backend_pid() AND "datname" = current_database()`;
    return (await this.count(`pg_stat_activity WHERE ${others} AND "state" LIKE 'idle in transaction%'`)) === 0;
  }

  /** Waits for something to be so. Throws with what the workers said last when it takes too long. */
  async until(what: string, seconds: number, isSo: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + seconds * 1000;
    while (!(await isSo())) {
      if (performance.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}\n${await this.account()}`);
      await wait(LOOK_AGAIN_MILLISECONDS);
    }
  }

  /** Ends everything that runs and leaves nothing behind. */
  async clear(): Promise<void> {
    await Promise.all(this.slots.map((slot) => slot.kill()));
    await this.sink.stop();
    await this.test.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** How things stand, for whoever looks for the cause of a fault. */
  private async account(): Promise<string> {
    const states: unknown = await this.reader.query(
      'SELECT "state", count(*) AS "count" FROM "message" GROUP BY "state"',
    );
    const words = this.slots.flatMap((slot) => slot.said.map((line) => `worker ${slot.number}: ${line}`));
    return [`${JSON.stringify(states)}, the sink holds ${this.sink.held.length}`, ...words].join('\n');
  }

  private environmentOf(door: number): Readonly<Record<string, string>> {
    const { settings } = this.test;
    return {
      NODE_ENV: 'test',
      BASE_URL: settings.baseUrl,
      DATABASE_URL: settings.databaseUrl,
      UPLOADS_DIR: settings.uploadsDir,
      SECRET_KEY: settings.secretKey ?? '',
      SMTP_URL: this.sink.urlOf(door),
      DEMONSTRATION: 'no',
    };
  }
}
