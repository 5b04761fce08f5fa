import { DraftCorrection } from '../../consultation/draft/correction/draft-correction.entity.js';
import { LARGEST_FILE_BYTES } from '../../shared/web/uploads.js';
import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  wordFile,
  type HearingPeople,
  type PreparedHearing,
} from '../../../test/support/hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import { holderOf, invitedAt, opened, submit, type } from '../../../test/support/response/open-hearing.js';

const WHAT = 'Fristen i punkt 1.1 er 14 dager, ikke 4.\nTabell 2 er ny.';
const CORRECTED = wordFile('Lungekreft', 'Fristen er 14 dager.');

describe('the pages of a correction', () => {
  let app: TestApp;
  let cast: Cast;
  let people: HearingPeople;
  let categoryIds: readonly string[];
  let hearing: PreparedHearing;
  let adviser: PageClient;
  let draftId: string;
  let path: string;

  beforeAll(async () => {
    app = await bootApp();
    cast = await addCast(app);
    people = await directoratePeople(app, cast);
    ({ categoryIds } = await addRegister(app, people.adviser));
  }, 60_000);

  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.moveTo('2018-01-01T11:00:00Z');
    hearing = await prepareHearing(app, people, { title: 'Pakkeforløp for rus', register: { categoryIds } });
    await approveHearing(app, people, hearing);
    await openHearing(app, people, hearing);
    app.clock.moveTo('2018-02-12T09:00:00Z');
    adviser = await signedIn('randi@helsedir.example');
    draftId = hearing.draftIds[0] ?? '';
    path = `/skrivebord/horinger/${hearing.id}/utkast/${draftId}`;
  }, 60_000);

  const signedIn = async (email: string): Promise<PageClient> => {
    const client = new PageClient(app.server);
    await client.signIn(email);
    return client;
  };
  const file = { file: [{ filename: 'rettet æøå.docx', content: CORRECTED }] };
  const correct = async (): Promise<void> => {
    await adviser.get(`${path}/rettelse`);
    await adviser.press('Se hva som vil skje', { whatChanged: WHAT }, file);
    await adviser.press('Rett utkastet');
  };
  const count = (): Promise<number> => app.database.reader.countBy(DraftCorrection, { draftId });

  it('are led to from the page of the draft, and say that outline and questions stay', async () => {
    await adviser.get(path);

    await adviser.follow('Rett utkastet');

    expect(adviser.page.path).toBe(`${path}/rettelse`);
    expect(adviser.page.text).toContain('Disposisjonen og spørsmålene blir stående som de er.');
  });

  it('say in sentences what will happen before anything is done', async () => {
    await adviser.get(`${path}/rettelse`);

    await adviser.press('Se hva som vil skje', { whatChanged: WHAT }, file);

    const { text } = adviser.page;
    expect(adviser.page.heading).toBe('Se over før du retter utkastet');
    expect(text).toContain('«rettet æøå.docx» blir utgave 2 av «Pakkeforløp for lungekreft» med en gang.');
    expect(text).toContain('Utgave 1 kan fortsatt lastes ned av alle.');
    expect(text).toContain('Også de som har svart, får det, siden de kan ville endre svaret.');
    expect(await count()).toBe(0);
  });

  it('lead on to the letter, and everyone reads what is corrected and can fetch both editions', async () => {
    await correct();

    expect(adviser.page.path).toContain('/utsendinger/planer/');
    expect(adviser.page.status).toBe(200);
    const everyone = new PageClient(app.server);
    const { text, $ } = await everyone.get(`/horinger/${hearing.id}`);
    expect(text).toContain('Rettet 12. februar 2018: Fristen i punkt 1.1 er 14 dager, ikke 4.');
    const newest = await everyone.file(`/horinger/${hearing.id}/utkast/${draftId}`);
    expect(newest.bytes.equals(CORRECTED)).toBe(true);
    const earlier = await everyone.file($('a:contains("Den tidligere utgaven")').attr('href') ?? '');
    expect([earlier.status, earlier.filename]).toEqual([200, 'lungekreft.docx']);
  });

  it('are told in the portal, and a body that has answered is told that its answer is about the earlier edition', async () => {
    const link = await holderOf(app, invitedAt(hearing, 0));
    await type(app, link, `draft:${draftId}`, 'Fristen er for kort.');
    await submit(app, link);
    app.clock.advanceSeconds(3600);

    await correct();

    const answered = (await opened(app, invitedAt(hearing, 0))).page;
    const silent = (await opened(app, invitedAt(hearing, 1))).page;
    for (const { text } of [answered, silent]) expect(text).toContain('Rettet 12. februar 2018: Fristen i punkt 1.1');
    expect(answered.text).toContain('Svaret deres står og gjelder utgaven dere svarte på.');
    expect(silent.text).not.toContain('Svaret deres står');
  });

  it('show no edition to everyone that was tried out before the hearing opened', async () => {
    const drafted = await prepareHearing(app, people, { title: 'En til', register: { categoryIds } });
    const [first = ''] = drafted.draftIds;
    await adviser.get(`/skrivebord/horinger/${drafted.id}/utkast/${first}`);
    await adviser.press('Last opp ny utgave', {}, file);
    await approveHearing(app, people, drafted);
    await openHearing(app, people, drafted);
    const everyone = new PageClient(app.server);
    const address = `/horinger/${drafted.id}/utkast/${first}/utgaver`;

    const statuses = [(await everyone.file(`${address}/2`)).status, (await everyone.get(`${address}/1`)).status];

    expect(statuses).toEqual([200, 404]);
    const desk = await adviser.file(`/skrivebord/horinger/${drafted.id}/utkast/${first}/utgaver/1`);
    expect(desk.filename).toBe('lungekreft.docx');
  });

  it('keep what was typed when the file is missing, and the file when nothing was typed', async () => {
    await adviser.get(`${path}/rettelse`);
    await adviser.press('Se hva som vil skje', { whatChanged: WHAT });
    expect([adviser.page.status, adviser.page.errors]).toEqual([422, ['Velg den rettede filen.']]);
    expect(adviser.page.$('#field-whatChanged').text().trim()).toBe(WHAT);

    await adviser.press('Se hva som vil skje', { whatChanged: '' }, file);
    expect([adviser.page.status, adviser.page.errors]).toEqual([422, ['Fyll ut dette feltet.']]);
    expect(adviser.page.text).toContain('Filen «rettet æøå.docx»');

    await adviser.press('Se hva som vil skje', { whatChanged: WHAT });
    expect(adviser.page.heading).toBe('Se over før du retter utkastet');
  });

  it('go back from the confirmation with file and text', async () => {
    await adviser.get(`${path}/rettelse`);
    await adviser.press('Se hva som vil skje', { whatChanged: WHAT }, file);

    await adviser.press('Endre opplysningene');

    expect(adviser.page.text).toContain('Filen «rettet æøå.docx»');
    expect(adviser.page.$('#field-whatChanged').text().trim()).toBe(WHAT);
  });

  it.each([
    ['that is no document', '<html>nei</html>', 'Dette er verken PDF eller Word'],
    ['that is there already', null, 'Filen er den samme som ligger der fra før.'],
    ['that is too large', Buffer.alloc(LARGEST_FILE_BYTES + 1), 'Filen er for stor.'],
  ])('refuse a file %s beside the field', async (_what, content, message) => {
    const there = content ?? (await adviser.file(`${path}/fil`)).bytes;
    await adviser.get(`${path}/rettelse`);

    const chosen = { file: [{ filename: 'rettet.docx', content: there }] };
    await adviser.press('Se hva som vil skje', { whatChanged: WHAT }, chosen);

    expect(adviser.page.status).toBe(422);
    expect(adviser.page.errors.join(' ')).toContain(message);
    expect(adviser.page.$('#field-whatChanged').text().trim()).toBe(WHAT);
  });

  it('take no file that was not uploaded for this draft by this person', async () => {
    await adviser.get(`${path}/rettelse`);
    await adviser.press('Se hva som vil skje', { whatChanged: WHAT }, file);
    const sealed = adviser.page.$('input[name="kept"]').attr('value') ?? '';
    const forged = sealed.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    const elsewhere = `/skrivebord/horinger/${hearing.id}/utkast/${hearing.draftIds[1] ?? ''}/rettelse`;

    for (const [address, kept] of [
      [`${path}/rettelse`, forged],
      [elsewhere, sealed],
    ] as const) {
      const visit = await adviser.post(address, { kept, whatChanged: WHAT, seenNumber: '1' });
      expect([visit.status, visit.errors]).toEqual([422, ['Velg den rettede filen.']]);
    }
    expect(await count()).toBe(0);
  });

  it('tell whoever confirms what somebody else has corrected meanwhile, and keep file and text', async () => {
    await adviser.get(`${path}/rettelse`);
    await adviser.press('Se hva som vil skje', { whatChanged: WHAT }, file);
    const colleague = await signedIn('randi@helsedir.example');
    const another = { file: [{ filename: 'annen.docx', content: wordFile('Lungekreft', 'En annen rettelse.') }] };
    await colleague.get(`${path}/rettelse`);
    await colleague.press('Se hva som vil skje', { whatChanged: 'Annet.' }, another);
    await colleague.press('Rett utkastet');

    await adviser.press('Rett utkastet');

    expect(adviser.page.status).toBe(409);
    expect(adviser.page.text).toContain('Filen «rettet æøå.docx»');
    expect(adviser.page.$('#field-whatChanged').text().trim()).toBe(WHAT);
    expect(await count()).toBe(1);
  });

  it('say before and after the hearing is open why it cannot be done', async () => {
    const drafted = await prepareHearing(app, people, { title: 'En til', register: { categoryIds } });
    const before = await adviser.get(`/skrivebord/horinger/${drafted.id}/utkast/${drafted.draftIds[0] ?? ''}/rettelse`);
    app.clock.moveTo('2018-04-04T06:00:00Z');
    await app.work();
    const later = await signedIn('randi@helsedir.example');
    const after = await later.get(`${path}/rettelse`);

    expect(before.text).toContain('Last opp en ny utgave på siden for utkastet.');
    expect(after.text).toContain('Et utkast kan bare rettes mens høringen er åpen.');
    expect((await later.post(`${path}/rettelse`, { whatChanged: WHAT })).status).toBe(409);
  });

  it('are not for readers', async () => {
    const reader = await signedIn('leiv@helsedir.example');

    const visit = await reader.get(path);

    expect(visit.$('a[href$="/rettelse"]')).toHaveLength(0);
    expect((await reader.get(`${path}/rettelse`)).status).toBe(403);
  });
});
