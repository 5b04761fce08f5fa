import { answeredRoutes, declaredRoutes } from '../support/walk/registered-routes.js';
import { changesIn } from '../support/walk/database-copy.js';
import { expectedOf, isAsExpected, knocksOf, type Knock, type Outcome } from '../support/walk/knocks.js';
import { ask, type Answer, type Visitor } from '../support/walk/visitor.js';
import { walkGround, type WalkGround } from '../support/walk/walk-ground.js';
import { faultsOf } from '../support/page-checks.js';
import { ROUTES, type RouteRow } from './routes.table.js';

const WALK_MILLISECONDS = 600_000;
const titled = ROUTES.map((row) => [`${row.method} ${row.path}`, row] as const);
const posts = titled.filter(([, row]) => row.method === 'POST');
const gets = titled.filter(([, row]) => row.method === 'GET');

describe('who may come where', () => {
  let ground: WalkGround;

  beforeAll(async () => {
    ground = await walkGround();
  }, WALK_MILLISECONDS);

  afterAll(async () => {
    await ground.test.close();
  });

  it('is said in the table for every route that the service answers, and for no other', () => {
    const listed = ROUTES.map(({ method, path }) => `${method} ${path}`).sort();

    expect(answeredRoutes(ground.test.app).toSorted()).toEqual(listed);
    expect(
      declaredRoutes(ground.test.app)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(listed);
  });

  it('is declared on each route as the table says', () => {
    const declared = declaredRoutes(ground.test.app).map(({ method, path, audience }) => [
      `${method} ${path}`,
      audience,
    ]);

    expect(Object.fromEntries(declared)).toEqual(
      Object.fromEntries(ROUTES.map(({ method, path, audience }) => [`${method} ${path}`, audience])),
    );
  });

  it('is watched so closely that a single row is seen', async () => {
    await ground.test.database.write((transaction) =>
      transaction.query('UPDATE "host" SET "name" = "name" WHERE "id" = (SELECT MIN("id") FROM "host")'),
    );

    expect(await changesIn(ground.test)).toEqual({ host: 1 });
    await ground.copy.putBack();
    expect(await changesIn(ground.test)).toEqual({});
  });

  it.each(titled)('%s keeps out whoever has no business there, and nothing changes', async (_title, row) => {
    const wrong: string[] = [];
    for (const [visitor, knock, outcome] of allKnocks(row).filter(([, , expected]) => expected !== 'letIn')) {
      const answer = await ask(ground.test, visitor, row.method, knock.path, { typed: knock.typed });
      if (!isAsExpected(outcome, answer)) wrong.push(saying(visitor, knock, outcome, answer));
    }

    expect(wrong).toEqual([]);
    await expectNothingChanged();
  });

  it.each(gets)('%s shows a whole page to whoever may see it, and changes nothing', async (_title, row) => {
    const wrong: string[] = [];
    const checked = new Set<Visitor['kind']>();
    for (const [visitor, knock, outcome] of letIn(row)) {
      const answer = await ask(ground.test, visitor, 'GET', knock.path);
      if (!isAsExpected(outcome, answer)) wrong.push(saying(visitor, knock, outcome, answer));
      if (checked.has(visitor.kind)) continue;
      checked.add(visitor.kind);
      const head = await ask(ground.test, visitor, 'HEAD', knock.path);
      if (head.status !== answer.status) wrong.push(`HEAD ${knock.path} gives ${head.status}, GET ${answer.status}`);
      const leadsOn = answer.status >= 300 && answer.status < 400;
      if (answer.type === 'text/html' && !leadsOn) wrong.push(...faultsOf(answer));
    }

    expect(wrong).toEqual([]);
    await expectNothingChanged();
  });

  it.each(posts)('%s is open to whoever may do it', async (_title, row) => {
    const wrong: string[] = [];
    for (const [visitor, knock, outcome] of letIn(row)) {
      const answer = await ask(ground.test, visitor, 'POST', knock.path, { typed: knock.typed });
      await ground.copy.putBack();
      if (!isAsExpected(outcome, answer)) wrong.push(saying(visitor, knock, outcome, answer));
    }

    expect(wrong).toEqual([]);
  });

  it.each(posts)('%s takes forms from our own pages only', async (_title, row) => {
    const [visitor, knock] = letIn(row).find(([{ kind }]) => kind !== 'anonymous') ?? [];
    if (!visitor || !knock) throw new Error('Nobody is let in');
    const foreign = [
      { token: '' },
      { token: 'not-the-token' },
      { headers: { Origin: 'https://elsewhere.example' } },
      { headers: { 'Sec-Fetch-Site': 'cross-site' } },
    ];
    const statuses: number[] = [];
    for (const oddity of foreign) statuses.push((await ask(ground.test, visitor, 'POST', knock.path, oddity)).status);

    expect(statuses).toEqual(foreign.map(() => 403));
    await expectNothingChanged();
  });

  /** Puts back whatever was changed, so that one fault is told of once. */
  async function expectNothingChanged(): Promise<void> {
    const changes = await changesIn(ground.test);
    if (Object.keys(changes).length > 0) await ground.copy.putBack();
    expect(changes).toEqual({});
  }

  function allKnocks(row: RouteRow): readonly (readonly [Visitor, Knock, Outcome])[] {
    return ground.visitors.flatMap((visitor) =>
      knocksOf(row, visitor, ground).map((knock) => [visitor, knock, expectedOf(row, visitor, knock)] as const),
    );
  }

  function letIn(row: RouteRow): readonly (readonly [Visitor, Knock, Outcome])[] {
    return allKnocks(row).filter(([, , outcome]) => outcome === 'letIn');
  }
});

function saying(visitor: Visitor, { object, path }: Knock, outcome: Outcome, { status, location }: Answer): string {
  const led = location === '' ? '' : ` to ${location}`;
  return `${visitor.name} with ${object} at ${path}: expected ${outcome}, was answered ${status}${led}`;
}
