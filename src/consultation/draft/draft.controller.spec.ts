import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { PageClient } from '../../../test/support/page-client.js';

const heading = (level: number, text: string): string =>
  paragraphXml(text, `<w:pStyle w:val="Heading${String(level)}"/><w:outlineLvl w:val="${String(level - 1)}"/>`);
const DOCX = makeDocx({
  body: [
    heading(1, '1 Oppdage'),
    heading(2, '1.1 Spør alle'),
    paragraphXml('Brødtekst.'),
    heading(1, '2 Henvise'),
  ].join(''),
});

describe('the pages of drafts and papers', () => {
  let test: TestApp;
  let cast: Cast;
  let adviser: PageClient;
  let path: string;

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
    adviser = new PageClient(test.server);
    await adviser.signIn('randi@helsedir.example');
  });

  beforeEach(async () => {
    const { id } = await makeConsultation(test, await actorFor(test, cast.adviser.id));
    path = `/skrivebord/horinger/${id}/utkast`;
  });

  afterAll(async () => {
    await test.close();
  });

  async function add(shortTitle: string, files = {}): Promise<void> {
    await adviser.get(`${path}/nytt`);
    await adviser.press('Lagre', { title: `Pakkeforløp for ${shortTitle}`, shortTitle, kind: 'pathway' }, files);
  }

  const docx = { file: [{ filename: 'utkast æøå.docx', content: DOCX }] };

  it('say so when there are no drafts and no papers', async () => {
    const visit = await adviser.get(path);

    expect(visit.text).toContain('Ingen utkast er lagt inn ennå.');
    expect(visit.text).toContain('Ikke noe høringsgrunnlag er lagt inn.');
  });

  it('take in a draft with its file and give the same bytes back under the same name', async () => {
    await add('gravide', docx);

    expect(adviser.page.heading).toBe('Pakkeforløp for gravide');
    expect(adviser.page.text).toContain('Utgave 1: utkast æøå.docx');
    const file = await adviser.file(`${adviser.page.path}/fil`);
    expect([file.status, file.filename]).toEqual([200, 'utkast æøå.docx']);
    expect(file.bytes.equals(DOCX)).toBe(true);
  });

  it('refuse a file that is neither PDF nor Word beside its field, and keep what was typed', async () => {
    await add('gravide', { file: [{ filename: 'utkast.pdf', content: '<html>nei</html>' }] });

    expect(adviser.page.status).toBe(422);
    expect(adviser.page.errors).toEqual([
      'Dette er verken PDF eller Word (DOCX). Lagre dokumentet i et av disse formatene.',
    ]);
    expect(adviser.page.$('#field-title').attr('value')).toBe('Pakkeforløp for gravide');
  });

  it('say so when no file was chosen for a new edition', async () => {
    await add('gravide');

    await adviser.press('Last opp fil');

    expect(adviser.page.errors).toEqual(['Velg en fil.']);
  });

  it('propose an outline from the headings of the file, which is stored only when it is saved', async () => {
    await add('gravide', docx);
    const draft = adviser.page.path;

    await adviser.press('Les overskriftene i filen');
    expect(adviser.page.text).toContain('Vi fant 3 overskrifter i filen.');
    expect(adviser.page.$('#field-outline').text().trim()).toBe('1 Oppdage\n  1.1 Spør alle\n2 Henvise');
    expect((await adviser.get(path)).text).toContain('Ingen disposisjon');

    await adviser.get(draft);
    await adviser.press('Les overskriftene i filen');
    await adviser.press('Lagre disposisjonen');
    expect((await adviser.get(path)).text).toContain('3 kapitler og anbefalinger');
  });

  it('keep a typed outline with its indents when a line is too long', async () => {
    await add('gravide');
    const typed = `Innledning\n  Formål\n${'x'.repeat(301)}`;

    await adviser.press('Lagre disposisjonen', { outline: typed });

    expect(adviser.page.status).toBe(422);
    expect(adviser.page.errors).toEqual(['Linje 3 er for lang. En overskrift kan ha inntil 300 tegn.']);
    expect(adviser.page.$('#field-outline').text().replace(/^\n/, '')).toBe(typed);
  });

  it('keep what was typed when somebody else saved the draft meanwhile', async () => {
    await add('gravide');
    const other = new PageClient(test.server);
    await other.signIn('randi@helsedir.example');
    await other.get(adviser.page.path);
    await other.press('Lagre', { shortTitle: 'Den andres' });

    await adviser.press('Lagre', { shortTitle: 'Min' });

    expect(adviser.page.status).toBe(409);
    expect(adviser.page.$('#field-shortTitle').attr('value')).toBe('Min');
    await adviser.press('Lagre');
    expect(adviser.page.$('#field-shortTitle').attr('value')).toBe('Min');
  });

  it('move a draft up, and ask before one is taken away', async () => {
    await add('gravide');
    await add('familier');
    await adviser.get(path);
    await adviser.press('Flytt opp Pakkeforløp for familier');
    expect(adviser.page.text).toMatch(/Pakkeforløp for familier.*Pakkeforløp for gravide/);

    await adviser.follow('Pakkeforløp for gravide');
    await adviser.follow('Fjern utkastet');
    expect(adviser.page.text).toContain('«Pakkeforløp for gravide» blir fjernet fra høringen');
    await adviser.press('Fjern utkastet');

    expect(adviser.page.$('main').text()).not.toContain('gravide');
  });

  it('take in a paper, and show it to nobody outside before the hearing opens', async () => {
    await adviser.get(path);
    await adviser.press('Legg til dokument', { title: 'Høringsnotat' }, docx);

    expect(adviser.page.text).toContain('Høringsnotat');
    const href = adviser.page.$('a[href*="/papirer/"]').attr('href') ?? '';
    expect((await adviser.file(href)).status).toBe(200);
    const [, , , id, , paperId] = href.split('/');
    const anyone = new PageClient(test.server);
    expect((await anyone.get(`/horinger/${id ?? ''}/papirer/${paperId ?? ''}`)).status).toBe(404);

    await adviser.press('Fjern Høringsnotat');
    expect(adviser.page.text).toContain('Ikke noe høringsgrunnlag er lagt inn.');
  });

  it('show a paper without title or file as two errors', async () => {
    await adviser.get(path);

    await adviser.press('Legg til dokument');

    expect(adviser.page.errors).toEqual(['Fyll ut dette feltet.', 'Velg en fil.']);
  });

  it('let a reader read, and change nothing', async () => {
    await add('gravide', docx);
    const draft = adviser.page.path;
    const reader = new PageClient(test.server);
    await reader.signIn('leiv@helsedir.example');

    expect((await reader.get(draft)).text).toContain('Du kan lese dette, men ikke endre det.');
    expect((await reader.file(`${draft}/fil`)).status).toBe(200);
    for (const below of ['', '/disposisjon', '/disposisjon/forslag', '/flytting', '/sletting', '/utgaver']) {
      expect([below, (await reader.post(`${draft}${below}`, { title: 'x' })).status]).toEqual([below, 403]);
    }
  });
});
