import { bootApp, type TestApp } from '../support/app.js';
import { actorOf } from '../support/analysis/hearing-in-app.js';
import { LEVELS, levelVisitors, type LevelName, type LevelVisitor } from '../support/internal/level-visitors.js';
import { levelsAtWork, type WorkWords } from '../support/internal/levels-at-work.js';
import { placesOf } from '../support/internal/umbrella-answer.js';
import { levelToolsOf, threeLevels, type ThreeLevels } from '../support/internal/three-levels.js';
import { ask, type Answer } from '../support/walk/visitor.js';
import { changesIn, DatabaseCopy } from '../support/walk/database-copy.js';
import { addCast } from '../people/cast.js';
import { ROUTES, type RouteRow } from './routes.table.js';

const WALK_MILLISECONDS = 600_000;
const OF_HOST = 'JOIN "consultation" c ON c."hostId" = o."hostId" WHERE c."id" = $1';
/** Where the value of a parameter is found, by what stands before it; what is not here is made up, and is nobody's. */
const TABLES: Readonly<Record<string, string>> = {
  'lesing/:versionId': 'SELECT "id" FROM "response_version" WHERE "consultationId" = $1',
  'svar/:responseId': 'SELECT "id" FROM "response" WHERE "consultationId" = $1',
  'registrering/:responseId': 'SELECT "id" FROM "response" WHERE "consultationId" = $1',
  'merknader/:commentId': 'SELECT "id" FROM "comment" WHERE "consultationId" = $1',
  'merknader/:placementId': 'SELECT "id" FROM "placement" WHERE "consultationId" = $1',
  'plasseringer/:placementId': 'SELECT "id" FROM "placement" WHERE "consultationId" = $1',
  'instans/:invitationId': 'SELECT "id" FROM "invitation" WHERE "consultationId" = $1',
  'vare-horinger/:invitationId': 'SELECT "id" FROM "invitation" WHERE "consultationId" = $1',
  'kolleger/:linkId': 'SELECT "id" FROM "response_link" WHERE "consultationId" = $1',
  'vedlegg/:id':
    'SELECT a."id" FROM "attachment" a JOIN "response" r ON r."id" = a."responseId" WHERE r."consultationId" = $1',
  'vedlegg/:attachmentId':
    'SELECT a."id" FROM "attachment" a JOIN "response" r ON r."id" = a."responseId" WHERE r."consultationId" = $1',
  'karantene/:attachmentId':
    'SELECT a."id" FROM "attachment" a JOIN "response" r ON r."id" = a."responseId" WHERE r."consultationId" = $1',
  'sporsmal/:questionId': 'SELECT "id" FROM "question" WHERE "consultationId" = $1',
  'andres-innspill/:responseId': 'SELECT "id" FROM "response" WHERE "consultationId" = $1',
  'avsnitt/:passageId': 'SELECT "id" FROM "passage" WHERE "consultationId" = $1',
  'sidetekster/:textId': `SELECT "id" FROM "passage_version" WHERE "consultationId" = $1 AND "outcome" = 'beside'`,
  'grunnlag/:sourceId': 'SELECT "id" FROM "passage_source" WHERE "consultationId" = $1',
  'behandling/:caseId': 'SELECT "id" FROM "board_case" WHERE "consultationId" = $1',
  'innsending/:submissionId': 'SELECT "id" FROM "outer_submission" WHERE "consultationId" = $1',
  'organer/:organId': `SELECT o."id" FROM "organ" o ${OF_HOST}`,
  'moter/:meetingId': `SELECT o."id" FROM "organ_meeting" o ${OF_HOST}`,
};
const NOBODYS = '01890000-0000-7000-8000-000000000000';

/** Ids of one level: its hearing's, and one of each kind that hangs below it. */
type Ids = Readonly<Record<string, string>>;

