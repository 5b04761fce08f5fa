import fc from 'fast-check';
import { DataSource, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { eachDatabase, sqliteDatabase } from '../../../test/support/databases.js';
import { pathOf } from './connect.js';
import { Database } from './database.js';
import type { Migration } from './migration.js';

@Entity('note')
class Note {
  @PrimaryColumn('text') id!: string;
}

const notes: Migration = {
  name: '0001-note',
  up: async (transaction) => {
    await transaction.query('CREATE TABLE "note" ("id" text PRIMARY KEY NOT NULL)');
  },
};

interface Plan {
  readonly steps: number;
  readonly ends: 'commits' | 'fails';
}

const plans = fc.array(
  fc.record({ steps: fc.integer({ min: 1, max: 4 }), ends: fc.constantFrom('commits', 'fails') }),
  {
    minLength: 2,
    maxLength: 8,
  },
) as fc.Arbitrary<Plan[]>;

type Write = (work: (manager: EntityManager) => Promise<void>) => Promise<void>;

/** Runs the plans at the same time and gives the notes that were acknowledged, and those that were refused. */
async function runTogether(
  round: number,
  all: readonly Plan[],
  write: Write,
): Promise<{ acknowledged: string[]; refused: string[] }> {
  const acknowledged: string[] = [];
  const refused: string[] = [];
  await Promise.all(
    all.map(async (plan, writer) => {
      const ids = [...Array(plan.steps).keys()].map((step) => `${String(round)}-${String(writer)}-${String(step)}`);
      try {
        await write(async (manager) => {
          for (const id of ids) await manager.insert(Note, { id });
          if (plan.ends === 'fails') throw new Error('changed my mind');
        });
        acknowledged.push(...ids);
      } catch {
        refused.push(...ids);
      }
    }),
  );
  return { acknowledged, refused };
}

async function stored(query: (sql: string) => Promise<unknown>): Promise<Set<string>> {
  const rows = (await query('SELECT "id" FROM "note"')) as { id: string }[];
  return new Set(rows.map((row) => row.id));
}

eachDatabase(
  'the unit of work',
  (the) => {
    test('never loses an acknowledged write and never keeps a refused one, however writers interleave', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(plans, async (all) => {
          round += 1;
          const { acknowledged, refused } = await runTogether(round, all, (work) => the.database.write(work));

          const kept = await stored((sql) => the.database.reader.query(sql));
          expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
          expect(refused.filter((id) => kept.has(id))).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

    test('a unit of work inside another is refused, since it would wait for itself', async () => {
      const nested = the.database.write(() => the.database.write(() => Promise.resolve()));

      await expect(nested).rejects.toThrow(/inside another/);
    });

    test('a reader cannot write', async () => {
      await expect(the.database.reader.query(`INSERT INTO "note" ("id") VALUES ('x')`)).rejects.toThrow(/read-?only/i);
    });

    test('says inside that it is writing, and outside that it is not', async () => {
      const inside = await the.database.write(() => Promise.resolve(Database.isWriting));

      expect([inside, Database.isWriting]).toEqual([true, false]);
    });
  },
  { entities: [Note], migrations: [notes] },
);

describe('the same property without the unit of work', () => {
  test('finds a lost write on SQLite, so that the safeguard is what keeps it', async () => {
    const made = sqliteDatabase();
    const source = await new DataSource({ type: 'sqlite', database: pathOf(made.url), entities: [Note] }).initialize();
    await source.query('CREATE TABLE "note" ("id" text PRIMARY KEY NOT NULL)');
    const all: Plan[] = [
      { steps: 3, ends: 'commits' },
      { steps: 2, ends: 'fails' },
      { steps: 4, ends: 'commits' },
      { steps: 1, ends: 'fails' },
    ];

    let wrong = 0;
    for (let round = 0; round < 10; round += 1) {
      const { acknowledged, refused } = await runTogether(round, all, (work) => source.transaction(work));
      const kept = await stored((sql) => source.query(sql));
      // A writer that never asked to fail and was refused, and an acknowledged note that is gone, are both the fault.
      wrong += acknowledged.filter((id) => !kept.has(id)).length;
      wrong += refused.filter((id) => /-[02]-/.test(id)).length;
    }
    await source.destroy();
    await made.remove();

    expect(wrong).toBeGreaterThan(0);
  });
});
