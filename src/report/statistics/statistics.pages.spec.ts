import { bootApp, type TestApp } from '../../../test/support/app.js';
import type { AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { hearingOf, toolsOf } from '../../../test/support/analysis/hearing-in-app.js';
import { answerAtRandom } from '../../../test/support/counting/random-hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import { addCast, type Cast } from '../../../test/people/cast.js';

describe('the page of statistics', () => {
  let service: TestApp;
  let cast: Cast;
  let hearing: AnsweredHearing;
  let client: PageClient;

  beforeAll(async () => {
    service = await bootApp();
    cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    await answerAtRandom(toolsOf(service), hearing, 11);
  }, 120_000);

  afterAll(async () => {
    await service.close();
  });

  beforeEach(async () => {
    client = new PageClient(service.server);
    await client.signIn('oddny@helsedir.example');
    await client.get(`/skrivebord/horinger/${hearing.consultation.id}/statistikk`);
  });

  test('says of every drawing what it is and what it shows, to those who do not see it', () => {
    const { $ } = client.page;
    const drawings = $('svg[role="img"]').toArray();

    expect(drawings.length).toBeGreaterThan(8);
    for (const drawing of drawings) {
      const named = ($(drawing).attr('aria-labelledby') ?? '').split(' ').map((id) => $(`[id="${id}"]`).text());
      expect(named).toEqual([$(drawing).find('title').text(), $(drawing).find('desc').text()]);
      expect(named.every((text) => text.trim().length > 5)).toBe(true);
    }
  });

  test('tells parts of a bar apart by hatching that is on the page, not by colour', () => {
    const { $ } = client.page;
    const used = new Set(
      $('rect.chart-bar')
        .toArray()
        .map((bar) => $(bar).attr('fill') ?? ''),
    );
    const known = $('pattern')
      .toArray()
      .map((pattern) => `url(#${$(pattern).attr('id') ?? ''})`);

    expect([...used].filter((fill) => !known.includes(fill))).toEqual([]);
    expect(used.size).toBe(6);
  });

  test('has the figures of every drawing of bars in a table behind it', () => {
    const { $ } = client.page;

    for (const figure of $('figure.chart-figure').toArray()) {
      const rows = $(figure).find('tbody tr').length;
      expect(rows).toBeGreaterThan(0);
      expect($(figure).find('text.chart-label')).toHaveLength(rows);
    }
  });

  test('names no body and no person', () => {
    expect(client.page.text).not.toMatch(/(Kommune|Forening|Person) \d/);
  });

  test('is in the language of the reader, and shows nothing to another host', async () => {
    expect(client.page.heading).toBe('Statistikk');

    const foreigner = new PageClient(service.server);
    await foreigner.signIn(cast.secretary.email);
    await foreigner.get(client.page.path);

    expect(foreigner.page.status).toBe(404);
  });
});
