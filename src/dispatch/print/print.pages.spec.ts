import { eachApp } from '../../../test/support/consultation/each-app.js';
import { LetterGround, type SentHearing } from '../../../test/support/dispatch/sent-hearing.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { ReadPdf } from '../../../test/support/read-pdf.js';
import { statementsDuring } from '../../../test/support/response/count-statements.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { Dispatch } from '../dispatch.entity.js';
import { DispatchSteering } from '../steering/dispatch-steering.service.js';

const BERGEN = 'Bergen kommune';
const KREFT = 'Fagrådet for kreft';
const HAAP = 'Pasientforeningen Håp';
const FOUR_DAYS_SECONDS = 4 * 24 * 60 * 60;

eachApp('the letters on paper of a dispatch', (boot) => {
  let ground: LetterGround;
  let adviser: PageClient;

  beforeAll(async () => {
    ground = await LetterGround.on(await boot());
    adviser = await ground.signedIn(ground.cast.adviser);
  });

  afterAll(() => ground.service.close());

  /** A hearing of four bodies, two of which have no address that can be used. */
  const sent = (): Promise<SentHearing> =>
    ground.sent(async (hearing) => {
      await ground.readdress(hearing, KREFT, null);
      await ground.readdress(hearing, HAAP, 'ikke en adresse');
    });
  const dispatchOf = ({ dispatchId: id }: SentHearing): Promise<Dispatch> =>
    ground.service.database.reader.findOneByOrFail(Dispatch, { id });
  const mark = async (page: SentHearing, fields: Readonly<Record<string, string>>): Promise<string> => {
    await adviser.get(page.path('papirpost'));
    return (await adviser.press('Merk alle 2', fields)).notice;
  };

  test('are made for whoever has no usable address, and counted among the prepared', async () => {
    const hearing = await sent();

    const { state, candidates, prepared, excluded } = await dispatchOf(hearing);

    expect({ state, candidates, prepared, excluded }).toEqual({
      state: 'queued',
      candidates: 4,
      prepared: 4,
      excluded: 0,
    });
    const messages = await ground.service.database.reader.findBy(Message, { subjectId: hearing.dispatchId });
    const ways = messages.map(({ channel, state: at }) => `${channel} ${at}`).sort();
    expect(ways).toEqual(['print queued', 'print queued', 'smtp accepted', 'smtp accepted']);
  });

  test('hold no e-mail and no place for the secret link, and say how to answer without it', async () => {
    const hearing = await sent();
    const message = await ground.message(hearing, KREFT);
    expect(message).toMatchObject({ toAddress: '', textBody: '', htmlBody: '', linkIds: [] });

    const file = await adviser.file(hearing.path('mottakere', message.id, 'vedlegg', '1'));
    const text = (await (await ReadPdf.from(file.bytes)).pages()).join(' ');

    expect(text).toContain('Dette brevet er sendt på papir');
    expect(text).toContain('Send svaret på e-post til postmottak@helsedir.example');
    expect(text).toContain('Postboks 220 Skøyen, 0213 Oslo');
    expect(text).toContain(`/horinger/${hearing.hearing.id}`);
    expect(text).not.toContain('E-posten som brevet fulgte med');
    const byEmail = await ground.message(hearing, BERGEN);
    const another = await adviser.file(hearing.path('mottakere', byEmail.id, 'vedlegg', '1'));
    expect((await (await ReadPdf.from(another.bytes)).pages()).join(' ')).not.toContain('sendt på papir');
  });

  test('wait for a person, however long, and hold up no e-mail', async () => {
    const hearing = await sent();

    const now = ground.service.clock.now();
    ground.service.clock.advanceSeconds(FOUR_DAYS_SECONDS);
    await ground.service.work();
    ground.service.clock.moveTo(now);

    expect((await ground.message(hearing, KREFT)).state).toBe('queued');
    expect((await dispatchOf(hearing)).state).toBe('queued');
    expect((await adviser.get(hearing.path())).text).toContain('2 brev venter på å bli postet.');
    const card = (await adviser.get('/skrivebord')).$(`a[href="${hearing.path('papirpost')}"]`).closest('li');
    expect(card.text()).toContain('2 brev venter på å bli postet');
  });

  test('are listed with the postal address, or that it is missing and where it is mended', async () => {
    const hearing = await sent();
    const page = await adviser.get(hearing.path('papirpost'));
    expect(page.text).toContain('2 brev venter på å bli postet. 2 mottakere mangler postadresse i registeret.');

    await adviser.get(page.$('main td a').first().attr('href') ?? '');
    await adviser.press('Lagre', { lines: 'Torggata 1\n0181 Oslo' });
    const after = await adviser.get(hearing.path('papirpost'));

    expect(after.text).toContain('Fagrådet for kreft Skal postes Torggata 1 0181 Oslo');
    expect(after.text).toContain('Pasientforeningen Håp Skal postes Mangler postadresse Legg inn postadresse');
    expect(after.text).toContain('1 mottaker mangler postadresse i registeret.');
    expect((await adviser.get(`${hearing.path('papirpost')}?vis=noAddress`)).$('tbody tr')).toHaveLength(1);
  });

  test('are one file to print: a cover with addresses, and the letters as they are, with their tags', async () => {
    const hearing = await sent();
    await adviser.get(hearing.path('papirpost'));

    const file = await adviser.file(`${hearing.path('papirpost', 'brev.pdf')}?vis=toPost&sider=one`);

    const read = await ReadPdf.from(file.bytes);
    const pages = await read.pages();
    expect(file.filename).toMatch(/^Papirpost.*\.pdf$/);
    expect(pages[0]).toContain('Brev på papir: Høring');
    expect(pages[0]).toContain(HAAP);
    expect((await read.bookmarks())?.map(({ title }) => title).slice(1)).toEqual([KREFT, HAAP]);
    const tags = await read.tags();
    expect(tags.filter((tag) => tag === 'H1').length).toBeGreaterThanOrEqual(3);
    const both = await adviser.file(`${hearing.path('papirpost', 'brev.pdf')}?sider=both`);
    expect((await (await ReadPdf.from(both.bytes)).pages()).length % 2).toBe(0);
  });

  test('are marked as posted on a day, which ends the dispatch when the e-mail is out', async () => {
    const hearing = await sent();

    expect(await mark(hearing, {})).toBe('2 brev er merket som lagt i posten.');
    await ground.service.work();

    expect((await dispatchOf(hearing)).state).toBe('done');
    const deeds = { action: 'dispatch.lettersPosted', objectId: hearing.dispatchId };
    expect(await ground.service.database.reader.countBy(AuditEntry, deeds)).toBe(1);
    const page = await adviser.get(hearing.path('papirpost'));
    expect(page.text).toContain('Alle brevene er lagt i posten.');
    expect(page.text).toContain('Fagrådet for kreft Lagt i posten');
  });

  test('are marked for those that were chosen alone', async () => {
    const hearing = await sent();
    const { id } = await ground.message(hearing, HAAP);
    await adviser.get(hearing.path('papirpost'));
    expect((await adviser.press('Merk de valgte')).notice).toBe('Velg minst ett brev som skal postes.');

    await adviser.get(hearing.path('papirpost'));
    const page = await adviser.press('Merk de valgte', { valgt: [id] });

    expect(page.notice).toBe('1 brev er merket som lagt i posten.');
    expect(page.text).toContain('1 brev venter på å bli postet.');
    await ground.service.work();
    expect((await dispatchOf(hearing)).state).toBe('queued');
  });

  test.each([
    ['', 'Skriv datoen slik: 1.6.2018.'],
    ['31.2.2018', 'Skriv datoen slik: 1.6.2018.'],
    ['1.1.2038', 'Dagen kan ikke være senere enn i dag.'],
    ['1.1.2018', 'Dagen kan ikke være før utsendingen var klar.'],
  ])('are not marked as posted on %p', async (day, message) => {
    const hearing = await sent();
    const { id } = await ground.message(hearing, HAAP);
    await adviser.get(hearing.path('papirpost'));

    const page = await adviser.press('Merk de valgte', { day, valgt: [id] });

    expect(page.status).toBe(422);
    expect(page.errors).toEqual([message]);
    expect(page.$('input[name="day"]').val()).toBe(day);
    expect(page.$('input[name="valgt"]:checked').val()).toBe(id);
    expect((await ground.message(hearing, HAAP)).state).toBe('queued');
  });

  test('that were marked by mistake are taken back, also after the dispatch was done', async () => {
    const hearing = await sent();
    await mark(hearing, {});
    await ground.service.work();
    const { id } = await ground.message(hearing, KREFT);
    await adviser.get(hearing.path('papirpost'));

    const page = await adviser.post(hearing.path('papirpost', 'angring'), { brev: id });
    await ground.service.work();

    expect(page.notice).toBe('Brevet er ikke lenger merket som lagt i posten.');
    expect(page.text).toContain('1 brev venter på å bli postet.');
    expect((await dispatchOf(hearing)).state).toBe('queued');
    expect((await adviser.post(hearing.path('papirpost', 'angring'), { brev: id })).status).toBe(409);
  });

  test('cannot be marked while the dispatch is paused', async () => {
    const hearing = await sent();
    const steering = ground.service.app.get(DispatchSteering, { strict: false });
    await steering.pause(ground.people.adviser, hearing.hearing.id, hearing.dispatchId);

    const page = await adviser.get(hearing.path('papirpost'));

    expect(page.text).toContain('Utsendingen er på pause. Brevene kan ikke merkes før den fortsetter.');
    expect(page.$('input[name="valgt"]')).toHaveLength(0);
    await steering.resume(ground.people.adviser, hearing.hearing.id, hearing.dispatchId);
    expect(await mark(hearing, {})).toBe('2 brev er merket som lagt i posten.');
  });

  test('are read by as many statements whether there are two or none', async () => {
    const hearing = await sent();
    const none = await ground.sent();
    const look = (page: SentHearing): Promise<number> =>
      statementsDuring(ground.service.database, () => adviser.get(page.path('papirpost')));

    expect(await look(hearing)).toBe(await look(none));
    expect((await adviser.get(none.path('papirpost'))).text).toContain(
      'Alle i denne utsendingen får brevet på e-post.',
    );
    expect((await adviser.get(none.path('papirpost', 'brev.pdf'))).notice).toContain('ingen brev å skrive ut');
  });

  test('are seen and printed by a reader, who marks nothing, and not found by another host', async () => {
    const hearing = await sent();
    const { id } = await ground.message(hearing, KREFT);
    const reader = await ground.signedIn(ground.cast.reader);
    const outsider = await ground.signedIn(ground.cast.secretary);

    const page = await reader.get(hearing.path('papirpost'));

    expect(page.text).toContain('Du kan se og skrive ut brevene, men ikke merke dem.');
    expect(page.$('input[name="valgt"]')).toHaveLength(0);
    expect((await reader.file(hearing.path('papirpost', 'brev.pdf'))).status).toBe(200);
    const fields = { day: '5.2.2018', valgt: id };
    expect((await reader.post(hearing.path('papirpost', 'posting'), fields)).status).toBe(403);
    expect((await reader.post(hearing.path('papirpost', 'angring'), { brev: id })).status).toBe(403);
    expect((await outsider.get(hearing.path('papirpost'))).status).toBe(404);
    expect((await outsider.post(hearing.path('papirpost', 'posting'), fields)).status).toBe(404);
  });
});
