import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { addCast, PASSWORD, type Cast } from '../../test/people/cast.js';
import { bootApp, type TestApp } from '../../test/support/app.js';
import { FaultyRelay } from '../../test/support/delivery/faulty-relay.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
  type RegisterRows,
} from '../../test/support/hearing.js';
import { PageClient } from '../../test/support/page-client.js';
import { statementsDuring } from '../../test/support/response/count-statements.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { DispatchPreparation } from './preparation/dispatch-preparation.js';
import { Dispatch } from './dispatch.entity.js';

let service: TestApp;
let cast: Cast;
let people: HearingPeople;
let register: RegisterRows;
let relay: FaultyRelay;
let hearings = 0;

beforeAll(async () => {
  relay = await FaultyRelay.start(null);
  service = await bootApp({ environment: { SMTP_URL: relay.url } });
  cast = await addCast(service);
  people = await directoratePeople(service, cast);
  register = await addRegister(service, people.adviser);
});

beforeEach(() => {
  relay.mend();
  relay.held = 0;
});

afterAll(async () => {
  await service.close();
  await relay.stop();
});

async function prepared(): Promise<PreparedHearing> {
  hearings += 1;
  return prepareHearing(service, people, { title: `Høring ${String(hearings)}`, register });
}

async function approved(): Promise<PreparedHearing> {
  const hearing = await prepared();
  await approveHearing(service, people, hearing);
  return hearing;
}

async function signedIn(person: { readonly email: string }): Promise<PageClient> {
  const client = new PageClient(service.server);
  await client.signIn(person.email);
  return client;
}

const pathOf = (hearing: PreparedHearing): string => `/skrivebord/horinger/${hearing.id}/utsending`;

/** Prepares and freezes without handing anything over. */
async function freeze(hearing: PreparedHearing): Promise<void> {
  const { id } = await service.database.reader.findOneByOrFail(Dispatch, { consultationId: hearing.id });
  await service.app.get(DispatchPreparation, { strict: false }).run(id);
}

