import { bootApp, type TestApp } from '../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../test/support/analysis/answered-hearing.js';
import { hearingOf, toolsOf } from '../../test/support/analysis/hearing-in-app.js';
import { PageClient } from '../../test/support/page-client.js';
import { addCast, type Cast } from '../../test/people/cast.js';
import { placeKey } from '../response/place.js';

describe('the comments of a hearing, page by page', () => {
  let service: TestApp;
  let cast: Cast;
  let hearing: AnsweredHearing;
  let client: PageClient;
  let base: string;

  beforeAll(async () => {
    service = await bootApp();
    cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    base = `/skrivebord/horinger/${hearing.consultation.id}`;
    const tools = toolsOf(service);
    for (let number = 1; number <= 60; number += 1) {
      const body = await invite(tools, hearing, `Kommune ${String(number).padStart(2, '0')}`);
      await submitAnswer(tools, hearing, body, {
        typed: [
          {
            place: draft(number % 2),
            choice: number % 2 === 0 ? 'supports' : 'opposes',
            text: `Særlig viktig ${number}.`,
          },
        ],
      });
    }
    await service.work();
  }, 120_000);

  afterAll(async () => {
    await service.close();
  });

  beforeEach(async () => {
    client = new PageClient(service.server);
    await client.signIn('oddny@helsedir.example');
  });

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
  const bodies = (): string[] =>
    client.page
      .$('tbody tr')
      .toArray()
      .map((row) => client.page.$(row).find('td').eq(2).text().trim());

  test('are filtered in the database, and the filters stand in the address', async () => {
    await client.get(`${base}/merknader`);
    expect(bodies()).toHaveLength(50);
    expect(bodies()[0]).toBe('Kommune 01');

    const opposed = await client.submit('form[role="search"]', { standpunkt: 'opposes', sted: draft(1) });
    expect(opposed.text).toContain('30 plasseringer');
    expect(opposed.path).toContain('standpunkt=opposes');

    expect((await client.get(`${base}/merknader?tekst=SÆRLIG+viktig+7.`)).text).toContain('1 plassering');
    expect((await client.get(`${base}/merknader?instans=kommune+33`)).text).toContain('1 plassering');
    expect((await client.get(`${base}/merknader?tilstand=unplaced`)).text).toContain('Ingen merknader passer');
  });

  test('the second page follows the first, and a page too far leads to the last', async () => {
    await client.get(`${base}/merknader?side=2`);
    expect(bodies()[0]).toBe('Kommune 51');

    await client.get(`${base}/merknader?side=99`);
    expect(bodies().at(-1)).toBe('Kommune 60');
  });

  test('the codebook is written page by page, and names what is wrong beside what was typed', async () => {
    await client.get(`${base}/kodebok`);
    await client.submit('form[action$="/kodebok"]', { name: 'Behandling', definition: 'Om behandling.' });
    expect(client.page.notice).toBe('Temaet er lagt til.');
    const parentId = client.page.$('select[name="parentId"] option').eq(1).attr('value') ?? '';
    await client.submit('form[action$="/kodebok"]', { name: 'LAR', definition: 'Om LAR.', parentId });

    const taken = await client.submit('form[action$="/kodebok"]', { name: 'behandling', definition: 'Igjen.' });
    expect([taken.status, taken.errors]).toEqual([422, ['Kodeboken har allerede et tema med dette navnet.']]);
    expect(taken.$('#field-definition').text().trim()).toBe('Igjen.');

    await client.follow('LAR');
    const stale = client.page.$('input[name="version"]').first().attr('value') ?? '';
    const path = client.page.path;
    await client.submit(`form[action="${path}"]`, { name: 'Legemidler', definition: 'Om legemidler.' });
    const late = await client.post(path, { name: 'Mitt navn', definition: 'Min tekst.', version: stale });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Noen andre har endret temaet mens du skrev.');
    expect(late.$('#field-name').attr('value')).toBe('Mitt navn');

    await client.get(path);
    await client.submit('form[action$="/flytting"]', { spot: '/' });
    expect(
      client.page
        .$('tbody th')
        .toArray()
        .map((cell) => client.page.$(cell).text().trim()),
    ).toEqual(['Legemidler', 'Behandling']);
    await client.get(path);
    await client.submit('form[action$="/utgang"]');
    expect(client.page.text).toContain('Utgått');
    await client.get(path);
    await client.submit('form[action$="/gjeninntak"]');
    expect(client.page.text).not.toContain('Utgått');
  });
});