describe('a hearing within a hearing within a hearing', () => {
  let test: TestApp;
  let levels: ThreeLevels;
  let work: Readonly<Partial<Record<LevelName, WorkWords>>>;
  let visitors: readonly LevelVisitor[];
  let ids: Readonly<Record<LevelName, Ids>>;
  let copy: DatabaseCopy;

  beforeAll(async () => {
    test = await bootApp();
    const cast = await addCast(test);
    levels = await threeLevels(levelToolsOf(test), await actorOf(test, cast.adviser));
    work = await levelsAtWork(test, levels);
    visitors = await levelVisitors(test, levels);
    ids = {
      directorate: await idsOf('directorate'),
      umbrella: await idsOf('umbrella'),
      association: await idsOf('association'),
    };
    copy = await DatabaseCopy.of(test);
  }, WALK_MILLISECONDS);

  afterAll(async () => {
    await test.close();
  });

  const titled = ROUTES.filter(({ path }) => path !== '/logg-ut').map(
    (row) => [`${row.method} ${row.path}`, row] as const,
  );

  it.each(titled)('%s tells nobody what belongs to another level, and lets nobody change it', async (_title, row) => {
    const wrong: string[] = [];
    for (const come of visitors) {
      for (const [path, named] of knocksOn(row, come)) {
        const answer = await ask(test, come.visitor, row.method, path);
        wrong.push(...faultsOf(come, path, named, answer));
      }
    }
    const changed = await changesIn(test);
    if (Object.keys(changed).length > 0) await copy.putBack();

    expect(wrong).toEqual([]);
  });

  it('is still read by its own people after it, or the walk would show nothing', async () => {
    for (const name of LEVELS) {
      const own = visitors.find(({ home, reads }) => home === name && reads === 'all');
      const path = `/skrivebord/horinger/${levels[name].hearing.consultation.id}/merknader`;
      const { status, html } = await ask(test, own?.visitor ?? { cookie: '', token: '' }, 'GET', path);
      expect([name, status, markersOf(name).some((marker) => plain(html).includes(marker))]).toEqual([name, 200, true]);
    }
  });

  it('crosses with what was submitted, and is kept in the history of its own host', async () => {
    for (const [name, outer] of [
      ['umbrella', 'directorate'],
      ['association', 'umbrella'],
    ] as const) {
      const { kept = '-', sent = '-' } = work[name] ?? {};
      const id = ids[name]['avsnitt/:passageId'] ?? '';
      const own = await readBy(name, `${hearingPath(name)}/sammenstilling/avsnitt/${id}/historikk`);
      const crossed = await readBy(outer, `${hearingPath(outer)}/merknader`);
      expect([name, own.includes(kept), crossed.includes(sent), crossed.includes(kept)]).toEqual([
        name,
        true,
        true,
        false,
      ]);
    }
  });

  const hearingPath = (name: LevelName) => `/skrivebord/horinger/${levels[name].hearing.consultation.id}`;

  async function readBy(name: LevelName, path: string): Promise<string> {
    const own = visitors.find(({ home, reads }) => home === name && reads === 'all');
    return plain((await ask(test, own?.visitor ?? { cookie: '', token: '' }, 'GET', path)).html);
  }

  /**
   * What a visitor asks for: each level's objects, and below the hearing that is theirs those of the others. Who is not signed
   * in comes to the desk once: there is one door for all of it.
   */
  function knocksOn(
    row: RouteRow,
    { home, reads }: LevelVisitor,
  ): readonly (readonly [string, readonly LevelName[]])[] {
    const keys = row.path.match(/[^/]+\/:[A-Za-z]+/g) ?? [];
    if (keys.length === 0) return [[asked(row, row.path, 'association'), []]];
    const isAtDoor = row.audience === 'signedIn' && reads !== 'all' && home !== null;
    // What one may do at home is walked elsewhere.
    const names = isAtDoor ? LEVELS.slice(-1) : LEVELS.filter((name) => row.method === 'GET' || name !== home);
    const whole = names.map((name) => [asked(row, filled(row.path, ids[name]), name), [name]] as const);
    const isNested = keys.some((key) => key in TABLES);
    if (row.method === 'POST' || home === null || isAtDoor || !isNested || !row.path.includes('horinger/:id'))
      return whole;
    const nested = LEVELS.filter((name) => name !== home).map((name) => {
      const below = filled(row.path, { ...ids[name], 'horinger/:id': ids[home]['horinger/:id'] ?? '' });
      return [asked(row, below, name), [name]] as const;
    });
    return [...whole, ...nested];
  }

  /** Each page is searched as well, for words of the level that is asked for. */
  function asked(row: RouteRow, path: string, name: LevelName): string {
    const { secret } = levels[name];
    const place = encodeURIComponent(placesOf(levels[name]).section);
    return row.method === 'GET' ? `${path}?q=${secret}&sok=${secret}&sted=${place}` : path;
  }

  function faultsOf(come: LevelVisitor, path: string, named: readonly LevelName[], answer: Answer): readonly string[] {
    const who = `${come.visitor.name} at ${path}`;
    const foreign = LEVELS.filter((name) => !(come.reads === 'all' && come.home === name));
    const text = plain(answer.html);
    const leaks: string[] = foreign.flatMap((name) =>
      markersOf(name)
        .filter((marker) => !ownMarkersOf(come, name).includes(marker) && text.includes(marker))
        .map((marker) => `${who} reads «${marker}»`),
    );
    leaks.push(
      ...foreign
        .flatMap((name) => workHiddenFrom(come, name))
        .filter((words) => text.includes(words))
        .map((words) => `${who} reads «${words}»`),
    );
    const isInner = named.some((name) => name !== 'directorate' && name !== come.home);
    const isLetIn = answer.status < 300 || (answer.status >= 300 && answer.status < 400 && !isTurnedAway(answer));
    if (path.includes('/vedlegg/') && answer.status === 200 && !isOwnFile(come)) leaks.push(`${who} is given a file`);
    return isInner && isLetIn ? [...leaks, `${who} is let in (${String(answer.status)} ${answer.location})`] : leaks;
  }

  /** The file that is asked for of each level is that of its first member. */
  function isOwnFile({ home, reads }: LevelVisitor): boolean {
    if (home === null || reads === 'none') return false;
    return reads === 'all' || levels[home].members[0]?.id === reads.invitationId;
  }

  /** Led to where one signs in, or to the front page of one's own; nothing of the level is told by it. */
  function isTurnedAway({ location }: Answer): boolean {
    return location.startsWith('/logg-inn');
  }

  /** Each member's words, which stand in its answer and nowhere else. */
  function markersOf(name: LevelName): readonly string[] {
    const { members, answers, secret } = levels[name];
    return members.slice(0, answers.length).map(({ addressedName }) => `${addressedName} (${secret})`);
  }

  /**
   * What a level keeps of its answer, and what it has sent, unless they are at the desk that it was sent to. A member reads what
   * its own point ended in, such as its dissent.
   */
  function workHiddenFrom({ home, reads }: LevelVisitor, name: LevelName): readonly string[] {
    const words = work[name];
    if (!words) return [];
    const { kept, sent, dissent, dissenterId } = words;
    if (reads === 'all' && home === (name === 'umbrella' ? 'directorate' : 'umbrella')) return [kept];
    const isDissenter = typeof reads !== 'string' && reads.invitationId === dissenterId;
    return isDissenter ? [kept, sent] : [kept, sent, dissent];
  }

  function ownMarkersOf({ reads, home }: LevelVisitor, name: LevelName): readonly string[] {
    if (home !== name || typeof reads === 'string') return [];
    const own = levels[name].members.find(({ id }) => id === reads.invitationId);
    return own ? [`${own.addressedName} (${levels[name].secret})`] : [];
  }

  async function idsOf(name: LevelName): Promise<Ids> {
    const consultationId = levels[name].hearing.consultation.id;
    const found: Record<string, string> = { 'horinger/:id': consultationId };
    for (const [key, sql] of Object.entries(TABLES)) {
      const rows = await test.database.reader.query<{ id: string }[]>(`${sql} ORDER BY 1 LIMIT 1`, [consultationId]);
      const [row] = rows;
      if (row) found[key] = row.id;
    }
    return { ...found, 'utkast/:draftId': levels[name].hearing.drafts[0]?.id ?? '' };
  }
});

function filled(path: string, ids: Ids): string {
  return path.replace(/([^/]+)\/:([A-Za-z]+)/g, (key: string, folder: string) => `${folder}/${ids[key] ?? NOBODYS}`);
}

/** What is read on a page, without its tags, so that a passage that is marked in a list of finds is still whole. */
function plain(html: string | undefined): string {
  return (html ?? '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
