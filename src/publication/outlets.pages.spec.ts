import ICAL from 'ical.js';
import { load } from 'cheerio';
import supertest from 'supertest';
import type { TestApp } from '../../test/support/app.js';
import { eachApp } from '../../test/support/consultation/each-app.js';
import {
  outletsGround,
  OPEN_TITLE,
  publish,
  publishSummary,
  takeDown,
  type OutletsGround,
} from '../../test/support/outlets/outlets-ground.js';
import { answerFaults, xmlFaults } from '../../test/support/outlets/validators.js';
import { PageClient } from '../../test/support/page-client.js';
import { statementsOf } from '../../test/support/statement-count.js';
import { FullText } from '../shared/database/full-text/full-text.js';
import { Worker } from '../shared/jobs/worker.js';
import { PublishedAnswers } from './published/published-answers.js';
import { SearchIndex } from './search/search-index.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

interface Listed {
  readonly links: { readonly self: string; readonly next: string | null };
}

/** The words of the elements of a document. */
function textsIn(xml: string, selector: string): readonly string[] {
  const $ = load(xml, { xml: true });
  return $(selector)
    .toArray()
    .map((element) => $(element).text());
}

eachApp('what programs, feeds and searches are given', (boot) => {
  let test: TestApp;
  let ground: OutletsGround;
  let anyone: PageClient;

  beforeAll(async () => {
    test = await boot();
    ground = await outletsGround(test);
    anyone = new PageClient(test.server);
  }, 120_000);

  afterAll(() => test.close());

  const get = (path: string): supertest.Test => supertest(test.server).get(path).set('Accept-Language', 'nb');
  const read = async <T>(path: string): Promise<T> => {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body as T; // reason: checked against the description of the interface
  };
  const ofClosed = (below = ''): string => `/api/v1/horinger/${ground.closed.id}${below}`;
  const searched = async (words: string): Promise<string> =>
    load((await get(`/sok?tekst=${words}`)).text)('main').text();

  it('a feed tells of new hearings, moved deadlines and answered questions, the newest first', async () => {
    const { text, headers } = await get('/nyheter.atom');

    expect(await xmlFaults(text, 'atom.rng')).toEqual([]);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const titles = textsIn(text, 'entry > title');
    expect(titles.toSorted()).toEqual([
      `Ny frist 1. oktober 2018: ${OPEN_TITLE}`,
      'Ny høring: Pakkeforløp for kreft',
      `Ny høring: ${OPEN_TITLE}`,
      `Spørsmål og svar: ${OPEN_TITLE}`,
    ]);
    const ids = textsIn(text, 'entry > id');
    expect(new Set(ids).size).toBe(4);
    const updated = textsIn(text, 'entry > updated');
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(text).not.toContain('Siri');
  });

  it('a feed of one hearing, or of one host, tells of nothing else', async () => {
    const one = await get(`/horinger/${ground.closed.id}/nyheter.atom?sprak=nn`);
    const another = await get('/nyheter.atom?vert=01a204d5-0000-7000-8000-000000000000');

    expect(await xmlFaults(one.text, 'atom.rng')).toEqual([]);
    expect(textsIn(one.text, 'entry > title')).toEqual(['Ny høyring: Pakkeforløp for kreft']);
    expect(await xmlFaults(another.text, 'atom.rng')).toEqual([]);
    expect(another.text).not.toContain('<entry>');
  });

  it('a calendar holds the deadline of each open hearing, as it is now', async () => {
    const { bytes } = await anyone.file('/frister.ics');

    const calendar = ICAL.Component.fromString(bytes.toString('utf8'));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ summary, startDate, sequence }) => [summary, startDate.toString(), sequence])).toEqual([
      [`Høringsfrist: ${OPEN_TITLE}`, '2018-10-01', 1],
    ]);
    expect(events[0]?.uid).toBe(`frist-${ground.open.id}@localhost`);
  });

  it('a map of the site names the pages of every public hearing, and they are there', async () => {
    const { text } = await get('/sitemap.xml');

    expect(await xmlFaults(text, 'sitemap.xsd')).toEqual([]);
    const paths = textsIn(text, 'loc').map((address) => new URL(address).pathname);
    expect(paths).toContain(`/horinger/${ground.open.id}`);
    for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('an address of a hearing that was cut short leads to the list', async () => {
    const { status, headers } = await get('/horinger');

    expect([status, headers['location']]).toEqual([308, '/']);
  });

  it('every answer of the interface is as it is described', async () => {
    const list = await read<Listed & { readonly hearings: readonly unknown[] }>('/api/v1/horinger');
    expect(answerFaults(list, 'HearingList')).toEqual([]);
    expect(list.hearings).toHaveLength(2);
    expect(answerFaults(await read(ofClosed()), 'Hearing')).toEqual([]);
    const answers = await read<Listed & { readonly answers: readonly { id: string }[] }>(ofClosed('/horingssvar'));
    expect(answerFaults(answers, 'AnswerList')).toEqual([]);
    expect(answers.answers).toHaveLength(3);
    for (const { id } of answers.answers)
      expect(answerFaults(await read(ofClosed(`/horingssvar/${id}`)), 'Answer')).toEqual([]);
    expect(answerFaults({ ...list, secret: 1 }, 'HearingList')).not.toEqual([]);
  });

  it('the interface gives the words of a published answer, and none of those of one that is only listed', async () => {
    const { published, listed } = ground;

    const shown = (await get(ofClosed(`/horingssvar/${published.responseId}`))).text;
    const hidden = (await get(ofClosed(`/horingssvar/${listed.responseId}`))).text;

    for (const word of [published.words[0], published.words[1], published.words[3]]) expect(shown).toContain(word);
    for (const word of listed.words) expect(hidden).not.toContain(word);
    expect(JSON.parse(hidden)).toMatchObject({ standing: 'listedOnly', texts: [], attachments: [] });
  });

  it('lists are narrowed as the public pages are, and say what they do not know', async () => {
    const open = await read<{ hearings: readonly { title: string }[] }>('/api/v1/horinger?vis=apne');
    const none = await read<Listed & { total: number }>('/api/v1/horinger?sok=finnes+ikke&side=7');
    const wrong = await get('/api/v1/horinger?vis=kanskje');

    expect(open.hearings.map(({ title }) => title)).toEqual([OPEN_TITLE]);
    expect([none.total, none.links.next]).toEqual([0, null]);
    expect(none.links.self).toBe('http://localhost/api/v1/horinger?sok=finnes+ikke&side=1');
    expect([wrong.status, wrong.type]).toEqual([422, 'application/problem+json']);
    expect(answerFaults(JSON.parse(wrong.text), 'Problem')).toEqual([]);
  });

  it('what is not there is a problem in words, also where no address is', async () => {
    for (const path of [ofClosed('/horingssvar/nobody'), ofClosed('/tall'), '/api/v1/ingenting']) {
      const { status, type, text, headers } = await get(path);
      expect([path, status, type, headers['cache-control']]).toEqual([
        path,
        404,
        'application/problem+json',
        'no-store',
      ]);
      expect(answerFaults(JSON.parse(text), 'Problem')).toEqual([]);
    }
  });

  it('pages of other origins may ask, and nobody is asked to send what has not changed', async () => {
    const first = await get('/api/v1/horinger');
    const again = await get('/api/v1/horinger').set('If-None-Match', first.headers['etag'] ?? '');
    const before = await supertest(test.server).options('/api/v1/horinger').set('Origin', 'https://elsewhere.example');

    expect(first.headers['access-control-allow-origin']).toBe('*');
    expect(first.headers['access-control-allow-credentials']).toBeUndefined();
    expect(first.headers['cache-control']).toBe('public, no-cache');
    expect(again.status).toBe(304);
    expect([before.status, before.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD']);
  });

  it('the interface is no faster than others can bear', async () => {
    const ask = (): supertest.Test => get('/api/v1/openapi.json').set('X-Forwarded-For', '203.0.113.77');
    const first = await ask();
    await test.database.write((transaction) => transaction.query('UPDATE "rate_limit" SET "hits" = 300'));

    const { status, type, headers } = await ask();

    expect([first.status, first.headers['x-ratelimit-limit']]).toEqual([200, '300']);
    expect([status, type]).toEqual([429, 'application/problem+json']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await test.database.write((transaction) => transaction.query('DELETE FROM "rate_limit"'));
  });

  it('the description of the open data names the host by the number that its administrator has said', async () => {
    const client = new PageClient(test.server);
    await client.signIn('astrid@helsedir.example');
    await client.get('/skrivebord/utgiver');
    const wrong = await client.submit('form[action="/skrivebord/utgiver"]', { organisationNumber: '123456784' });
    const saved = await client.submit('form[action="/skrivebord/utgiver"]', { organisationNumber: '123 456 785' });

    const turtle = await get('/api/v1/dcat').set('Accept', 'text/turtle');
    expect([wrong.status, wrong.errors.length, saved.notice]).toEqual([422, 1, 'Nummeret er lagret.']);
    expect(turtle.type).toBe('text/turtle');
    expect(turtle.text).toContain('<https://data.brreg.no/enhetsregisteret/api/enheter/123456785>');
    expect((await get('/api/v1/dcat')).type).toBe('application/ld+json');
    const deeds = await test.database.reader.findBy(AuditEntry, { action: 'host.numberSaid' });
    expect(deeds).toHaveLength(1);
  });

  it('a search finds the words of published answers and their files, and of no others', async () => {
    const { published, listed } = ground;

    expect(await searched(published.words[0])).toContain(published.body);
    expect(await searched('forslag')).toContain('Ingen treff');
    expect(await searched('utredning')).toContain('Utredningen bør ta høyst fire uker');
    for (const word of listed.words) expect(await searched(word)).toContain('Ingen treff');
    const inOpen = await anyone.get(`/sok?tekst=frist&horing=${ground.open.id}`);
    expect(inOpen.text).toContain(`0 treff i ${OPEN_TITLE}`);
  });

  it('a search costs the same number of statements whatever it finds', async () => {
    const few = await statementsOf(test, () => searched('finnesikke'));
    const more = await statementsOf(test, () => searched('frist'));

    expect(few).toBeGreaterThan(0);
    expect(more).toBe(few);
  });

  it('what is taken down is found no more at the next search, nor in the interface, and is back when it is put back', async () => {
    const { published } = ground;
    const address = ofClosed(`/horingssvar/${published.responseId}`);
    const { headers } = await get(address);

    await takeDown(test, ground);

    expect(await searched(published.words[0])).toContain('Ingen treff');
    const asked = await get(address).set('If-None-Match', headers['etag'] ?? '');
    expect(asked.status).toBe(200);
    for (const word of published.words) expect(asked.text).not.toContain(word);
    await test.work();
    expect(await searched(published.words[0])).toContain('Ingen treff');
    const kept = await test.database.reader.query<{ text: string }[]>('SELECT "text" FROM "published_passage"');
    expect(kept.map(({ text }) => text).join(' ')).not.toContain(published.words[0]);

    await publish(test, ground.people, ground);
    await test.work();
    expect(await searched(published.words[0])).toContain(published.body);
  });

  it('what is taken down while it is read for the search is not found afterwards', async () => {
    const { published } = ground;
    const gate = test.app.get(PublishedAnswers, { strict: false });
    const interrupted = Object.create(gate) as PublishedAnswers; // reason: the gate itself, but for what happens meanwhile
    interrupted.texts = async function* (consultationId) {
      yield* gate.texts(consultationId);
      await takeDown(test, ground);
      await test.app.get(SearchIndex).read(consultationId); // another worker is done before this one adds what it read
    };
    const parts = [test.database, test.app.get(FullText), interrupted, test.app.get(Worker), test.clock] as const;
    for (const table of ['searched_hearing', 'published_passage'])
      await test.database.write((transaction) => transaction.query(`DELETE FROM "${table}"`));
    await new SearchIndex(...parts).read(ground.closed.id);

    expect(await searched(published.words[0])).toContain('Ingen treff');
    await publish(test, ground.people, ground);
    await test.work();
    expect(await searched(published.words[0])).toContain(published.body);
  });

  it('a published summary is told of, and read place by place with its figures', async () => {
    await publishSummary(test, ground);

    const summary = await read<{ parts: readonly { places: readonly { comments: number }[] }[] }>(
      ofClosed('/oppsummering'),
    );
    const comments = await read<Listed & { total: number; comments: readonly { text: string | null }[] }>(
      ofClosed('/oppsummering/merknader'),
    );
    expect(answerFaults(summary, 'Summary')).toEqual([]);
    expect(answerFaults(comments, 'CommentList')).toEqual([]);
    expect(answerFaults(await read(ofClosed('/tall')), 'Figures')).toEqual([]);
    const counted = summary.parts.flatMap(({ places }) => places.map((place) => place.comments));
    expect(comments.total).toBe(counted.reduce((sum, count) => sum + count, 0));
    const said = comments.comments.map(({ text }) => text ?? '').join(' ');
    expect(said).toContain(ground.published.words[2]);
    for (const word of ground.listed.words) expect(said).not.toContain(word);
    expect(comments.comments.some(({ text }) => text === null)).toBe(true);
    expect((await get('/nyheter.atom')).text).toContain('Oppsummering av høringen: Pakkeforløp for kreft');
  });

  it('nothing is said anywhere of a hearing that is not for everyone', async () => {
    const hearings = [ground.closed, ground.open].map(({ id }) => id);
    await test.database.write((transaction) => transaction.query(`UPDATE "consultation" SET "visibility" = 'members'`));

    const said = ['/nyheter.atom', '/sitemap.xml', '/api/v1/horinger', '/api/v1/dcat.ttl', '/api/v1/dcat.jsonld'];
    for (const path of said) {
      const { text } = await get(path);
      for (const id of hearings) expect([path, text.includes(id)]).toEqual([path, false]);
      expect([path, text.includes('Helsedirektoratet')]).toEqual([path, false]);
    }
    expect((await anyone.file('/frister.ics')).bytes.toString()).not.toContain('VEVENT');
    expect(await searched('frist')).toContain('Ingen treff');
    for (const below of ['', '/horingssvar', `/horingssvar/${ground.published.responseId}`, '/oppsummering', '/tall'])
      expect([below, (await get(ofClosed(below))).status]).toEqual([below, 404]);
    expect((await get(`/horinger/${ground.closed.id}/nyheter.atom`)).status).toBe(404);
  });
});
