import { readFileSync } from 'node:fs';
import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient, type Visit } from '../../../test/support/page-client.js';
import { listOf, serviceFor } from '../../../test/support/register/register-on.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { ImportRun } from './import-run.entity.js';
import { RegisterImportService } from './register-import.service.js';

const REAL_LIST = readFileSync(new URL('../../../test/samples/register/horingsinstanser-2018-02.txt', import.meta.url));

describe('the pages of an import', () => {
  let test: TestApp;
  let cast: Cast;
  let client: PageClient;

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
  });

  afterAll(async () => {
    await test.close();
  });

  beforeEach(async () => {
    client = new PageClient(test.server);
    await client.signIn('randi@helsedir.example');
  });

  const upload = async (filename: string, content: string | Buffer, by = client): Promise<Visit> => {
    await by.get('/register/import');
    return by.submit('form[enctype]', {}, { file: [{ filename, content }] });
  };
  const figure = (visit: Visit, term: string): string =>
    visit
      .$('.figures > div')
      .filter((_, element) => visit.$(element).find('dt').text() === term)
      .find('dd')
      .text();

  it('show first what the real list would do, then do it, and say the second time that nothing is new', async () => {
    const shown = await upload('horingsinstanser-2018-02.txt', REAL_LIST);
    expect(shown.text).toContain('Ingenting er endret ennå.');
    expect([figure(shown, 'Nye'), figure(shown, 'Grupper'), figure(shown, 'Står flere ganger')]).toEqual([
      '158',
      '6',
      '3',
    ]);
    expect(figure(shown, 'Nye medlemmer av grupper')).toBe('389');
    expect(await test.database.reader.count(Organisation)).toBe(0);

    const done = await client.press('Importer');
    expect(done.heading).toBe('Lista er importert');
    expect(figure(done, 'Nye instanser')).toBe('547');
    const again = await upload('horingsinstanser-2018-02.txt', REAL_LIST);
    expect(again.text).toContain('Alt på lista står i registeret fra før.');
    expect(figure(again, 'Finnes fra før')).toBe('158');
  });

  it.each([
    ['tom.txt', '', 'Fila er tom.'],
    ['brev.pdf', '%PDF-1.7', 'Fila er ikke en liste vi kan lese.'],
    [
      'gammel.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
      'Excel-fila er låst med passord eller av eldre type',
    ],
    ['stor.txt', `Andre\n${'a'.repeat(5_000_001)}`, 'Fila er for stor.'],
    ['åpen.csv', 'Navn;Kategori\n"Akan;Andre\n', 'Et anførselstegn i fila blir aldri avsluttet.'],
  ])('refuse %s in words beside the field', async (filename, content, words) => {
    const page = await upload(filename, content);

    expect(page.status).toBe(422);
    expect(page.errors).toEqual([expect.stringContaining(words)]);
    expect(page.heading).toBe('Importer liste');
  });

  it('ask for a file when none was chosen', async () => {
    await client.get('/register/import');

    expect((await client.submit('form[enctype]')).errors).toEqual(['Velg en fil.']);
  });

  it('propose which column is which, refuse a mapping without a category, and read the addresses', async () => {
    const page = await upload('adresser.csv', 'Instans;Gruppe her;E-post\nKolonnen;Andre;post@kolonnen.example\n');
    expect(page.heading).toBe('Hvilken kolonne er hva?');
    expect(page.$('[name="name"] [selected]').val()).toBe('Instans');
    expect(page.$('[name="email"] [selected]').val()).toBe('E-post');
    expect(page.text).toContain('post@kolonnen.example');

    const refused = await client.submit('form.form');
    expect(refused.status).toBe(422);
    expect(refused.errors).toEqual(['Velg hvilken kolonne som har kategorien.']);
    expect(refused.$('[name="email"] [selected]').val()).toBe('E-post');
    const shown = await client.submit('form.form', { category: 'Gruppe her' });
    expect(figure(shown, 'Nye')).toBe('1');
    expect((await client.press('Importer')).heading).toBe('Lista er importert');
    expect((await client.get('/register?sok=kolonnen')).text).toContain('post@kolonnen.example');
  });

  it('name the lines that cannot be read, and import only when they are left out on purpose', async () => {
    const shown = await upload('liste.txt', 'Andre\nLesbar forening\n---\nLeselig lag\n');
    expect(shown.text).toContain('Linja har ingen bokstaver.');

    const refused = await client.press('Importer');
    expect(refused.status).toBe(422);
    expect(refused.errors).toEqual([expect.stringContaining('kryss av for at de skal utelates')]);
    const done = await client.press('Importer', { leaveOut: 'yes' });

    expect(figure(done, 'Nye instanser')).toBe('2');
  });

  it('let a person say that a misspelt line is a body that is there', async () => {
    await test.app
      .get(RegisterImportService)
      .carryOut(serviceFor(cast.directorate), cast.directorate.id, { file: listOf('Autismeforeningen på Toten') });
    const shown = await upload('liste.txt', 'Andre\nAutismeforenningen på Toten\n');
    expect(shown.text).toContain('«Autismeforenningen på Toten» er «Autismeforeningen på Toten»');

    const again = await client.press('Importer', { same: '2' });
    expect(again.notice).toContain('Se over på nytt før du importerer.');
    expect(figure(again, 'Nye')).toBe('0');
    const done = await client.press('Importer');

    expect(figure(done, 'Nye instanser')).toBe('0');
    expect((await client.get('/register?sok=autismeforenningen')).text).toContain('Autismeforeningen på Toten');
  });

  it('let a person say that a line is a heading', async () => {
    const lines = [
      'Andre',
      'Alfa',
      'Beta',
      'Gamma',
      'Private foreninger',
      'Akershus lag',
      'Buskerud lag',
      'Drammen lag',
    ];
    const shown = await upload('liste.txt', lines.join('\n'));
    expect(shown.text).toContain('Er noen av disse linjene overskrifter?');

    const again = await client.press('Oppdater det som vises', { heading: 'Private foreninger' });

    expect(figure(again, 'Nye')).toBe('6');
    expect(again.text).toContain('Private foreninger');
    expect(again.text).toContain('Nye kategorier: Private foreninger.');
  });

  it('show the dry run again when the register has changed since it was seen', async () => {
    await upload('liste.txt', 'Andre\nEndret underveis\n');
    await test.app
      .get(RegisterImportService)
      .carryOut(serviceFor(cast.directorate), cast.directorate.id, { file: listOf('Endret underveis') });

    const again = await client.press('Importer');

    expect(again.notice).toContain('er endret siden du så dette');
    expect(again.text).toContain('Alt på lista står i registeret fra før.');
  });

  it('import a list once, however often the button is pressed', async () => {
    await upload('liste.txt', 'Andre\nBare én gang\n');
    const form = client.page.$('form.form[method="post"]').attr('action') ?? '';
    const digest = String(client.page.$('[name="digest"]').val());
    await client.press('Importer');

    const second = await client.post(form, { digest });

    expect(second.heading).toBe('Lista er importert');
    expect(await test.database.reader.countBy(Organisation, { name: 'Bare én gang' })).toBe(1);
  });

  it('of one host are not found by another, and are not for who only reads', async () => {
    await upload('liste.txt', 'Andre\nHemmelig liste\n');
    const [run] = await test.database.reader.find(ImportRun, { order: { id: 'DESC' }, take: 1 });
    const path = `/register/import/${run?.id ?? ''}`;
    const secretary = new PageClient(test.server);
    await secretary.signIn('sunniva@legeforeningen.example');
    const reader = new PageClient(test.server);
    await reader.signIn('leiv@helsedir.example');

    expect((await secretary.get(path)).status).toBe(404);
    expect((await secretary.post(`${path}/gjennomforing`)).status).toBe(404);
    expect((await secretary.get('/register/import')).text).not.toContain('liste.txt');
    expect((await reader.get(path)).status).toBe(403);
    expect((await reader.post(`${path}/valg`)).status).toBe(403);
    expect((await reader.post('/register/import')).status).toBe(403);
    expect((await reader.get('/register/import')).text).toContain('men ikke endre det');
  });
});
