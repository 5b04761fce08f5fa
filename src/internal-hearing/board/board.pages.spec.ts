import { actorOf } from '../../../test/support/analysis/hearing-in-app.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { levelToolsOf, threeLevels, type ThreeLevels } from '../../../test/support/internal/three-levels.js';
import { consolidated } from '../../../test/support/internal/umbrella-answer.js';
import { PageClient } from '../../../test/support/page-client.js';
import { ReadPdf } from '../../../test/support/read-pdf.js';
import { addCast, PASSWORD } from '../../../test/people/cast.js';
import { systemActor } from '../../identity/access/actor.js';
import { Person } from '../../identity/person/person.entity.js';
import { PersonService } from '../../identity/person/person.service.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Passage } from '../consolidation/passage.entity.js';
import { Passages } from '../consolidation/passages.js';
import { BoardCase } from './board-case.entity.js';
import { BoardDecision } from './board-decision.entity.js';

let test_: TestApp;
let levels: ThreeLevels;
let desk: PageClient;
let path: string;

beforeAll(async () => {
  test_ = await bootApp();
  const cast = await addCast(test_);
  levels = await threeLevels(levelToolsOf(test_), await actorOf(test_, cast.summariser));
  await consolidated(test_, levels.umbrella);
  path = `/skrivebord/horinger/${levels.umbrella.hearing.consultation.id}`;
  desk = await signedIn(levels.umbrella.person.id);
}, 60_000);

afterAll(() => test_.close());

async function signedIn(personId: string): Promise<PageClient> {
  const people = test_.app.get(PersonService, { strict: false });
  const person = await test_.database.reader.findOneByOrFail(Person, { id: personId });
  await test_.database.write((transaction) =>
    people.setPassword(transaction, systemActor(null, 'test'), personId, PASSWORD),
  );
  const client = new PageClient(test_.server);
  await client.signIn(person.email);
  return client;
}

const newestCase = () => test_.database.reader.findOneOrFail(BoardCase, { where: {}, order: { number: 'DESC' } });

describe('the treatment of an umbrella’s answer', () => {
  test('puts what is written before an organ, as Word and as PDF with the comments in an appendix', async () => {
    await desk.get(`${path}/behandling`);
    expect(desk.page.text).toContain('Forslaget er ikke lagt fram ennå.');
    expect(desk.page.text).toContain('merknader er ikke behandlet i sammenstillingen');
    await desk.press('Legg fram forslaget', { organ: '' });
    expect(desk.page.text).toContain('Velg et møte, eller skriv hvilket organ som skal behandle svaret.');

    await desk.press('Legg fram forslaget', { organ: 'Fagstyret', meetingOn: '20.3.2018' });

    expect(desk.page.text).toContain('Forslag 1 er lagt fram for Fagstyret. Vedtaket er ikke ført ennå.');
    const { pdfSha256, docxSha256 } = await newestCase();
    const files = test_.app.get(FileStore, { strict: false });
    expect((await files.read(docxSha256)).subarray(0, 2).toString()).toBe('PK');
    const pages = (await (await ReadPdf.from(await files.read(pdfSha256))).pages()).join(' ');
    expect(pages).toContain('Fristen må være ti dager.');
    expect(pages).toContain('Bygger på innspill fra Norsk overlegeforening.');
    expect(pages).toContain('Vedlegg 2: Innspill om Pakkeforløp: Gravide og rusmidler');
    expect(pages).toContain('Utelatt: Sies av andre.');
  });

  test('does not call a text adopted as it stood when it has been changed since', async () => {
    const { person, hearing } = levels.umbrella;
    const consultationId = hearing.consultation.id;
    const [passage] = await test_.database.reader.findBy(Passage, {
      consultationId,
      text: 'Fristen må være ti dager.',
    });
    if (!passage) throw new Error('There is no such passage');
    const edit = { consultationId, passageId: passage.id, seenVersion: passage.version };
    await test_.app.get(Passages, { strict: false }).edit(person, { ...edit, text: 'Fristen må være ni dager.' });

    test_.clock.moveTo('2018-03-21T11:00:00Z');
    desk = await signedIn(person.id);
    await desk.get(`${path}/behandling`);
    expect(desk.page.text).toContain('Fristen må være ti dager.');
    expect(desk.page.text).toContain('Fristen må være ni dager.');
    await desk.press('Lagre vedtaket', { outcome: 'adopted' });

    expect(desk.page.text).toContain('Teksten er endret etter at forslaget ble lagt fram.');
    expect(await test_.database.reader.countBy(BoardDecision, {})).toBe(0);
  });

  test('records what was decided, when it says what was changed and the day has come', async () => {
    await desk.get(`${path}/behandling`);
    await desk.press('Lagre vedtaket', { outcome: 'adoptedWithChanges', decidedOn: '1.1.2030' });
    expect(desk.page.text).toContain('Datoen er fram i tid.');
    expect(desk.page.text).toContain('Skriv hva som skal endres.');

    const changes = 'Fristen settes til ni dager.';
    await desk.press('Lagre vedtaket', { outcome: 'adoptedWithChanges', decidedOn: '20.3.2018', changes });

    expect(desk.page.text).toContain('Vedtatt med endringer av Fagstyret 20. mars 2018.');
    expect(desk.page.text).toContain(changes);
  });

  test('is followed by the answer, chosen, looked over and sent', async () => {
    await desk.get(`${path}/innsending`);
    expect(desk.page.text).toContain('Behandlet av Fagstyret 20. mars 2018.');
    await desk.press('Se over svaret', { undertegner: 'Sigrid Signerer, president' });
    expect(desk.page.text).toContain('Fristen må være ni dager.');
    expect(desk.page.text).toContain('Ingen svar fra medlemmene følger med.');

    await desk.press('Send inn svaret');

    expect(desk.page.text).toContain('Svaret er sendt inn. Kvitteringen kommer på e-post.');
    expect(desk.page.text).toContain('Hele svaret, versjon 1');
  });

  test('is not found by the directorate, nor by a host further in', async () => {
    for (const level of [levels.directorate, levels.association]) {
      const other = await signedIn(level.person.id);
      for (const below of ['/behandling', '/innsending', '/innsending/kontroll?svar=felles']) {
        expect((await other.get(`${path}${below}`)).status).toBe(404);
      }
      expect((await other.get(`${path}/behandling/${(await newestCase()).id}/pdf`)).status).toBe(404);
    }
  });
});
