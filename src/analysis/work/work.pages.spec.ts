import { bootApp, type TestApp } from '../../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../../../test/support/analysis/hearing-in-app.js';
import { PageClient } from '../../../test/support/page-client.js';
import { addCast, type Cast } from '../../../test/people/cast.js';
import { placeKey } from '../../response/place.js';
import { CodebookService } from '../codebook/codebook.service.js';
import { Comment } from '../comment/comment.entity.js';
import { Placement } from '../placement/placement.entity.js';
import { PlacementService } from '../placement/placement.service.js';

const NOT_HERE = 'Denne personen kan ikke behandle merknader i høringen. Velg en av dem som står på listen.';

describe('the work on a hearing, page by page', () => {
  let service: TestApp;
  let cast: Cast;
  let hearing: AnsweredHearing;
  let base: string;
  let randi: PageClient;
  let oddny: PageClient;
  let comments: readonly Comment[];

  beforeAll(async () => {
    service = await bootApp();
    cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    base = `/skrivebord/horinger/${hearing.consultation.id}`;
    const tools = toolsOf(service);
    for (const [index, name] of ['Alta kommune', 'Bodø kommune', 'Røst kommune'].entries()) {
      const typed = [{ place: draft(index % 2), text: `Vi savner tiltak nummer ${String(index + 1)}.` }];
      await submitAnswer(tools, hearing, await invite(tools, hearing, name), { typed });
    }
    await service.work();
    comments = await service.database.reader.find(Comment, { order: { id: 'ASC' } });
    await unplace(comments[1]?.id ?? '');
    randi = await signedIn('randi@helsedir.example');
    oddny = await signedIn('oddny@helsedir.example');
  }, 120_000);

  afterAll(async () => {
    await service.close();
  });

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
  const pathOf = (index: number): string => `${base}/merknader/${comments[index]?.id ?? ''}`;

  async function unplace(commentId: string): Promise<void> {
    const { id: placementId, version } = await service.database.reader.findOneByOrFail(Placement, { commentId });
    const seen = { consultationId: hearing.consultation.id, placementId, version };
    await service.app.get(PlacementService).unplace(await actorOf(service, cast.adviser), seen);
  }

  async function signedIn(email: string): Promise<PageClient> {
    const client = new PageClient(service.server);
    await client.signIn(email);
    return client;
  }

  test('a comment is taken on, moved on and given up on its own page, and its history tells', async () => {
    await randi.get(pathOf(0));
    expect(randi.page.text).toContain('Ansvarlig: Ingen ennå');

    await randi.submit('form[action$="/ansvar/meg"]');
    expect(randi.page.text).toContain('Ansvarlig: Randi Rådgiver (deg) siden');
    await randi.submit('form[action$="/trinn"]', { stepId: `${hearing.consultation.id}.2` });
    expect(randi.page.$('[data-work] .ds-tag').text()).toBe('Under arbeid');

    await oddny.get(pathOf(0));
    expect(oddny.page.$('form[action$="/ansvar/meg"]')).toHaveLength(0);
    await oddny.submit('form[action$="/ansvar"]', { assigneeId: cast.summariser.id });
    expect(oddny.page.text).toContain('Ansvarlig: Oddny Oppsummerer (deg)');
    expect(oddny.page.text).toContain('Endret trinn Randi Rådgiver, 1. februar 2018 kl. 12:00 Trinn: Under arbeid');
    expect(oddny.page.text).toContain('Ansvarlig: Oddny Oppsummerer Endret trinn');
    await oddny.submit('form[action$="/ansvar/fjerning"]');
    expect(oddny.page.text).toContain('Ansvarlig: Ingen ennå');
  });

  test('the workbench has the same, with something for each key', async () => {
    const versionId = comments[1]?.versionId ?? '';
    await randi.get(`${base}/lesing/${versionId}?merknad=${comments[1]?.id ?? ''}`);
    expect(randi.page.$('[data-claim]')).toHaveLength(1);
    expect(randi.page.$('textarea[data-talk]')).toHaveLength(1);

    await randi.submit('form[action$="/ansvar/meg"]');
    expect(randi.page.path).toContain('/lesing/');
    expect(randi.page.text).toContain('Ansvarlig: Randi Rådgiver (deg)');
    await randi.submit('form[action$="/ansvar/fjerning"]');
  });

  test('who is asked in a discussion finds it at their desk until they have seen it', async () => {
    await randi.get(pathOf(0));
    await randi.submit('form[action$="/diskusjon"]', { text: 'Hva mener du, @Oddny Oppsummerer?' });
    expect(randi.page.text).toContain('Ber Oddny Oppsummerer se på dette');
    const leiv = await signedIn('leiv@helsedir.example');
    await leiv.get(pathOf(0));
    expect(leiv.page.text).toContain('Alle hos virksomheten som har tilgang til tjenesten, kan lese dette.');
    expect(leiv.page.text).toContain('Hva mener du, @Oddny Oppsummerer?');

    await oddny.get('/skrivebord');
    expect(oddny.page.$('#bedt-om-a-se').text()).toBe('Noen ber deg se på en merknad');
    expect(oddny.page.$('[aria-labelledby="bedt-om-a-se"] .quiet').text()).toBe('fra Randi Rådgiver');
    await oddny.get(pathOf(0));
    expect(oddny.page.text).toContain('Noen ber deg se på denne merknaden.');
    await oddny.submit('form[action$="/diskusjon/sett"]');
    expect(oddny.page.text).not.toContain('Noen ber deg se på denne merknaden.');
    await oddny.get('/skrivebord');
    expect(oddny.page.$('#bedt-om-a-se')).toHaveLength(0);

    await randi.get(pathOf(0));
    await randi.submit('form[action*="/diskusjon/"]');
    expect(randi.page.text).toContain('Innlegget er trukket tilbake.');
    expect(randi.page.text).not.toContain('Hva mener du');
  });

  test('rules share out what nobody has, and each person has a list with a way to the next', async () => {
    await randi.get(`${base}/arbeid`);
    const empty = await randi.submit('form[action$="/regler"]');
    expect([empty.status, empty.errors]).toEqual([
      422,
      ['Velg et utkast eller skriv navnet på en instans, men ikke begge deler.', 'Velg hvem som skal ha merknadene.'],
    ]);
    const unknown = await randi.submit('form[action$="/regler"]', { body: 'Ukjent', assigneeId: cast.adviser.id });
    expect(unknown.errors).toEqual(['Ingen instans på høringslisten har dette navnet.']);

    const who = { body: 'røst kommune', assigneeId: cast.reader.id };
    const reader = await randi.post(`${base}/arbeid/regler`, who);
    expect([reader.status, reader.errors]).toEqual([422, [NOT_HERE]]);
    expect(reader.$('input[name="body"]').attr('value')).toBe('røst kommune');

    await randi.submit('form[action$="/regler"]', { body: 'røst kommune', assigneeId: cast.summariser.id });
    const draftId = hearing.drafts[0]?.id ?? '';
    await randi.submit('form[action$="/regler"]', { body: '', draftId, assigneeId: cast.adviser.id });
    expect(randi.page.notice).toBe('Regelen er lagret. Merknadene fordeles om litt.');
    await service.work();

    await randi.get(`${base}/arbeid`);
    const shares = randi.page.$('[aria-labelledby="fordelt"] tbody tr').toArray();
    expect(shares.map((row) => randi.page.$(row).text().replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Oddny Oppsummerer 1 0 1',
      'Randi Rådgiver 1 0 1',
      'Ingen 1 0 1',
    ]);

    await randi.get('/skrivebord');
    expect(randi.page.$('[aria-labelledby="tildelt"] .quiet').text()).toBe('1');
    await randi.get(`${base}/mitt-arbeid`);
    expect(randi.page.$('tbody tr')).toHaveLength(1);
    await randi.submit('form[action$="/ledig"]');
    expect(randi.page.text).toContain('Vi savner tiltak nummer 2.');
    expect(randi.page.$('a[data-next-mine]').attr('href')).toContain(comments[0]?.id ?? 'none');

    await randi.get(`${base}/mitt-arbeid`);
    const none = await randi.submit('form[action$="/ledig"]');
    expect(none.status).toBe(409);
    expect(none.text).toContain('Ingen merknader venter på noen.');
    await randi.get(`${base}/arbeid`);
    await randi.submit('[aria-labelledby="regler"] tbody tr:first-child form');
    expect(randi.page.notice).toBe('Regelen er fjernet.');
  });

  test('the hearing chooses its own steps, and nobody saves over another’s', async () => {
    await randi.get(`${base}/arbeid`);
    await oddny.get(`${base}/arbeid`);
    const names = (): string[] =>
      randi.page
        .$('input[name="navn"]')
        .toArray()
        .map((field) => randi.page.$(field).attr('value') ?? '');
    expect(names()).toEqual(['Ikke påbegynt', 'Under arbeid', 'Til kvalitetssikring', 'Ferdig', '', '']);

    const navn = ['Ny', 'Under arbeid', '', 'Ferdig', 'Til fagrådet', ''];
    const nummer = ['1', '2', '3', '4', '2.5', '6'];
    await randi.submit('form[action$="/arbeid/trinn"]', { navn, nummer, ferdig: '3' });
    expect(randi.page.notice).toBe('Trinnene er lagret.');
    expect(names()).toEqual(['Ny', 'Under arbeid', 'Til fagrådet', 'Ferdig', '', '']);

    const late = await oddny.submit('form[action$="/arbeid/trinn"]', { navn: ['Mitt', '', '', 'Ferdig', '', ''] });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Ny → Under arbeid → Til fagrådet → Ferdig');
    expect(late.$('input[name="navn"]').first().attr('value')).toBe('Mitt');
  });

  test('two code the same sample without seeing each other, and then see how far they agree', async () => {
    const actor = await actorOf(service, cast.adviser);
    const tag = await service.app
      .get(CodebookService)
      .add(actor, hearing.consultation.id, { name: 'Tiltak', definition: 'Om tiltak.', parentId: null });
    await randi.get(`${base}/enighet`);
    const same = { firstId: cast.adviser.id, secondId: cast.adviser.id, size: '0' };
    const held = await randi.submit('form[action$="/enighet"]', same);
    expect(held.errors).toEqual(['Velg to forskjellige personer.', 'Skriv et helt tall fra 1 til 500.']);
    const [firstId, secondId] = [cast.adviser.id, cast.reader.id];
    const reader = await randi.post(`${base}/enighet`, { firstId, secondId, size: '10' });
    expect([reader.status, reader.errors]).toEqual([422, [NOT_HERE]]);
    expect(reader.$('#field-secondId-error')).toHaveLength(1);
    expect(reader.$('select[name="firstId"] option[selected]').attr('value')).toBe(firstId);
    expect(reader.$('input[name="size"]').attr('value')).toBe('10');
    await randi.submit('form[action$="/enighet"]', { secondId: cast.summariser.id, size: '10' });
    expect(randi.page.notice).toBe('Utvalget er trukket. De to kan begynne å kode.');
    const sample = randi.page.path;

    // Randi: draft 1, draft 1, none; Oddny: draft 1, none, none. Both tag the first alone.
    await code(randi, sample, [[draft(0)], [draft(0)], []], tag.id);
    expect(randi.page.text).toContain('Resultatet vises når begge har sagt seg ferdige.');
    await oddny.get(sample);
    expect(oddny.page.text).not.toContain('Cohens κ');
    await code(oddny, sample, [[draft(0)], [], []], tag.id);

    // po = 2/3, pe = (2·1 + 1·2)/9 = 4/9, κ = (6/9 − 4/9)/(5/9) = 0.4.
    const row = oddny.page
      .$('[aria-labelledby="per-utkast"] tbody tr')
      .toArray()
      .map((one) =>
        oddny.page
          .$(one)
          .children()
          .toArray()
          .map((cell) => oddny.page.$(cell).text().trim()),
      )
      .find(([name]) => name === 'Gravide og rusmidler');
    expect(row?.slice(0, 3)).toEqual(['Gravide og rusmidler', '0,40', 'svak']);
    expect(row?.slice(5)).toEqual(['1', '1', '0', '1']);
    expect(oddny.page.$('[aria-labelledby="per-tema"] tbody td').first().text()).toBe('1,00');
    expect(oddny.page.$('[aria-labelledby="uenighet"] li')).toHaveLength(1);

    const leiv = await signedIn('leiv@helsedir.example');
    expect((await leiv.get(`${sample}/koding`)).status).toBe(409);
  });

  async function code(
    client: PageClient,
    sample: string,
    places: readonly (readonly string[])[],
    tagId: string,
  ): Promise<void> {
    for (const [index, place] of places.entries()) {
      await client.get(`${sample}/koding`);
      expect(client.page.heading).toBe(`Kod merknad ${String(index + 1)} av 3`);
      await client.submit('form[action$="/koding"]', { place: [...place], tag: index === 0 ? [tagId] : [] });
    }
    await client.submit('form[action$="/ferdig"]');
  }
});
