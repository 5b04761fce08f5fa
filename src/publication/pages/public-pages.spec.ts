import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import supertest, { type Response as Answer } from 'supertest';
import { addCast, PASSWORD, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { addRegister, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  decidedHearing,
  type DecidedHearing,
  type HeardAnswer,
} from '../../../test/support/publication/decided-hearing.js';
import { placesWith, publicView, type Shown } from '../../../test/support/publication/public-view.js';
import { issueSummary } from '../../../test/support/summary/issue-summary.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { AnswerService } from '../../response/answers/answer.service.js';
import { inProject } from '../../shared/config/project-root.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { PublishingService } from '../published/publishing.service.js';
import { PublishedSummaries } from './summary/published-summaries.js';
import { SummaryNotPublished, TakenDownWithoutReason } from './summary/summary-publishing.errors.js';
import { SummaryPublishing } from './summary/summary-publishing.service.js';

const BUDGET_BYTES = 60_000;

describe('the public pages of a hearing', () => {
  let test_: TestApp;
  let cast: Cast;
  let people: HearingPeople;
  let hearing: DecidedHearing;
  let anyone: PageClient;

  beforeAll(async () => {
    test_ = await bootApp();
    cast = await addCast(test_);
    people = await directoratePeople(test_, cast);
    const register = await addRegister(test_, people.adviser);
    hearing = await decidedHearing(test_, people, { title: 'Pakkeforløp for kreft', register });
    for (const { responseId } of hearing.answers)
      await test_.app.get(AnswerService, { strict: false }).register(people.adviser, hearing.id, responseId);
    for (const answer of [at(0), at(1)]) await publish(answer);
    await issueSummary(test_, people, hearing.id);
    anyone = new PageClient(test_.server);
  }, 120_000);

  afterAll(() => test_.close());

  const at = (index: number): HeardAnswer => {
    const found = hearing.answers[index];
    if (!found) throw new Error(`There is no answer ${String(index)}`);
    return found;
  };
  const below = (path: string): string => `/horinger/${hearing.id}${path}`;
  const refOf = ({ responseId }: HeardAnswer) => ({ consultationId: hearing.id, responseId });
  const publishing = (): PublishingService => test_.app.get(PublishingService, { strict: false });
  const publish = (answer: HeardAnswer): Promise<void> => publishing().publish(people.adviser, refOf(answer), 1);
  const summaries = (): SummaryPublishing => test_.app.get(SummaryPublishing, { strict: false });
  const issue = () => ({ consultationId: hearing.id, number: 1 });
  const ask = async (path: string, etag?: string): Promise<Answer> => {
    const asked = supertest(test_.server).get(path);
    return etag === undefined ? asked : asked.set('If-None-Match', etag);
  };
  const view = (): Promise<ReadonlyMap<string, Shown>> => publicView(test_.server, [below(''), below('/oppsummering')]);

  it('list the answers with what kind they are, and those that are not published with the reason', async () => {
    const list = await anyone.get(below('/horingssvar'));

    expect(list.text).toContain('3 svar');
    for (const { body } of hearing.answers) expect(list.text).toContain(body);
    expect(list.text).toContain('Svaret er ikke publisert ennå.');
    expect(list.text).toContain('Med merknad');
  });

  it('show one published answer with its texts and files, and of the others only that they came', async () => {
    const shown = await anyone.get(below(`/horingssvar/${at(0).responseId}`));
    const [, link] = /href="([^"]*\/filer\/[^"]*)"/.exec(shown.html) ?? [];
    const file = await anyone.file(link ?? '');
    const listed = await anyone.get(below(`/horingssvar/${at(2).responseId}`));

    expect(shown.text).toContain(at(0).words[0]);
    expect([file.status, file.filename]).toEqual([200, `${at(0).words[3]}.docx`]);
    expect(listed.text).toContain(at(2).body);
    for (const word of at(2).words) expect(listed.html).not.toContain(word);
  });

  it('narrow the answers by name and kind, and keep what was chosen in the address', async () => {
    await anyone.get(below('/horingssvar'));
    await anyone.submit('form.toolbar', { svartype: 'withRemarks', sok: at(1).body });

    expect(anyone.page.path).toContain('svartype=withRemarks');
    expect(anyone.page.text).toContain(at(1).body);
    expect(anyone.page.text).not.toContain(at(2).body);
    expect((await anyone.get(below('/horingssvar?svartype=declines'))).text).toContain('Ingen svar passer');
  });

  it('have no summary before somebody has published one', async () => {
    expect((await anyone.get(below('/oppsummering'))).status).toBe(404);
    expect((await anyone.get(below(''))).text).not.toContain('Les høringsoppsummeringen');
  });

  it('let nobody publish who may not summarise, and record who did', async () => {
    await expect(summaries().publish({ ...people.approver }, issue())).rejects.toThrow(NotAllowed);
    await expect(summaries().takeDown(people.adviser, hearing.id, 'For tidlig')).rejects.toThrow(SummaryNotPublished);

    const desk = new PageClient(test_.server);
    await desk.signIn(cast.adviser.email);
    await desk.get(`/skrivebord/horinger/${hearing.id}/oppsummering/publisering`);
    await desk.press('Publiser utgave 1');
    await test_.work();

    expect(desk.page.notice).toBe('Oppsummeringen er publisert.');
    const deeds = await test_.database.reader.findBy(AuditEntry, { objectId: hearing.id, action: 'summary.published' });
    expect(deeds.map(({ actorId }) => actorId)).toEqual([people.adviser.id]);
    const decided = await summaries().decided(hearing.id);
    await summaries().publish(people.adviser, issue());
    expect(await summaries().decided(hearing.id)).toEqual(decided);
  });

  it('say what was said and what was done, draft by draft, with the figures that were issued', async () => {
    const front = await anyone.get(below('/oppsummering'));
    const part = await anyone.get(below(`/oppsummering/${hearing.draftIds[0] ?? ''}`));

    expect(front.text).toContain('Utgave 1, gitt ut');
    expect(front.text).toContain('3 svarte');
    expect(part.text).toContain('Dette ble bestemt');
    expect(part.text).toContain('Tas til følge');
    expect((await anyone.get(below('/oppsummering/instanser'))).text).toContain(at(2).body);
    expect((await anyone.get(below('/oppsummering/statistikk'))).status).toBe(200);
  });

  it('quote the comments of published answers, and count the others without a word of them', async () => {
    const [draftId = ''] = hearing.draftIds;
    const comments = await anyone.get(below(`/oppsummering/${draftId}?sted=draft%3A${draftId}`));

    expect(comments.text).toContain(at(0).words[1]);
    expect(comments.text).toContain(at(1).words[2]);
    expect(comments.text).toContain('[Merknaden er ikke publisert]');
    expect(comments.text).toContain(at(2).body);
    for (const word of at(2).words) expect(comments.html).not.toContain(word);
  });

  it('lead from everywhere to nothing of what is not published, files and archives too', async () => {
    const all = await view();

    const files = [...all.keys()].filter((path) => path.includes('/oppsummering/filer/'));
    expect(files.map((path) => path.split('/').at(-1)).sort()).toEqual(['csv', 'docx', 'json', 'pdf', 'qdc', 'xlsx']);
    expect(placesWith(all, at(0).words[1]).length).toBeGreaterThan(6);
    for (const word of at(2).words) expect(placesWith(all, word)).toEqual([]);
  }, 60_000);

  it('hand over all the files in one archive with a list of them', async () => {
    const { bytes, filename } = await anyone.file(below('/horingssvar/alle-filer.zip'));

    expect(filename).toBe('horingssvar.zip');
    const shown = (await publicView(test_.server, [below('/horingssvar/alle-filer.zip')])).values().next().value;
    for (const answer of [at(0), at(1)]) expect(shown?.text).toContain(answer.words[2]);
    expect(shown?.text).toContain('innhold.csv');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it.each(['', '/horingssvar', '/oppsummering', '/oppsummering/instanser', '/oppsummering/statistikk'])(
    'answer whoever has %s already that it still holds, and not whoever is signed in',
    async (path) => {
      const first = await ask(below(path));
      const again = await ask(below(path), first.headers['etag']);
      const desk = supertest.agent(test_.server);
      const signIn = { email: cast.adviser.email, password: PASSWORD };
      await desk.post('/logg-inn').set('Origin', 'http://localhost').type('form').send(signIn);

      expect([first.status, first.headers['cache-control']]).toEqual([200, 'public, no-cache']);
      expect(first.headers['vary']).toContain('Cookie');
      expect(first.headers['set-cookie']).toBeUndefined();
      expect(again.status).toBe(304);
      expect((await desk.get(below(path))).headers['cache-control']).toBe('no-store');
    },
  );

  it("are never kept for others together with somebody's session, nor what feeds and programs are given", async () => {
    const desk = supertest.agent(test_.server);
    const signIn = { email: cast.adviser.email, password: PASSWORD };
    await desk.post('/logg-inn').set('Origin', 'http://localhost').type('form').send(signIn);

    for (const path of ['/nyheter.atom', '/sitemap.xml', '/api/v1/horinger', '/api/v1/dcat', below('')]) {
      const { headers } = await desk.get(path);
      const isSigned = headers['set-cookie'] !== undefined;
      expect([path, isSigned, /public/.test(headers['cache-control'] ?? 'public')]).toEqual([path, true, false]);
    }
  });

  it('weigh less than 60 kB each with all the looks they load, and need no script', async () => {
    const pages = [...(await view())].filter(([, { text }]) => text.startsWith('<!doctype html>'));

    expect(pages.length).toBeGreaterThan(8);
    for (const [path, { text }] of pages) {
      const heavy = weightOf(text);
      expect({ path, isLight: heavy < BUDGET_BYTES, scripts: /<script/.test(text) }).toEqual({
        path,
        isLight: true,
        scripts: false,
      });
    }
  }, 60_000);

  it('lose the words of an answer at once when it is taken down, also for whoever has the page already', async () => {
    const [draftId = ''] = hearing.draftIds;
    const quoting = below(`/oppsummering/${draftId}?sted=draft%3A${draftId}`);
    const known = await ask(quoting);
    const file = await ask(below('/oppsummering/filer/csv'));
    await publishing().takeDown(people.adviser, refOf(at(1)), 'Inneholdt opplysninger om en pasient.');

    const again = await ask(quoting, known.headers['etag']);
    const old = await ask(below('/oppsummering/filer/csv'), file.headers['etag']);
    const before = await view();
    await test_.work();
    const after = await view();

    expect(known.text).toContain(at(1).words[2]);
    expect([again.status, again.text.includes(at(1).words[2])]).toEqual([200, false]);
    expect(old.status).toBe(404);
    for (const word of at(1).words) expect([...placesWith(before, word), ...placesWith(after, word)]).toEqual([]);
    expect((await ask(below('/oppsummering/filer/csv'))).status).toBe(200);
  }, 60_000);

  it('lose the summary at once when it is taken down, for a reason that is kept, and get it back', async () => {
    await expect(summaries().takeDown(people.adviser, hearing.id, ' ')).rejects.toThrow(TakenDownWithoutReason);
    await summaries().takeDown(people.adviser, hearing.id, 'Feil tall i kapittel 2.');

    for (const path of ['', '/instanser', '/statistikk', '/filer/pdf', `/${hearing.draftIds[0] ?? ''}`])
      expect((await ask(below(`/oppsummering${path}`))).status).toBe(404);
    expect((await summaries().decided(hearing.id))[0]?.reason).toBe('Feil tall i kapittel 2.');
    await summaries().publish(people.adviser, issue());
    expect((await ask(below('/oppsummering'))).status).toBe(200);
    expect(await test_.app.get(PublishedSummaries, { strict: false }).standing(hearing.id)).toMatchObject({
      number: 1,
    });
  });
});

/** What a browser fetches to show a page, compressed: the document and the looks it names. */
function weightOf(html: string): number {
  const looks = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const fetched = [html, ...looks.map((href) => readFileSync(fileOf(href)))];
  return fetched.reduce((sum, content) => sum + gzipSync(content).length, 0);
}

const SERVED: Readonly<Record<string, string>> = {
  '/static/design/': 'node_modules/@digdir/designsystemet-css/dist/src/',
  '/static/theme/': 'node_modules/@digdir/designsystemet-theme/src/themes/',
  '/static/own/': 'dist/browser/',
};

function fileOf(href: string): string {
  const [from, to] = Object.entries(SERVED).find(([prefix]) => href.startsWith(prefix)) ?? [];
  if (from === undefined || to === undefined) throw new Error(`Nothing is served at ${href}`);
  return join(inProject(), to, href.slice(from.length));
}
