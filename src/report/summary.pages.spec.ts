import { bootApp, type TestApp } from '../../test/support/app.js';
import {
  addRegister,
  directoratePeople,
  finishHearing,
  type FinishedHearing,
  type HearingPeople,
} from '../../test/support/hearing.js';
import { PageClient } from '../../test/support/page-client.js';
import { addCast, type Cast } from '../../test/people/cast.js';
import { SummaryForm } from './issuing/summary-form.entity.js';
import { writingPath } from './summary-paths.js';

/** The summary of one hearing at the desk, from what is proposed to its second issue. */
describe('the pages where a summary is written and issued', () => {
  let test: TestApp;
  let cast: Cast;
  let people: HearingPeople;
  let hearing: FinishedHearing;
  let adviser: PageClient;
  let approver: PageClient;
  let draft: string;

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
    people = await directoratePeople(test, cast);
    const register = await addRegister(test, people.adviser);
    hearing = await finishHearing(test, people, { title: 'Pakkeforløp for psykisk helse', register });
    draft = `draft:${hearing.draftIds[0] ?? ''}`;
    adviser = await atDesk(cast.adviser.email);
    approver = await atDesk(cast.approver.email);
  }, 120_000);

  afterAll(() => test.close());

  const path = (below = ''): string => `/skrivebord/horinger/${hearing.id}/oppsummering${below}`;
  const place = (): string => writingPath(hearing.id, draft);

  it('show how far each place has come, and lead to what remains', async () => {
    const page = await adviser.get(path());
    expect(page.heading).toBe('Høringsoppsummering');
    expect(page.text).toContain('Tema: Forløpstider');
    expect(page.text).toContain('1 vurdert merknad er ikke nevnt i teksten.');

    const remains = await adviser.follow('1 vurdert merknad er ikke nevnt i teksten.');

    expect(remains.text).toContain('Ikke nevnt i teksten (1)');
    expect((await adviser.get(path('/instanser'))).heading).toBe('Alle instanser');
  });

  it('propose a text, which stands when a person has taken it', async () => {
    const before = await adviser.get(place());
    expect(before.text).toContain('Det er ikke skrevet noe her ennå.');
    expect(before.text).toContain('tas ikke til følge. Fristen er faglig begrunnet.');

    const after = await adviser.press('Ta inn forslaget');

    expect(after.text).toContain('Forslaget er tatt inn sist i teksten.');
    expect(after.text).toContain('Henvisning 1');
    const { commentId } = hearing.analysed;
    const comment = `/skrivebord/horinger/${hearing.id}/merknader/${commentId}`;
    const letter = `/skrivebord/horinger/${hearing.id}/lesing/${hearing.answered.versionId}?merknad=${commentId}`;
    const led = after
      .$('#henvisning-1 a')
      .toArray()
      .map((link) => after.$(link).attr('href'));
    expect(led).toEqual([comment, letter]);
  });

  it('keep both texts when somebody else saved first', async () => {
    const other = await atDesk(cast.summariser.email);
    await other.get(place());
    await adviser.get(place());
    await adviser.press('Lagre teksten', { text: 'Min tekst [#1].' });

    const conflict = await other.press('Lagre teksten', { text: 'Din tekst [#1].' });

    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Noen andre lagret teksten mens du skrev.');
    expect(conflict.text).toContain('Min tekst');
    const saved = await other.press('Lagre teksten');
    expect(saved.text).toContain('Din tekst [#1].');
    const history = await other.follow('Tidligere tekster');
    expect(history.text).toContain('Min tekst [#1].');
    expect(history.text).toContain('som ikke ble brukt');
  });

  it('put a citation in without script, and say so when no comment is chosen', async () => {
    await adviser.get(place());
    const none = await adviser.post(path('/tekst/henvisning'), { sted: draft, text: 'Teksten min', base: '4' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Velg minst én merknad å henvise til.');
    const [placementId = ''] = hearing.analysed.placementIds;

    const typed = { sted: draft, text: 'Din tekst [#1].', base: '3', placementId };
    const cited = await adviser.post(path('/tekst/henvisning'), typed);

    expect(cited.notice).toBe('Henvisningen er satt inn sist i teksten.');
    expect(cited.text).toContain('Din tekst [#1]. [#2]');
  });

  it('take proposals for many places in three steps', async () => {
    const choose = await adviser.get(path('/forslag'));
    expect(choose.text).toContain('alle vurderte merknader er nevnt');
    const [placementId = ''] = hearing.analysed.placementIds;
    for (const number of [1, 2])
      await adviser.post(path(`/henvisninger/${number}/uttak`), { sted: draft, placementId });

    const again = await adviser.get(path('/forslag'));
    expect(again.text).toContain('Tekst fra før');
    const check = await adviser.press('Se over', { places: [draft] });
    expect(check.text).toContain('Forslag blir tatt inn i teksten på 1 sted. De henviser til 1 merknader.');
    const result = await adviser.press('Gjør det');

    expect(result.text).toContain('Forslaget er tatt inn');
  });

  it('do not let a summary out whose citations lead nowhere', async () => {
    const page = await adviser.get(path('/utgivelse'));
    expect(page.text).toContain('2 henvisninger fører ikke fram.');
    expect(page.text).toContain('Dette må rettes før oppsummeringen kan sendes til godkjenning.');
    const sent = { language: 'nb', newHearing: 'notNeeded', newHearingReason: 'Små endringer.', reason: 'Uansett.' };
    expect((await adviser.post(path('/versjoner'), sent)).status).toBe(409);

    await adviser.get(place());
    await adviser.press('Lagre teksten', { text: 'Fristen står fast [#3].' });

    expect((await adviser.get(path('/utgivelse'))).text).not.toContain('fører ikke fram');
  });

  it('ask why something remains, and whether a new hearing is needed', async () => {
    await adviser.get(path('/utgivelse'));
    const refused = await adviser.press('Send til godkjenning', { newHearingReason: 'Små endringer.' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('plasseringer er ikke vurdert');

    const sent = await adviser.press('Send til godkjenning', { reason: 'Resten vurderes siden.' });

    expect(sent.heading).toBe('Oppsummeringen, versjon 2');
    expect(sent.text).toContain('Du har skrevet i eller sendt inn denne versjonen.');
    expect(sent.text).toContain('Nei, endringene krever ikke en ny høring. Små endringer.');
  });

  it('are approved by another, who may return it with a note', async () => {
    await approver.get(path('/versjoner/2'));
    const blank = await approver.press('Returner', { note: '' });
    expect(blank.status).toBe(422);

    const approved = await approver.press('Godkjenn');

    expect(approved.text).toContain('Versjon 2 er godkjent.');
    expect(approved.text).toContain('Fristen står fast');
  });

  it('make every form with progress, and compare the issues in words', async () => {
    await adviser.get(path('/versjoner/2'));
    const making = await adviser.press('Utgi oppsummeringen');
    expect(making.text).toContain('Oppsummeringen blir laget i alle formater.');
    await test.work();

    const page = await adviser.get(path('/utgivelse'));
    expect(page.text).toContain('Utgave 2');
    const forms = await test.database.reader.find(SummaryForm);
    expect(new Set(forms.map(({ format }) => format))).toEqual(new Set(['docx', 'pdf', 'xlsx', 'csv', 'json', 'qdc']));
    const word = await adviser.file(path('/utgaver/2/filer/docx'));
    expect(word.status).toBe(200);
    const compared = await adviser.press('Vis forskjellene');
    expect(compared.heading).toBe('Utgave 1 og utgave 2');
    expect(compared.text).toContain('Teksten er endret');
    expect(compared.text).toContain('Fristen står fast [#3].');
  });

  async function atDesk(email: string): Promise<PageClient> {
    const client = new PageClient(test.server);
    await client.signIn(email);
    return client;
  }
});
