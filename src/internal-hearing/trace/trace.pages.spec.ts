import { bootApp, type TestApp } from '../../../test/support/app.js';
import { issueSummary, sendOutward } from '../../../test/support/internal/sent-outward.js';
import {
  levelToolsOf,
  threeLevels,
  type LevelTools,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import { withdrawAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import { addCast, PASSWORD } from '../../../test/people/cast.js';
import { actorOf } from '../../../test/support/analysis/hearing-in-app.js';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { PlacementService } from '../../analysis/placement/placement.service.js';
import { Message } from '../../delivery/message/message.entity.js';
import { systemActor } from '../../identity/access/actor.js';
import { Person } from '../../identity/person/person.entity.js';
import { ConsolidationReader } from '../consolidation/consolidation-reader.js';
import { InnerComments } from '../consolidation/inner-comments.js';
import { Sources } from '../consolidation/sources.js';
import { MemberNews } from './news/member-news.entity.js';
import { MemberNewsService } from './news/member-news.service.js';

let service: TestApp;
let tools: LevelTools;
let levels: ThreeLevels;
let secrets: readonly string[];

beforeAll(async () => {
  service = await bootApp();
  tools = levelToolsOf(service);
  const cast = await addCast(service);
  levels = await threeLevels(tools, await actorOf(service, cast.summariser));
  await withdrawAnswer(tools, levels.umbrella.answers[2] ?? fail());
  secrets = await secretsOf(levels);
  await consolidate();
  service.clock.advanceSeconds(60);
}, 60_000);

afterAll(() => service.close());

describe('what became of what a member said', () => {
  test('is not told before the umbrella has answered, and leads nowhere but to one’s own points', async () => {
    const member = await opened(1);

    const page = await member.follow('Hva ble av innspillet?');

    expect(page.heading).toBe('Hva ble av innspillet?');
    expect(page.text).toContain('Legeforeningen har ikke sendt svaret sitt ennå.');
    expect(page.text).toContain('Yngre legers forening (foreningsord) mener at fristen er for kort.');
    expect(page.text).not.toMatch(/ti dager|Norsk psykiatrisk|Står i utkastet/);
  });

  test('stands on the page and in an e-mail to those whose answer counts, once', async () => {
    await sendOutward(tools, service.app.get(ConsolidationReader, { strict: false }), {
      from: levels.umbrella,
      to: levels.directorate,
    });
    await service.work();
    await service.work();
    await service.app.get(MemberNewsService, { strict: false }).round();

    expect(await told('submitted')).toEqual(['Norsk psykiatrisk forening', 'Yngre legers forening']);
    expect(await service.database.reader.findBy(MemberNews, {})).toMatchObject([{ occasion: 'submitted', members: 2 }]);
    const page = await (await opened(1)).get('/svar/hva-ble-av-innspillet');
    expect(page.text).toContain('Tatt inn med andre ord');
    expect(page.text).toContain('Fristen må være ti dager.');
    expect(page.text).toContain('Ikke tatt med');
    expect(page.text).toContain('Står i utkastet.');
    expect(page.text).toContain('Helsedirektoratet har ikke gitt ut sin oppsummering ennå.');
  });

  test('has the decision of the directorate when its summary is issued, and then comes one more e-mail', async () => {
    service.clock.advanceSeconds(60);
    await decide();
    await issueSummary(tools, levels.directorate);
    await service.work();
    await service.work();

    expect(await told('decided')).toEqual(['Norsk psykiatrisk forening', 'Yngre legers forening']);
    const page = await (await opened(1)).get('/svar/hva-ble-av-innspillet');
    expect(page.text).toContain('Helsedirektoratet har vurdert det slik');
    expect(page.text).toContain('Tas delvis til følge');
    expect(page.text).toContain('Fristen blir sju dager.');
  });

  test('is followed from the other end at the desk, to each comment behind a passage', async () => {
    const desk = new PageClient(service.server);
    await desk.signIn(await emailOf(levels.umbrella.person.id));

    const page = await desk.get(`/skrivebord/horinger/${levels.umbrella.hearing.consultation.id}/spor`);

    expect(page.heading).toBe('Spor i svaret');
    expect(page.text).toContain('Fristen må være ti dager.');
    expect(page.text).toContain('Yngre legers forening (foreningsord) mener at fristen er for kort.');
    expect(page.text).toContain('Fristen blir sju dager.');
    const comment = await desk.follow('Yngre legers forening');
    expect(comment.text).toContain('mener at fristen er for kort.');
  });

  test('is found by nobody at the outer host, and not in a hearing that answers for nobody', async () => {
    const desk = new PageClient(service.server);
    await desk.signIn('oddny@helsedir.example');

    for (const { hearing } of Object.values(levels) as ThreeLevels[keyof ThreeLevels][]) {
      expect((await desk.get(`/skrivebord/horinger/${hearing.consultation.id}/spor`)).status).toBe(404);
    }
    expect((await new PageClient(service.server).get('/svar/hva-ble-av-innspillet')).status).toBe(403);
  });
});

async function consolidate(): Promise<void> {
  const { person, hearing } = levels.umbrella;
  const consultationId = hearing.consultation.id;
  const sources = service.app.get(Sources, { strict: false });
  const comments = await new InnerComments().all(service.database.reader, consultationId);
  const at = (place: string): readonly string[] =>
    comments.filter((comment) => comment.place === place).map(({ placementId }) => placementId);
  const [draft, section] = [hearing.drafts[0]?.id ?? '', hearing.sections[0]?.id ?? ''];
  const into = { place: `section:${section}` };
  const placementIds = at(into.place);
  await sources.reword(person, { consultationId, placementIds, into, text: 'Fristen må være ti dager.' });
  const left = { consultationId, placementIds: at(`draft:${draft}`), reason: 'Står i utkastet.' };
  await sources.leaveOut(person, left);
}

async function decide(): Promise<void> {
  const { person, hearing } = levels.directorate;
  const consultationId = hearing.consultation.id;
  const outerInvitationId = levels.umbrella.internal?.outerInvitationId ?? '';
  const [row] = await service.database.reader.query<{ id: string }[]>(
    `SELECT p."id" FROM "placement" p JOIN "comment" c ON c."id" = p."commentId"
     JOIN "response_version" v ON v."id" = c."versionId" WHERE v."invitationId" = $1 AND p."place" = $2`,
    [outerInvitationId, `section:${hearing.sections[0]?.id ?? ''}`],
  );
  const { id: placementId, version } = await service.database.reader.findOneByOrFail(Placement, { id: row?.id ?? '' });
  const seen = { consultationId, placementId, version };
  const decision = { decision: 'partly', reason: 'Fristen blir sju dager.' } as const;
  await service.app.get(PlacementService, { strict: false }).assess(person, seen, decision);
}

async function told(occasion: string): Promise<readonly (string | null)[]> {
  const messages = await service.database.reader.find(Message, {
    where: { purpose: 'notice' },
    order: { toName: 'ASC' },
  });
  return messages
    .filter(({ uniqueKey }) => uniqueKey.startsWith(`memberNews:${occasion}:`))
    .map(({ toName }) => toName);
}

async function secretsOf({ umbrella }: ThreeLevels): Promise<readonly string[]> {
  const made = await service.database.write((transaction) => tools.links.make(transaction, umbrella.members, 7));
  return Promise.all(made.map(async ({ id }) => (await tools.links.addressOf(id)).split('/').at(-1) ?? ''));
}

async function opened(member: number): Promise<PageClient> {
  const client = new PageClient(service.server);
  await client.get(`/svar/${secrets[member] ?? ''}`);
  await client.submit('main form', {});
  return client;
}

async function emailOf(personId: string): Promise<string> {
  const actor = systemActor(null, 'test');
  await service.database.write((transaction) => tools.people.setPassword(transaction, actor, personId, PASSWORD));
  return (await service.database.reader.findOneByOrFail(Person, { id: personId })).email;
}

function fail(): never {
  throw new Error('There is no such answer');
}
