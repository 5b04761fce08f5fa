import { addCast } from '../../../test/people/cast.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { hearingOf, toolsOf } from '../../../test/support/analysis/hearing-in-app.js';
import { letterOf } from '../../../test/support/analysis/letter-read.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient } from '../../../test/support/page-client.js';
import { placeKey } from '../../response/place.js';

describe('search in a hearing', () => {
  let service: TestApp;
  let hearing: AnsweredHearing;
  let client: PageClient;
  let path: string;

  beforeAll(async () => {
    service = await bootApp();
    const cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    path = `/skrivebord/horinger/${hearing.consultation.id}/sok`;
    const tools = toolsOf(service);
    const draft = placeKey({ kind: 'draft', draftId: hearing.drafts[0]?.id ?? '' });
    const typed = [{ place: draft, choice: 'supports', text: 'Vi støtter rusomsorgen slik den er beskrevet.' }];
    await submitAnswer(tools, hearing, await invite(tools, hearing, 'Åsnes kommune'), { typed });
    const paragraphs = ['Me saknar tenester for barn og unge.', 'Oppfølginga etter utskriving er for svak.'];
    const files = [{ filename: 'svar.docx', content: await letterOf(...paragraphs) }];
    await submitAnswer(tools, hearing, await invite(tools, hearing, 'Bodø kommune'), { files });
    await service.work();
    client = new PageClient(service.server);
    await client.signIn('oddny@helsedir.example');
  }, 120_000);

  afterAll(async () => {
    await service.close();
  });

  const hits = (list: string): string[] =>
    client.page
      .$(`${list} li`)
      .toArray()
      .map((item) => client.page.$(item).text().replace(/\s+/g, ' ').trim());

  test('asks before it answers', async () => {
    await client.get(path);

    expect([client.page.heading, client.page.$('h2').length]).toEqual(['Søk', 0]);
  });

  test('finds in the answers what nobody has made a comment of, in any form, with the words marked', async () => {
    await client.submit('form[role="search"]', { tekst: 'oppfølging' });

    expect(hits('#svartreff')).toEqual(['Bodø kommune svar.docx Oppfølginga etter utskriving er for svak.']);
    expect(client.page.$('#svartreff mark').text()).toBe('Oppfølginga');
    expect(client.page.text).toContain('I merknader, begrunnelser og notater: 0 treff');

    const letter = await client.follow('Bodø kommune');
    expect(letter.text).toContain('Oppfølginga etter utskriving er for svak.');
  });

  test('finds comments in their places, and leads to the list of all of them', async () => {
    await client.get(`${path}?tekst=rus`);
    expect(hits('#merknadstreff')).toEqual([expect.stringContaining('Vi støtter rusomsorgen slik den er beskrevet.')]);

    const list = await client.follow('Vis alle i listen over merknader');
    expect(list.text).toContain('1 plassering');
    const back = await client.follow('Søk etter det samme i hele svarene');
    expect(back.$('#field-tekst').attr('value')).toBe('rus');
  });

  test('is narrowed by body and language, which stand in the address', async () => {
    await client.get(`${path}?tekst=kommune+OR+%22`);
    expect(client.page.text).toContain('Ingen treff.');

    await client.submit('form[role="search"]', { tekst: '"barn og unge"', instans: 'åsnes' });
    expect([hits('#svartreff'), client.page.path.includes('instans=')]).toEqual([[], true]);
    await client.get(`${path}?tekst=%22barn+og+unge%22&sprak=nn&instans=bod`);
    expect(hits('#svartreff')).toHaveLength(1);
  });

  test('nobody at another host finds the hearing', async () => {
    const other = new PageClient(service.server);
    await other.signIn('sunniva@legeforeningen.example');

    expect((await other.get(`${path}?tekst=rus`)).status).toBe(404);
  });
});
