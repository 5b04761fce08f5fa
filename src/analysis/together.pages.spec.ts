import { bootApp, type TestApp } from '../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../test/support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../../test/support/analysis/hearing-in-app.js';
import { PageClient, type Visit } from '../../test/support/page-client.js';
import { addCast, type Cast } from '../../test/people/cast.js';
import { placeKey } from '../response/place.js';
import { BulkChoiceService, type ChosenRow } from './bulk/bulk-choice.service.js';
import { Placement } from './placement/placement.entity.js';

describe('many comments at once, and what stands around the codebook, page by page', () => {
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
    for (let number = 1; number <= 52; number += 1) {
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

  test('are decided many at once, in three steps, over all the pages of the list', async () => {
    await client.get(`${base}/merknader?sted=${draft(0)}`);
    const rows = client.page
      .$('input[name="valgt"]')
      .toArray()
      .map((box) => client.page.$(box).attr('value') ?? '');

    const chosen = await client.submit('#utvalg', { valgt: rows.slice(0, 2) });
    expect(chosen.heading).toBe('Gjør det samme med flere merknader');
    expect(chosen.text).toContain('Du har valgt 2 rader: 2 merknader fra 2 instanser.');

    const held = await client.submit('form[action$="/kontroll"]', { decision: 'notFollowed', reason: '' });
    expect([held.status, held.errors]).toEqual([422, ['Skriv en begrunnelse når merknadene ikke tas helt til følge.']]);

    const check = await client.submit('form[action$="/kontroll"]', {
      decision: 'notFollowed',
      reason: 'Rammene står.',
    });
    expect(check.text).toContain('2 får vurderingen «Tas ikke til følge».');
    expect(await decided()).toBe(0);

    const changed = await client.follow('Endre valgene');
    expect(changed.$('textarea').text().trim()).toBe('Rammene står.');
    await client.submit('form[action$="/kontroll"]');

    const result = await client.submit('form[action$="/utforing"]');
    expect(result.text).toContain('2 av 2 er endret.');
    expect(outcomes()).toEqual(['Gjort', 'Gjort']);
    expect(await decided()).toBe(2);
  });

  test('all that the list shows can be chosen at once, with exceptions, and those decided before are kept', async () => {
    await client.get(`${base}/merknader`);
    const all = client.page.$('button[name="alle"]');
    expect(all.text()).toBe('Velg alle 52 i utvalget');

    const chosen = await client.submit('#utvalg', { alle: 'ja' });
    const except = chosen.$('input[name="rad"]').last().attr('value') ?? '';
    expect((await client.submit('form[action$="/unntak"]', { rad: [except] })).text).toContain('Du har valgt 51 rader');
    const check = await client.submit('form[action$="/kontroll"]', { decision: 'noted' });
    expect(check.text).toContain('49 får vurderingen');
    expect(check.text).toContain('2 er vurdert eller satt fra før, og blir ikke endret.');

    const result = await client.submit('form[action$="/utforing"]');
    expect(result.text).toContain('49 av 51 er endret.');
    expect(await decided()).toBe(51);
    const undone = await client.press('Angre alt dette');
    expect(undone.text).toContain('49 av 49 er endret.');
    expect(await decided()).toBe(2);
  });

  test.each([
    ['stance', 'Velg ett av alternativene.', {}],
    ['place', 'Velg et sted.', { place: '' }],
    ['assign', 'Velg en person.', {}],
    ['step', 'Velg et trinn.', {}],
  ])('what is missing is said beside its field when many are to be changed: %s', async (verb, message, fields) => {
    await chooseFirst();
    await client.get(`${client.page.path}?verb=${verb}`);

    const held = await client.submit('form[action$="/kontroll"]', fields);

    expect([held.status, held.errors]).toEqual([422, [message]]);
  });

  test('themes cannot be set many at once before there are any', async () => {
    await chooseFirst();
    await client.get(`${client.page.path}?verb=tag`);

    expect(client.page.text).toContain('Kodeboken har ingen temaer å velge mellom.');
  });

  test('are placed, shared out and put in a step many at once', async () => {
    const place = draft(2);
    expect((await doToFirst('place', { place, way: 'append' })).text).toContain('1 av 1 er endret.');
    const people = { assigneeId: cast.adviser.id, onDecided: 'keep' };
    expect((await doToFirst('assign', people)).text).toContain('1 av 1 er endret.');
    expect((await doToFirst('assign', { ...people, assigneeId: 'ingen' })).text).toContain('0 av 1 er endret.');
    await chooseFirst();
    const form = await client.get(`${client.page.path}?verb=step`);
    const stepId = form.$('select[name="stepId"] option').eq(2).attr('value') ?? '';
    await client.submit('form[action$="/kontroll"]', { stepId });
    expect((await client.submit('form[action$="/utforing"]')).text).toContain('1 av 1 er endret.');
    expect((await doToFirst('follow', { onDecided: 'keep' })).text).toContain('0 av 1 er endret.');
  }, 60_000);

  test('a large piece of work tells how far it has come, is done by a worker, and is never done twice', async () => {
    const run = await largeRun(service, hearing, cast);
    await client.get(`${base}/samlebehandling/${run}`);
    await client.submit('form[action$="/utforing"]');
    expect(client.page.heading).toBe('Arbeidet pågår');
    expect(client.page.text).toContain('0 av 301 er gått gjennom.');

    await service.work();

    expect((await client.get(`${base}/samlebehandling/${run}`)).heading).toBe('Dette ble gjort');
    expect((await client.post(`${base}/samlebehandling/${run}/utforing`)).status).toBe(409);
    expect((await client.post(`${base}/samlebehandling/${run}/stans`)).status).toBe(409);
  }, 60_000);

  test('whoever chooses nothing is told so', async () => {
    await client.get(`${base}/merknader`);

    expect((await client.submit('#utvalg')).notice).toBe('Velg minst én merknad først.');
  });

  test('a memo, a standard text and the change it led to stand with the comment', async () => {
    await client.get(`${base}/standardtekster`);
    const held = await client.submit('form[action$="/standardtekster"]', { title: '', text: '' });
    expect(held.errors).toEqual(['Fyll ut dette feltet.', 'Fyll ut dette feltet.']);
    await client.submit('form[action$="/standardtekster"]', { title: 'Rammer', text: 'Rammene ligger fast.' });
    expect(client.page.notice).toBe('Standardteksten er lagt til.');

    await client.get(`${base}/merknader?tekst=SÆRLIG+viktig+7.`);
    const path = client.page.$('tbody a').first().attr('href') ?? '';
    await client.get(path);
    await client.submit('form[action$="/notat"]', { memo: 'Spør juristen.' });
    expect(client.page.$('textarea[name="memo"]').text().trim()).toBe('Spør juristen.');
    const stale = await client.post(`${path}/notat`, { before: '', memo: 'Mitt.' });
    expect(stale.status).toBe(409);

    await client.get(path);
    const key = client.page.$('select[name="standardText"] option').last().attr('value') ?? '';
    const form = 'form[action$="/vurdering"]';
    await client.submit(form, { decision: 'notFollowed', reason: 'Takk for innspillet.', standardText: key });
    expect(client.page.text).toContain('Takk for innspillet. Rammene ligger fast.');
    await client.submit('form[action$="/endring"]', { note: 'Kapittel 2 er skrevet om.' });
    expect(client.page.text).toContain('Endring i utkastet: Kapittel 2 er skrevet om.');
    expect(client.page.text).toContain('Sa hvilken endring det førte til');

    await client.get(`${base}/standardtekster`);
    expect(client.page.$('tbody tr').text()).toContain('1 gang');
    await client.follow('Rammer');
    expect(client.page.$('tbody tr').text()).toContain('Omskrevet');
    const version = client.page.$('input[name="version"]').first().attr('value') ?? '';
    const textPath = client.page.path;
    await client.submit(`form[action="${textPath}"]`, { title: 'Rammer', text: 'Rammene ligger helt fast.' });
    const late = await client.post(textPath, { title: 'Mine', text: 'Min tekst.', version });
    expect([late.status, late.$('#field-text').text().trim()]).toEqual([409, 'Min tekst.']);
    await client.get(textPath);
    await client.submit('form[action$="/utgang"]');
    expect(client.page.text).toContain('Utgått');
    await client.get(textPath);
    await client.submit('form[action$="/gjeninntak"]');
    expect(client.page.text).not.toContain('Utgått');
  });

  test('themes are merged, split, shared and taken in from a file', async () => {
    await client.get(`${base}/kodebok`);
    const csv = 'navn;definisjon;under\nFrister;Om frister;\nSvarfrist;;Frister\nVarighet;;';
    const files = { file: [{ filename: 'temaer.csv', content: csv }] };
    await client.submit('form[action$="/fil"]', {}, files);
    expect(client.page.notice).toBe('3 nye temaer er hentet inn. 0 fantes fra før.');
    const unreadable = await client.submit(
      'form[action$="/fil"]',
      {},
      { file: [{ filename: 'brev.csv', content: 'Hei' }] },
    );
    expect([unreadable.status, unreadable.errors[0]?.slice(0, 29)]).toEqual([422, 'Vi fant ingen temaer i filen.']);

    await client.get(`${base}/kodebok`);
    const [from, into] = ['Varighet', 'Frister'].map((name) => tagIdOf(name));
    expect((await doToFirst('tag', { tagIds: [from ?? ''], way: 'append' })).text).toContain('1 av 1 er endret.');
    await client.get(`${base}/kodebok/${from ?? ''}`);
    const merged = await client.submit('form[action$="/sammenslaing"]', { into: into ?? '' });
    expect(merged.text).toContain('1 av 1 er endret.');
    await client.get(`${base}/kodebok/${from ?? ''}`);
    expect(client.page.text).toContain('Slått sammen med «Frister»');
    expect((await client.press('Angre sammenslåingen')).text).toContain('1 av 1 er endret.');

    await client.get(`${base}/kodebok/${from ?? ''}`);
    const taken = await client.submit('form[action$="/deling"]', { firstName: 'frister', firstDefinition: '' });
    expect([taken.status, taken.errors]).toEqual([422, ['Kodeboken har allerede et tema med dette navnet.']]);
    const split = await client.submit('form[action$="/deling"]', { firstName: 'For kort', secondName: 'For lang' });
    expect(split.notice).toContain('De nye temaene er laget.');
    expect(split.$('tbody tr')).toHaveLength(1);

    await client.get(`${base}/kodebok`);
    await client.submit('form[action$="/felles-kodebok"]', { shareName: 'Pakkeforløp' });
    expect(client.page.notice).toBe('Kodeboken er gjort felles.');
    await client.submit('form[action$="/innhenting"]');
    expect(client.page.notice).toContain('0 nye temaer er hentet inn.');
    await client.press('Ta ut av bruk');
    expect(client.page.text).toContain('Det er ingen felles kodebøker ennå.');
  });

  function tagIdOf(name: string): string {
    const links = client.page.$('tbody th a').toArray();
    const link = links.find((each) => client.page.$(each).text() === name);
    return client.page.$(link).attr('href')?.split('/').at(-1) ?? '';
  }

  function outcomes(): string[] {
    const { $ } = client.page;
    return $('tbody .ds-tag')
      .toArray()
      .map((tag) => $(tag).text());
  }

  /** Of one body alone: a short list is quickly read. */
  async function chooseFirst(): Promise<void> {
    await client.get(`${base}/merknader?instans=kommune+09`);
    const first = client.page.$('input[name="valgt"]').first().attr('value') ?? '';
    await client.submit('#utvalg', { valgt: [first] });
  }

  async function doToFirst(verb: string, fields: Parameters<PageClient['submit']>[1]): Promise<Visit> {
    await chooseFirst();
    await client.get(`${client.page.path}?verb=${verb}`);
    await client.submit('form[action$="/kontroll"]', fields);
    return client.submit('form[action$="/utforing"]');
  }

  async function decided(): Promise<number> {
    const placements = await service.database.reader.find(Placement);
    return placements.filter(({ decision }) => decision !== null).length;
  }
});

/** A checked run of so many rows that a worker does it: one comment, over and over. */
async function largeRun(service: TestApp, hearing: AnsweredHearing, cast: Cast): Promise<string> {
  const summariser = await actorOf(service, cast.summariser);
  const { id: consultationId } = hearing.consultation;
  const placement = await service.database.reader.findOneByOrFail(Placement, { consultationId });
  const row = { commentId: placement.commentId, placementId: placement.id, seenVersion: placement.version };
  const choices = service.app.get(BulkChoiceService);
  const run = await choices.choose(summariser, consultationId, pagesOf(Array.from({ length: 301 }, () => row)));
  const work = { verb: 'stance', stance: 'neutral', onDecided: 'replace' } as const;
  await choices.check(summariser, { consultationId, runId: run.id }, work);
  return run.id;
}

async function* pagesOf(rows: readonly ChosenRow[]): AsyncGenerator<readonly ChosenRow[]> {
  yield await Promise.resolve(rows);
}
