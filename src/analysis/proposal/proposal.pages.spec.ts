import { bootApp, type TestApp } from '../../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../../../test/support/analysis/hearing-in-app.js';
import { letterOf } from '../../../test/support/analysis/letter-read.js';
import { tenPageLetter } from '../../../test/support/analysis/ten-page-letter.js';
import { addCast } from '../../../test/people/cast.js';
import { PageClient } from '../../../test/support/page-client.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { OriginalFiles } from '../workbench/original-files.js';

describe('a proposed split, page by page and without script', () => {
  let service: TestApp;
  let hearing: AnsweredHearing;
  let summariser: PersonActor;
  let client: PageClient;
  let short: string;
  let long: string;

  beforeAll(async () => {
    service = await bootApp();
    const cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    summariser = await actorOf(service, cast.summariser);
    const content = await letterOf('Vi støtter utkastet.', 'Fristen er for kort.', 'Vennlig hilsen Bodø');
    short = await answered('Bodø kommune', 'svar.docx', content);
    long = await answered('Nordlandssykehuset HF', 'svar.pdf', await tenPageLetter());
    await service.work();
  });

  afterAll(async () => {
    await service.close();
  });

  beforeEach(async () => {
    client = new PageClient(service.server);
    await client.signIn('oddny@helsedir.example');
  });

  async function answered(name: string, filename: string, content: Buffer): Promise<string> {
    const tools = toolsOf(service);
    const version = await submitAnswer(tools, hearing, await invite(tools, hearing, name), {
      files: [{ filename, content }],
    });
    return `/skrivebord/horinger/${hearing.consultation.id}/lesing/${version.id}`;
  }

  const offered = (selector: string): string => client.page.$(selector).first().attr('value') ?? '';
  const percent = (): string => client.page.$('.workbench-progress strong').text();

  test('is said in the text with what is seen in it, and nothing is done before somebody accepts', async () => {
    await client.get(short);

    const says = client.page.$('.offer .ds-tag').toArray();
    expect(says.map((tag) => client.page.$(tag).text())).toEqual([
      'Forslag: ikke merknad, overskrift',
      'Forslag: merknad',
      'Forslag: merknad',
      'Forslag: ikke merknad, hilsen',
    ]);
    expect(client.page.$('.offer').last().text()).toContain('hilsen og underskrift');
    expect([percent(), client.page.$('.card-list li')]).toEqual(['0 prosent', expect.objectContaining({ length: 0 })]);
  });

  test('is accepted passage by passage, and whole, with one press each; undone and done again', async () => {
    await client.get(short);

    await client.post(`${short}/forslag`, { proposal: offered('.offer button[aria-label*="Fristen er"]') });
    expect(client.page.$('#valgt blockquote').text()).toBe('Fristen er for kort.');
    await client.post(`${short}/forslag`, { proposal: offered('[data-accept-all]') });
    expect(percent()).toBe('100 prosent');
    expect(client.page.text).toContain('tegn er lest');

    await client.submit('form[data-undo]');
    expect(client.page.$('.card-list li')).toHaveLength(1);
    await client.submit('form[data-redo]');
    expect(percent()).toBe('100 prosent');
    expect(client.page.$('form[data-redo] button').attr('disabled')).toBeDefined();
  });

  test('is accepted a part at a time, and a press on what somebody else has split is refused', async () => {
    await client.get(long);
    const part = offered('.letter-part button[aria-label*="Kartlegging"]');
    const whole = offered('[data-accept-all]');

    await client.post(`${long}/forslag`, { proposal: part });
    expect(client.page.$('.card-list li:not(.set-aside)')).toHaveLength(3);

    expect((await client.post(`${long}/forslag`, { proposal: whole })).status).toBe(409);
    expect((await client.post(`${long}/forslag`, { proposal: 'noe annet' })).status).toBe(422);
  });

  test('what is set aside is said to be something else with one press', async () => {
    await client.get(long);
    await client.get(client.page.$('.card-list .set-aside a').first().attr('href') ?? '');

    const kind = client.page.$('#valgt [data-kind="2"]').attr('value') ?? '';
    await client.post(client.page.$('#valgt form:has([data-kind])').attr('action') ?? '', {
      version: client.page.$('#valgt').attr('data-version') ?? '',
      kind,
    });

    expect(client.page.$('#valgt .ds-tag').first().text()).toBe('Bakgrunn');
  });

  test('the original of a letter is drawn from its own file, with where its lines stand; only for its own host', async () => {
    await client.get(long);
    const lines = client.page.$('[data-original-kind="pdf"]').attr('data-lines') ?? '';

    const [, , , consultationId = '', , versionId = '', , attachmentId = ''] = lines.split('/');
    const file = { consultationId, versionId, attachmentId };

    const places = await service.app.get(OriginalFiles, { strict: false }).lines(summariser, file);

    expect(places.length).toBeGreaterThan(50);
    expect(new Set(places.map(([, , page]) => page)).size).toBe(10);
    const elsewhere = new PageClient(service.server);
    await elsewhere.signIn('sunniva@legeforeningen.example');
    expect((await elsewhere.get(lines)).status).toBe(404);
    expect((await elsewhere.post(`${long}/forslag`, { proposal: 'x' })).status).toBe(404);
  });

  test('the workbench asks the database as often for a long letter as for a short one', async () => {
    const asked = (path: string): Promise<number> => statementsOf(service, () => client.get(path));

    expect(await asked(long)).toBe(await asked(short));
  });
});
