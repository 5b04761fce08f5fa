import { addCast, type Cast } from '../../../../test/people/cast.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../../test/support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../../../../test/support/analysis/hearing-in-app.js';
import { bootApp, type TestApp } from '../../../../test/support/app.js';
import { addReader, membersAnswer } from '../../../../test/support/internal/members-answer.js';
import { PageClient, type Visit } from '../../../../test/support/page-client.js';
import { statementsOf } from '../../../../test/support/statement-count.js';
import { Consultation } from '../../../consultation/consultation.entity.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { placeKey } from '../../../response/place.js';
import { Passages } from '../passages.js';

const MEMBERS = ['Norsk forening for allmennmedisin', 'Norsk psykiatrisk forening', 'Oslo legeforening'];
const BENCH = '#innspill';
const READER = 'lars@legeforeningen.example';

describe('the pages of the consolidation', () => {
  let service: TestApp;
  let hearing: AnsweredHearing;
  let client: PageClient;
  let base: string;
  let invitationIds: readonly string[];
  let secretary: PersonActor;
  let cast: Cast;

  beforeAll(async () => {
    service = await bootApp();
    cast = await addCast(service);
    secretary = await actorOf(service, cast.secretary);
    await addReader(service, cast.medicalAssociation.id, { name: 'Lars Leser', email: READER });
    hearing = await hearingOf(service, cast.secretary);
    base = `/skrivebord/horinger/${hearing.consultation.id}/sammenstilling`;
    invitationIds = await membersAnswer(service, hearing, MEMBERS);
    client = new PageClient(service.server);
    await client.signIn(cast.secretary.email);
  }, 120_000);

  afterAll(async () => {
    await service.close();
  });

  test('show how far each draft has come, and who of the members has said something of it', async () => {
    const page = await client.get(base);

    expect(page.text).toContain('0 % er behandlet');
    expect(page.$('a[href*="/instans/"]').length).toBe(MEMBERS.length);
    expect(page.$('table').first().text()).toContain('Høringen som helhet');
    expect(page.$('table').last().text()).toContain('Gravide og rusmidler');
  });

  test('show what every association says of a place side by side, with stance and a way to its letter', async () => {
    const page = await at(0);

    expect(
      page
        .$('.consolidation-body h3')
        .toArray()
        .map((name) => page.$(name).text()),
    ).toEqual(MEMBERS);
    expect(page.$('article').first().text()).toContain('Støtter');
    expect(page.$('article a[href*="/merknader/"]').length).toBe(MEMBERS.length);
  });

  test('take a comment in word for word in one press, and say where it went', async () => {
    const taken = await client.submit(BENCH, { valgt: [comments(await at(0))[0] ?? ''] });

    expect(taken.notice).toBe('Merknaden er tatt inn.');
    expect(taken.$('textarea[name="text"]').first().text()).toContain(`${MEMBERS[0] ?? ''} mener at utkast 1`);
    expect(taken.$('article').first().text()).toContain('Tatt inn');
    expect(taken.text).toContain('1 av 3 merknader er behandlet');
    expect(taken.$('select[name="inn"] option[selected]').text()).toContain('Avsnitt 1');
  });

  test('merge the chosen into one passage, and ask for two when only one is chosen', async () => {
    const [, second = '', third = ''] = comments(await at(0));

    const held = await press(0, 'sammenslaing', { valgt: second });
    expect([held.status, held.errors]).toEqual([422, ['Velg minst to merknader for å slå dem sammen.']]);
    const merged = await press(0, 'sammenslaing', { valgt: [second, third], inn: `sted ${draft(0)}` });

    expect(merged.notice).toBe('2 merknader er slått sammen i ett avsnitt.');
    expect(merged.$('.consolidation-passage[id]').last().find('.consolidation-sources li')).toHaveLength(2);
  });

  test('give a dissent in the name of one association, and of one only', async () => {
    const [first = '', second = ''] = comments(await at(1));

    const held = await press(1, 'saermerknad', { valgt: [first, second] });
    expect([held.status, held.errors]).toEqual([
      422,
      ['En særmerknad gjelder én forening. Velg merknader fra bare én.'],
    ]);
    const marked = await press(1, 'saermerknad', { placementId: second });

    expect(marked.$('textarea[name="text"]').first().text().trim()).toMatch(
      /^Norsk psykiatrisk forening ønsker anmerket:/,
    );
    expect(marked.$('.consolidation-passage.dissent h3').text()).toContain('Særmerknad fra Norsk psykiatrisk forening');
  });

  test('leave a comment out with a reason, and not without one', async () => {
    const [first = ''] = comments(await at(1));

    const held = await press(1, 'utelatelse', { placementId: first, reason: '' });
    expect(held.errors).toEqual(['Skriv hvorfor merknaden utelates. Foreningen får se begrunnelsen.']);
    const left = await press(1, 'utelatelse', { placementId: first, reason: 'Gjelder en annen høring.' });
    expect(left.$('article').first().text()).toContain('Utelatt fordi: Gjelder en annen høring.');
    expect(left.$('article').first().text()).toContain('Sekretær Sunniva');

    const back = await press(1, 'tilbake', { placementId: first });
    expect(back.$('article').first().text()).toContain('Ikke behandlet');
  });

  test('let a passage be written, moved, removed and brought back, with every text in its history', async () => {
    await at(2);
    await client.submit(`form[action$="/avsnitt"]`, { text: 'Vi støtter utkastet.' });
    const written = await client.submit(`form[action$="/avsnitt"]`, { text: 'Fristene bør bli **kortere**.' });
    expect(written.notice).toBe('Avsnittet er lagt til.');
    const blank = await client.submit(`form[action$="/avsnitt"]`, { text: ' ' });
    expect([blank.status, blank.errors.length]).toEqual([422, 1]);

    const [first = ''] = passages(await at(2));
    const moved = await client.post(`${base}/avsnitt/${first}/flytting`, { sted: draft(2), way: 'down' });
    expect(passages(moved)[1]).toBe(first);
    await client.submit(`form[action$="${first}/fjerning"]`);
    expect(passages(client.page)).toHaveLength(1);
    const back = await client.submit(`form[action$="${first}/gjenoppretting"]`);
    expect(passages(back)).toContain(first);

    await client.submit(`form[action$="/avsnitt/${first}"]`, { text: 'Vi støtter utkastet, med merknader.' });
    const history = await client.get(`${base}/avsnitt/${first}/historikk`);
    expect(
      history
        .$('h2')
        .toArray()
        .map((name) => history.$(name).text()),
    ).toEqual(['Versjon 2', 'Hentet tilbake i svaret', 'Fjernet fra svaret', 'Versjon 1']);
  });

  test('two who write the same passage without script are both shown the two texts, and neither is lost', async () => {
    const [passageId = ''] = passages(await at(2));
    const path = `${base}/avsnitt/${passageId}`;
    const seen = client.page.$(`#avsnitt-${passageId} input[data-base]`).attr('value') ?? '';
    const save = (text: string, more: Record<string, string> = {}): Promise<Visit> =>
      client.post(path, { sted: draft(2), base: seen, text, ...more });

    await save('Den ene.');
    const conflict = await save('Den andre.');
    expect(conflict.status).toBe(409);
    const box = conflict.$(`#avsnitt-${passageId} [data-conflict]`);
    expect(box.text()).toContain('Den ene.');
    expect(conflict.$(`#field-text-${passageId}`).text().trim()).toBe('Den andre.');
    const base2 = conflict.$(`#avsnitt-${passageId} input[data-base]`).attr('value') ?? '';
    const both = await save('Den andre.', { base: base2, choose: `both ${passageId}` });

    expect(both.$(`#field-text-${passageId}`).text().trim()).toBe('Den ene.\n\nDen andre.');
    expect(both.$(`#avsnitt-${passageId} .ds-alert`)).toHaveLength(0);

    await save('Den tredje.');
    const kept = await at(2);
    expect(kept.$(`#avsnitt-${passageId} .ds-alert`).text()).toContain('Den tredje.');
    const letGo = await client.submit(`#avsnitt-${passageId} .ds-alert form`);
    expect(letGo.$(`#avsnitt-${passageId} .ds-alert`)).toHaveLength(0);
    expect((await client.get(`${path}/historikk`)).text).toContain('Den tredje.');
  });

  test('keep the position that the association itself states, and say when somebody else was first', async () => {
    await at(0);
    const chosen = await client.submit('form[action$="/valg"]', { choice: 'supportsWithRemarks' });
    expect(chosen.$('select[name="choice"] option[selected]').attr('value')).toBe('supportsWithRemarks');

    const late = await client.post(`${base}/valg`, { sted: draft(0), choice: 'opposes', version: '0' });
    expect(late.notice).toContain('Noen andre har valgt et standpunkt i mellomtiden.');
    expect((await client.get(base)).text).toContain('Vi støtter utkastet, med merknader');
  });

  test('tell what became of each point of one association', async () => {
    const page = await client.get(`${base}/instans/${invitationIds[1] ?? ''}`);

    expect(page.heading).toBe('Hva som ble av innspillet fra Norsk psykiatrisk forening');
    const fates = page.$('ol .ds-tag').toArray();
    expect(fates.map((fate) => page.$(fate).text())).toEqual(['Slått sammen', 'Særmerknad', 'Ikke behandlet']);
  });

  test('need a reason for every change once the organ has decided on the texts, and keep it in the history', async () => {
    const [passageId = ''] = passages(await at(2));
    const decide = (on: Date | null): Promise<void> =>
      service.database.write((transaction) =>
        service.app.get(Passages).decideTexts(transaction, secretary, hearing.consultation.id, on),
      );
    await decide(service.clock.now());

    const decided = await at(2);
    expect(decided.text).toContain('Vedtaket om tekstene ble ført 1. februar 2018');
    expect(decided.$('form[data-keep-typing]')).toHaveLength(0);
    const held = await client.submit(`form[action$="/avsnitt/${passageId}"]`, { text: 'Nye ord.' });
    expect([held.status, held.errors]).toEqual([422, ['Teksten er vedtatt. Skriv hvorfor den endres.']]);
    expect(held.$(`#field-text-${passageId}`).text().trim()).toBe('Nye ord.');
    const fields = { text: 'Nye ord.', reason: 'Fagstyret ba om det.' };
    expect((await client.submit(`form[action$="/avsnitt/${passageId}"]`, fields)).notice).toContain(
      'Teksten er lagret',
    );
    expect((await client.get(`${base}/avsnitt/${passageId}/historikk`)).text).toContain('Grunn: Fagstyret ba om det.');
    await decide(null);
  });

  test('lead a comment from a place that the answer does not have to one that it has', async () => {
    const [outer, inner] = [await hearingOf(service, cast.adviser), await hearingOf(service, cast.secretary)];
    const tools = toolsOf(service);
    const { id: answersForInvitationId } = await invite(tools, outer, cast.medicalAssociation.name);
    const { id } = inner.consultation;
    await service.database.write((transaction) => transaction.update(Consultation, { id }, { answersForInvitationId }));
    const own = placeKey({ kind: 'question', questionId: inner.questions[0]?.id ?? '', draftId: null });
    const theirs = placeKey({ kind: 'draft', draftId: outer.drafts[0]?.id ?? '' });
    const body = await invite(tools, inner, 'Oslo legeforening');
    await submitAnswer(tools, inner, body, { typed: [{ place: own, text: 'Vi ber om et eget kapittel.' }] });
    await service.work();

    const path = `/skrivebord/horinger/${id}/sammenstilling`;
    const bench = await client.get(`${path}/sted?sted=${own}`);
    expect(bench.text).toContain('Høringen vi svarer på, spør ikke om dette.');
    const offered = bench.$('select[name="inn"] option').toArray();
    expect(offered.map((option) => bench.$(option).attr('value'))).not.toContain(`sted ${own}`);
    const valgt = comments(bench);
    const taken = await client.submit(BENCH, { valgt, inn: `sted ${theirs}` });

    expect(taken.$('article a[href*="#avsnitt-"]').text()).toBe('i avsnitt 1, Gravide og rusmidler');
    const there = await client.get(`${path}/sted?sted=${theirs}`);
    expect(there.$('textarea[name="text"]').first().text().trim()).toBe('Vi ber om et eget kapittel.');
  });

  test('are read by all who work at the association, and worked on by those who summarise', async () => {
    const reader = new PageClient(service.server);
    await reader.signIn(READER);

    const page = await reader.get(`${base}/sted?sted=${draft(0)}`);
    expect(page.$('main form')).toHaveLength(0);
    expect(page.$('.consolidation-passage').length).toBeGreaterThan(0);
    expect((await reader.post(`${base}/innspill/opptak`, { sted: draft(0) })).status).toBe(403);
    expect((await reader.post(`${base}/avsnitt`, { sted: draft(0), text: 'Nei.' })).status).toBe(403);
  });

  test('are not found at another host, nor of a state body', async () => {
    const other = new PageClient(service.server);
    await other.signIn('randi@helsedir.example');

    for (const path of [base, `${base}/sted?sted=${draft(0)}`, `${base}/instans/${invitationIds[0] ?? ''}`])
      expect((await other.get(path)).status).toBe(404);
  });

  test('ask the database as many questions for many associations as for few', async () => {
    const counted = async (): Promise<readonly number[]> => [
      await statementsOf(service, () => client.get(base)),
      await statementsOf(service, () => at(0)),
    ];

    const few = await counted();
    await membersAnswer(
      service,
      hearing,
      Array.from({ length: 20 }, (_each, number) => `Lokalforening ${number}`),
    );

    expect(await counted()).toEqual(few);
  }, 30_000);

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
  const at = (index: number): Promise<Visit> => client.get(`${base}/sted?sted=${encodeURIComponent(draft(index))}`);

  function press(index: number, deed: string, fields: Readonly<Record<string, string | readonly string[]>>) {
    return client.post(`${base}/innspill/${deed}`, { sted: draft(index), inn: `sted ${draft(index)}`, ...fields });
  }

  function comments({ $ }: Visit): readonly string[] {
    return $('input[name="valgt"]')
      .toArray()
      .map((box) => $(box).attr('value') ?? '');
  }

  function passages({ $ }: Visit): readonly string[] {
    return $('.consolidation-passage[id]')
      .toArray()
      .map((passage) => ($(passage).attr('id') ?? '').replace('avsnitt-', ''));
  }
});