describe('sending a hearing out', () => {
  test('cannot be done before it is approved, and the page says what to do', async () => {
    const hearing = await prepared();
    const client = await signedIn(cast.adviser);

    const page = await client.get(pathOf(hearing));

    expect(page.text).toContain('Høringen må være godkjent før den kan sendes ut.');
    expect(page.$('main form[method="post"]')).toHaveLength(0);
    expect((await client.post(pathOf(hearing), { digest: 'a'.repeat(64) })).status).toBe(409);
  });

  test('says how many get the letter and how, sends, and shows that it is done', async () => {
    const hearing = await approved();
    const client = await signedIn(cast.adviser);

    const before = await client.get(pathOf(hearing));
    expect(before.text).toContain('Får brevet på e-post 4');
    const begun = await client.press('Send til 4 mottakere');
    expect(begun.notice).toBe('Utsendingen er i gang.');
    expect(begun.text).toContain('Satt i gang av Randi Rådgiver');
    expect(begun.$('noscript').text()).toContain('Vis nye tall');
    await service.work();
    const after = await client.get(pathOf(hearing));

    expect(relay.held).toBe(4);
    expect(after.text).toContain('Ferdig');
    expect(after.text).toContain('4 av 4 er ferdig behandlet');
    expect(after.$('[data-live="accepted"]').text()).toBe('4');
    expect(after.$('noscript')).toHaveLength(0);
  });

  test('says who gets the letter on paper and why, and waits until it is posted', async () => {
    const hearing = await approved();
    await service.database.write((transaction) =>
      transaction.update(
        Invitation,
        { consultationId: hearing.id, addressedName: 'Fagrådet for kreft' },
        { email: null },
      ),
    );
    const client = await signedIn(cast.adviser);

    const before = await client.get(pathOf(hearing));
    expect(before.text).toContain('Får brevet på e-post 3');
    expect(before.text).toContain('Fagrådet for kreft Mangler e-postadresse i registeret');
    await client.press('Send til 4 mottakere');
    await service.work();
    const after = await client.get(pathOf(hearing));

    expect(relay.held).toBe(3);
    expect(after.text).toContain('3 av 4 er ferdig behandlet');
  });

  test('shows a reader how it goes, with nothing to press', async () => {
    const hearing = await approved();
    const reader = await signedIn(cast.reader);
    expect((await reader.get(pathOf(hearing))).text).toContain('Du kan se utsendingen, men ikke sende.');
    const adviser = await signedIn(cast.adviser);
    await adviser.get(pathOf(hearing));
    await adviser.press('Send til 4 mottakere');

    const page = await reader.get(pathOf(hearing));

    expect(page.text).toContain('Klargjøres');
    expect(page.$('main form[method="post"]')).toHaveLength(0);
    expect((await reader.post(`${pathOf(hearing)}/pause`)).status).toBe(403);
  });

  test('is not found by another host', async () => {
    const hearing = await approved();
    const outsider = await signedIn(cast.secretary);

    expect((await outsider.get(pathOf(hearing))).status).toBe(404);
    expect((await outsider.get(`${pathOf(hearing)}/hendelser`)).status).toBe(404);
    expect((await outsider.post(pathOf(hearing), { digest: 'a'.repeat(64) })).status).toBe(404);
  });

  test('lists whom it did not reach, with the answer of their mail server', async () => {
    relay.misbehave({ at: 'rcpt', does: 'refuses' });
    const hearing = await approved();
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(hearing));
    await client.press('Send til 4 mottakere');
    await service.work();

    const page = await client.get(pathOf(hearing));

    expect(page.$('[data-live="rejected"]').text()).toBe('4');
    expect(page.text).toContain('Bergen kommune postmottak@bergen.example avvist');
    expect(page.text).toContain('550 5.7.1 not wanted here');
  });

  test('says so when nobody knows whether a letter arrived', async () => {
    relay.misbehave({ at: 'dot', does: 'hangs up', keeps: 'kept' });
    const hearing = await approved();
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(hearing));
    await client.press('Send til 4 mottakere');
    await service.work();

    const page = await client.get(pathOf(hearing));

    expect(relay.held).toBe(4);
    expect(page.$('[data-live="uncertain"]').text()).toBe('4');
    expect(page.text).toContain('usikkert om den kom frem');
  });

  test('can be paused and resumed', async () => {
    const hearing = await approved();
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(hearing));
    await client.press('Send til 4 mottakere');
    await freeze(hearing);
    await client.get(pathOf(hearing));

    const paused = await client.press('Ta pause');
    await service.work();
    expect(paused.text).toContain('På pause');
    expect(relay.held).toBe(0);

    await client.press('Fortsett utsendingen');
    await service.work();
    expect(relay.held).toBe(4);
  });

  test('reads each page by as many statements whether it reaches four or none', async () => {
    relay.misbehave({ at: 'rcpt', does: 'refuses' });
    const hearing = await approved();
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(hearing));
    await client.press('Send til 4 mottakere');
    const look = (): Promise<number> => statementsDuring(service.database, () => client.get(pathOf(hearing)));
    const before = await look();
    await service.work();

    expect(await look()).toBe(before);
  });
});

describe('the live numbers of a dispatch', () => {
  async function agentOf(person: { readonly email: string }): Promise<ReturnType<typeof supertest.agent>> {
    const agent = supertest.agent(service.server);
    await agent
      .post('/logg-inn')
      .set('Origin', 'http://localhost')
      .type('form')
      .send({ email: person.email, password: PASSWORD });
    return agent;
  }

  test('come once and then no more when it is done', async () => {
    const hearing = await approved();
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(hearing));
    await client.press('Send til 4 mottakere');
    await service.work();

    const answer = await (await agentOf(cast.reader)).get(`${pathOf(hearing)}/hendelser`);

    expect(answer.type).toBe('text/event-stream');
    expect(answer.text.match(/event: numbers/g)).toHaveLength(1);
    expect(answer.text).toContain('"done":4,"total":4');
  });

  test('keep coming while it goes on, and do not keep the service from stopping', async () => {
    const hearing = await approved();
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(hearing));
    await client.press('Send til 4 mottakere');
    await freeze(hearing);
    const { port } = service.server.address() as AddressInfo; // reason: it listens on a port
    const agent = await agentOf(cast.adviser);
    const cookie = await cookieOf(agent);

    const stream = await fetch(`http://127.0.0.1:${String(port)}${pathOf(hearing)}/hendelser`, { headers: { cookie } });
    const reader = stream.body?.getReader();
    const first: { value?: Uint8Array } | undefined = await reader?.read();

    expect(new TextDecoder().decode(first?.value)).toContain('"done":0,"total":4');
    await service.app.close();
    const last = await reader?.read().catch(() => ({ done: true }));
    expect(last?.done).toBe(true);
  });

  async function cookieOf(agent: ReturnType<typeof supertest.agent>): Promise<string> {
    const answer = await agent.get('/skrivebord');
    const sent: unknown = answer.get('set-cookie');
    return Array.isArray(sent) ? sent.map((cookie) => String(cookie).split(';')[0]).join('; ') : '';
  }
});
