import type { INestApplicationContext } from '@nestjs/common';
import { createContext, openGround } from '../../../src/application.js';
import { DispatchService } from '../../../src/dispatch/dispatch.service.js';
import type { Dispatch } from '../../../src/dispatch/dispatch.entity.js';
import { ApprovalService } from '../../../src/letter/approval/approval.service.js';
import { SystemClock } from '../../../src/shared/time/clock.js';
import { addCast } from '../../people/cast.js';
import { bootApp, type TestApp } from '../../support/app.js';
import {
  addBodies,
  approveHearing,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
} from '../../support/hearing.js';

/** An approved hearing with so many bodies on a fresh SQLite file, and a worker for it in this process, on the machine's clock. */
export class BenchHearing {
  private constructor(
    private readonly test: TestApp,
    private readonly people: HearingPeople,
    private readonly hearingId: string,
    readonly worker: INestApplicationContext,
  ) {}

  static async prepare(letters: number, smtpUrl: string): Promise<BenchHearing> {
    const environment = { SMTP_URL: smtpUrl };
    const test = await bootApp({ at: new SystemClock().now().toISOString(), environment });
    const people = await directoratePeople(test, await addCast(test));
    // One of them is left out of the hearing.
    const categoryId = await addBodies(test, people.adviser, letters + 1);
    const hearing = await prepareHearing(test, people, {
      title: 'Høring på tid',
      register: { categoryIds: [categoryId] },
    });
    await approveHearing(test, people, hearing);
    const worker = await createContext(await openGround(test.settings));
    return new BenchHearing(test, people, hearing.id, worker);
  }

  /** Presses send. */
  async begin(): Promise<Dispatch> {
    const digest = await this.test.app.get(ApprovalService, { strict: false }).digestOf(this.hearingId);
    return this.test.app.get(DispatchService, { strict: false }).start(this.people.adviser, this.hearingId, digest);
  }

  /** How many messages stand in a state. */
  async messagesIn(state: string): Promise<number> {
    const rows: { count: number | string }[] = await this.test.database.reader.query(
      'SELECT count(*) AS "count" FROM "message" WHERE "state" = $1',
      [state],
    );
    return Number(rows[0]?.count ?? 0);
  }

  async clear(): Promise<void> {
    await this.worker.close();
    await this.test.close();
  }
}
