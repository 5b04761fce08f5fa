import { widenPlans } from '../../../migrations/0045-closing-letter.js';
import { openHearing } from '../../../test/support/analysis/answered-hearing.js';
import { analysisOn } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { newId } from '../../shared/database/id.js';

eachDatabase('the plans of letters', (the) => {
  test('and their steps are the same, row by row, after their kinds are widened once more', async () => {
    const parts = await analysisOn(the.database, the.clock);
    const { consultation } = await openHearing(parts, parts.summariser);
    const at = the.clock.now().toISOString();
    await the.database.write(async (transaction) => {
      for (const kind of ['reminder', 'correction']) {
        const planId = newId();
        await transaction.query(
          `INSERT INTO "dispatch_plan" ("id", "consultationId", "hostId", "kind", "state", "occasionJson", "audience", "invitationIds",
             "version", "createdAt", "createdById", "createdByName")
           VALUES ($1, $2, $3, $4, 'planned', '{}', 'all', '[]', 1, $5, 'p1', 'Randi Rådgiver')`,
          [planId, consultation.id, consultation.hostId, kind, at],
        );
        await transaction.query(
          `INSERT INTO "dispatch_plan_transition" ("id", "planId", "toState", "at", "byId", "byName")
           VALUES ($1, $2, 'planned', $3, 'p1', 'Randi Rådgiver')`,
          [newId(), planId, at],
        );
      }
    });
    const before = await rows();

    await the.database.write((transaction) => widenPlans(transaction, the.database.dialect));

    expect(before.map((table) => table.length)).toEqual([2, 2]);
    expect(await rows()).toEqual(before);
    parts.remove();
  });

  test('may be closing letters to all who have answered, and nothing that is not a kind of letter', async () => {
    const parts = await analysisOn(the.database, the.clock);
    const { consultation } = await openHearing(parts, parts.summariser);
    const plan = (kind: string, audience: string) =>
      the.database.write((transaction) =>
        transaction.query(
          `INSERT INTO "dispatch_plan" ("id", "consultationId", "hostId", "kind", "state", "occasionJson", "audience", "invitationIds",
             "version", "createdAt", "createdById", "createdByName")
           VALUES ($1, $2, $3, $4, 'planned', '{}', $5, '[]', 1, $6, 'p1', 'Randi Rådgiver')`,
          [newId(), consultation.id, consultation.hostId, kind, audience, the.clock.now().toISOString()],
        ),
      );

    await plan('closing', 'answered');

    await expect(plan('greeting', 'answered')).rejects.toThrow('ck_dispatch_plan_kind');
    await expect(plan('closing', 'nobody')).rejects.toThrow('ck_dispatch_plan_audience');
    parts.remove();
  });

  async function rows(): Promise<readonly unknown[][]> {
    const { reader } = the.database;
    return [
      await reader.query('SELECT * FROM "dispatch_plan" ORDER BY "id"'),
      await reader.query('SELECT * FROM "dispatch_plan_transition" ORDER BY "id"'),
    ];
  }
});
