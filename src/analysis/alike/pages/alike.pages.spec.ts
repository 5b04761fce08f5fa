import { bootApp, type TestApp } from '../../../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../../test/support/analysis/answered-hearing.js';
import { hearingOf, toolsOf } from '../../../../test/support/analysis/hearing-in-app.js';
import { PageClient } from '../../../../test/support/page-client.js';
import { addCast, type Cast } from '../../../../test/people/cast.js';
import { placeKey } from '../../../response/place.js';
import { Placement } from '../../placement/placement.entity.js';

const WORDS = 'mener at fristen på ti virkedager er for kort for de minste kommunene, som ofte deler én spesialist.';
const AGAINST = WORDS.replace('er for kort', 'ikke er for kort');

describe('texts that are alike, page by page', () => {
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
    for (const name of ['Legeforeningen', 'Alta kommune', 'Voss kommune']) await answer(name, `${name} ${WORDS}`);
    await answer('Bodø kommune', `Bodø kommune ${AGAINST}`);
    await answer('Hamar kommune', 'Vi savner en egen omtale av tannhelse hos gravide som bruker legemidler daglig.');
    await service.work();
  }, 120_000);

  afterAll(async () => {
    await service.close();
  });

  beforeEach(async () => {
    client = new PageClient(service.server);
    await client.signIn('oddny@helsedir.example');
  });

  const place = (): string => placeKey({ kind: 'draft', draftId: hearing.drafts[0]?.id ?? '' });

  async function answer(name: string, text: string): Promise<void> {
    service.clock.advanceSeconds(60);
    const tools = toolsOf(service);
    await submitAnswer(tools, hearing, await invite(tools, hearing, name), { typed: [{ place: place(), text }] });
  }

  async function openFamily(): Promise<void> {
    await client.get(`${base}/like`);
    await client.follow(client.page.$('tbody a').first().text().trim());
  }

  const boxes = (): readonly boolean[] =>
    client.page
      .$('input[name="valgt"]')
      .toArray()
      .map((box) => client.page.$(box).attr('checked') !== undefined);

  async function decided(): Promise<number> {
    const placements = await service.database.reader.find(Placement);
    return placements.filter(({ decision }) => decision !== null).length;
  }

  test('stand in a list, with whose text came first and how many say it', async () => {
    await client.get(`${base}/like`);

    expect(client.page.text).toContain('1 gruppe');
    expect(client.page.$('tbody tr').text()).toContain('4 tekster fra 4 instanser');
    expect(client.page.$('tbody td').eq(1).text()).toBe('Legeforeningen');
    expect((await client.get(`${base}/like?slag=brev`)).text).toContain('Ingen brev er like ennå.');
  });

  test('show word for word what differs, and whoever may mean something else is not chosen beforehand', async () => {
    await openFamily();

    expect(client.page.text).toContain('Kom først fra Legeforeningen');
    expect(client.page.$('del').eq(0).text()).toBe('Legeforeningen');
    expect(client.page.$('ins').eq(0).text()).toBe('Alta kommune');
    expect(client.page.text).toContain('Kan ha en annen mening');
    expect(boxes()).toEqual([true, true, true, false]);
  });

  test('are shown again after an error with the same ones chosen, so that an exception stays one', async () => {
    await openFamily();
    const valgt = client.page
      .$('input[name="valgt"]')
      .toArray()
      .slice(0, 2)
      .map((box) => client.page.$(box).attr('value') ?? '');

    const held = await client.submit('form[action$="/kontroll"]', { valgt, decision: 'notFollowed', reason: '' });

    expect(held.status).toBe(422);
    expect(boxes()).toEqual([true, true, false, false]);
  });

  test('are decided alike in three steps, and taken back', async () => {
    await openFamily();
    const held = await client.submit('form[action$="/kontroll"]', { decision: 'notFollowed', reason: '' });
    expect([held.status, held.errors]).toEqual([422, ['Skriv en begrunnelse når merknadene ikke tas helt til følge.']]);
    expect(await decided()).toBe(0);

    const check = await client.submit('form[action$="/kontroll"]', {
      decision: 'notFollowed',
      reason: 'Rammene står.',
    });
    expect(check.text).toContain('3 merknader får vurderingen «Tas ikke til følge»');
    expect(check.text).toContain('Den fra Legeforeningen kom først');
    expect(check.text).toContain('1 i gruppen er unntatt');
    expect(await decided()).toBe(0);

    const result = await client.submit('form[action$="/vurdering"]');
    expect(result.text).toContain('3 av 3 har fått vurderingen.');
    expect(await decided()).toBe(3);

    const back = await client.submit('form[action$="/angring"]');
    expect(back.notice).toBe('Vurderingen er tatt tilbake.');
    expect(back.$('form[action$="/angring"]').length).toBe(0);
    expect(await decided()).toBe(0);
  });

  test('are told of on the page of a comment, where one may follow the others and leave them again', async () => {
    await openFamily();
    await client.submit('form[action$="/kontroll"]', { decision: 'noted' });
    await client.submit('form[action$="/vurdering"]');
    await openFamily();
    const path = client.page.$('[aria-labelledby="medlemmer"] a').last().attr('href') ?? '';

    await client.get(path);
    expect(client.page.text).toContain('3 andre sier det samme eller nesten det samme, fra 4 instanser i alt.');
    expect(client.page.text).toContain('De andre har fått «Tas til orientering»');
    await client.submit('form[action$="/folging"]');
    expect(client.page.text).toContain('følger en felles vurdering, gitt av Oddny');
    await client.submit('form[action$="/folging/slutt"]');

    expect(client.page.text).not.toContain('følger en felles vurdering');
    expect(await decided()).toBe(4);
  });

  test('are only read by whoever may not work on the hearing', async () => {
    const reader = new PageClient(service.server);
    await reader.signIn('leiv@helsedir.example');
    await reader.get(`${base}/like`);
    await reader.follow(reader.page.$('tbody a').first().text().trim());

    expect(reader.page.text).toContain('Du kan lese gruppene');
    expect(reader.page.$('input[name="valgt"]').length).toBe(0);
  });
});
