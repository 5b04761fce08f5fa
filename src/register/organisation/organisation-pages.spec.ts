import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient, type Visit } from '../../../test/support/page-client.js';
import { found, inputFor, personAt } from '../../../test/support/register/register-on.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationService } from './organisation.service.js';

describe('the pages of the register', () => {
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

  const add = (name: string, number?: string): Promise<Organisation> =>
    test.app
      .get(OrganisationService)
      .create(personAt(cast.directorate, 'adviser'), inputFor(name, number === undefined ? {} : { number }));
  const signedInAs = async (email: string): Promise<PageClient> => {
    const other = new PageClient(test.server);
    await other.signIn(email);
    return other;
  };
  const valueOf = (visit: Visit, name: string): string => String(visit.$(`[name="${name}"]`).val());

  describe('the list', () => {
    it('says what to do while the register is empty', async () => {
      const page = await client.get('/register');

      expect(page.text).toContain('Importer en liste, eller legg inn den første.');
    });

    it('keeps search, filters and sorting in the address, and says when nothing is found', async () => {
      await add('Bikuben');
      await client.get('/register');

      const page = await client.submit('form[role="search"]', { sok: 'finnes ikke', bruk: 'alle' });

      expect(page.path).toContain('sok=finnes+ikke');
      expect(page.path).toContain('bruk=alle');
      expect(page.text).toContain('Ingen instanser passer');
      const sorted = await client.get('/register?sorter=kategori&retning=synkende');
      expect(sorted.$('th[aria-sort="descending"]').text()).toContain('Kategorier');
    });

    it('reads a strange address as if the strange part were not there', async () => {
      const page = await client.get('/register?sorter=tull&side=-4&bruk=x&kategori=nei');

      expect(page.status).toBe(200);
    });

    it('tells who only reads why there is nothing to press', async () => {
      const reader = await signedInAs('leiv@helsedir.example');

      const page = await reader.get('/register');

      expect(page.text).toContain('Du kan se registeret, men ikke endre det.');
      expect(page.text).not.toContain('Ny høringsinstans');
    });

    it.each(['nn', 'en'])('is there in %s', async (language) => {
      await client.get('/register');
      await client.post('/sprak', { language, back: '/register' });

      expect((await client.get('/register')).$('html').attr('lang')).toBe(language);
    });
  });

  describe('writing a body', () => {
    it('shows a wrong organisation number beside its field and keeps what was typed', async () => {
      await client.get('/register/organisasjoner/ny');

      const page = await client.submit('form.form', {
        name: 'Stiftelsen Lyset',
        organisationNumber: '983 544 621',
        bodyType: 'Privat virksomhet',
        languageForm: 'nn',
      });

      expect(page.status).toBe(422);
      expect(page.errors).toEqual([expect.stringContaining('kontrollsifferet er feil')]);
      expect(valueOf(page, 'name')).toBe('Stiftelsen Lyset');
      expect(valueOf(page, 'organisationNumber')).toBe('983 544 621');
      expect(page.$('[name="languageForm"][checked]').val()).toBe('nn');
      expect(page.$('[name="bodyType"] [selected]').val()).toBe('Privat virksomhet');
    });

    it('adds it, and shows the number in threes', async () => {
      await client.get('/register/organisasjoner/ny');

      const page = await client.submit('form.form', { name: 'Stiftelsen Lyset', organisationNumber: '983544622' });

      expect(page.heading).toBe('Stiftelsen Lyset');
      expect(page.notice).toBe('Instansen er lagt inn.');
      expect(page.text).toContain('983 544 622');
    });

    it('asks before a second one of the same name, and adds it when told to', async () => {
      await add('Norges Røde Kors');
      await client.get('/register/organisasjoner/ny');
      const asked = await client.submit('form.form', { name: 'Norges røde kors' });

      expect(asked.errors).toEqual(['Finnes kanskje fra før: Norges Røde Kors.']);
      const page = await client.submit('form.form', { another: 'yes' });

      expect(page.heading).toBe('Norges røde kors');
    });

    it('tells of a change that somebody else saved meanwhile, and keeps what was typed', async () => {
      const body = await add('Akan');
      const colleague = await signedInAs('astrid@helsedir.example');
      await client.get(`/register/organisasjoner/${body.id}/rediger`);
      await colleague.get(`/register/organisasjoner/${body.id}/rediger`);
      await colleague.submit('form.form', { name: 'Akan kompetansesenter' });

      const conflict = await client.submit('form.form', { name: 'AKAN' });

      expect(conflict.status).toBe(409);
      expect(valueOf(conflict, 'name')).toBe('AKAN');
      expect(conflict.text).toContain('Akan kompetansesenter');
      const saved = await client.submit('form.form');
      expect(saved.heading).toBe('AKAN');
      expect(saved.text).toContain('Akan kompetansesenter');
    });

    it('is not for who only reads, and a body that is not there is not found', async () => {
      const reader = await signedInAs('leiv@helsedir.example');
      const body = await add('Lukket');

      expect((await reader.get('/register/organisasjoner/ny')).status).toBe(403);
      expect((await reader.get(`/register/organisasjoner/${body.id}/rediger`)).status).toBe(403);
      expect((await reader.get(`/register/organisasjoner/${body.id}`)).status).toBe(200);
      expect((await client.get('/register/organisasjoner/finnes-ikke')).status).toBe(404);
    });

    it('of a state body’s is not for an association, which is told why', async () => {
      const body = await add('Felles');
      const secretary = await signedInAs('sunniva@legeforeningen.example');

      const page = await secretary.get(`/register/organisasjoner/${body.id}`);

      expect(page.text).toContain('Navn og nummer er felles for alle virksomheter.');
      expect((await secretary.get(`/register/organisasjoner/${body.id}/rediger`)).status).toBe(403);
      expect((await secretary.get(`/register/organisasjoner/${body.id}/sammenslaing`)).status).toBe(403);
      expect((await secretary.get(`/register/organisasjoner/${body.id}/deaktivering`)).status).toBe(403);
    });
  });

  describe('addresses', () => {
    it('are the host’s own, and a wrong one loses nothing typed', async () => {
      const body = await add('Adressaten');
      await client.get(`/register/organisasjoner/${body.id}`);
      expect(client.page.text).toContain('Den får ikke høringsbrev før dere legger inn en.');
      await client.follow('Endre adresser');

      const wrong = await client.submit('form.form', { consultationEmail: 'ikke en adresse', generalName: 'Kari' });
      expect(wrong.status).toBe(422);
      expect(valueOf(wrong, 'consultationEmail')).toBe('ikke en adresse');
      expect(valueOf(wrong, 'generalName')).toBe('Kari');
      const saved = await client.submit('form.form', { consultationEmail: 'post@adressaten.example', generalName: '' });

      expect(saved.notice).toBe('Adressene er lagret.');
      expect(saved.text).toContain('post@adressaten.example');
      const secretary = await signedInAs('sunniva@legeforeningen.example');
      const theirs = await secretary.get(`/register/organisasjoner/${body.id}`);
      expect(theirs.text).not.toContain('post@adressaten.example');
      expect(theirs.text).not.toContain('Randi Rådgiver');
    });

    it('that a colleague changed meanwhile are shown beside what was typed', async () => {
      const body = await add('To som skriver');
      const colleague = await signedInAs('astrid@helsedir.example');
      const path = `/register/organisasjoner/${body.id}/kontakter`;
      await client.get(path);
      await colleague.get(path);
      await colleague.submit('form.form', { consultationEmail: 'astrid@kontakt.example' });

      const conflict = await client.submit('form.form', { consultationEmail: 'randi@kontakt.example' });

      expect(conflict.status).toBe(409);
      expect(valueOf(conflict, 'consultationEmail')).toBe('randi@kontakt.example');
      expect(conflict.text).toContain('astrid@kontakt.example');
      expect((await client.submit('form.form')).text).toContain('randi@kontakt.example');
    });
  });

  it('a body is taken out of use after a question, is gone from the list, and comes back', async () => {
    const body = await add('Midlertidig');
    await client.get(`/register/organisasjoner/${body.id}`);
    await client.follow('Ta ut av bruk');
    expect(client.page.heading).toBe('Ta instansen ut av bruk?');

    const out = await client.press('Ja, ta ut av bruk');

    expect(out.text).toContain('Instansen er ute av bruk');
    expect((await client.get('/register?sok=midlertidig')).text).toContain('Ingen instanser passer');
    await client.get(`/register/organisasjoner/${body.id}`);
    const back = await client.press('Ta i bruk igjen');
    expect(back.text).toContain('Tatt i bruk igjen');
  });

  it('two bodies are merged in three steps, each read before the next', async () => {
    const [gone, kept] = [await add('Sykehjemmet Sola'), await add('Sola sykehjem', '971526920')];
    await client.get(`/register/organisasjoner/${gone.id}`);
    await client.follow('Slå sammen med en annen');
    const search = await client.submit('form[role="search"]', { sok: 'sola' });
    expect(search.text).not.toContain('Sykehjemmet Sola 9');
    await client.follow('Sola sykehjem');
    expect(client.page.text).toContain('Steg 2 av 3');

    const confirm = await client.submit('form.form', { behold: kept.id });
    expect(confirm.text).toContain('«Sykehjemmet Sola» går ut av bruk');
    const done = await client.press('Slå sammen');

    expect(done.heading).toBe('Sola sykehjem');
    expect(done.text).toContain('«Sykehjemmet Sola» ble slått sammen med denne');
    const old = await client.get(`/register/organisasjoner/${gone.id}`);
    expect(old.text).toContain('Denne oppføringen er slått sammen med en annen instans.');
    expect((await client.follow('Gå til instansen som ble beholdt')).heading).toBe('Sola sykehjem');
    expect((await client.get(`/register/organisasjoner/${gone.id}/rediger`)).status).toBe(409);
  });

  it('a merge of what somebody changed meanwhile is looked over once more', async () => {
    const [gone, kept] = [await add('Vestre hjem'), await add('Vestre sykehjem')];
    await client.get(`/register/organisasjoner/${gone.id}/sammenslaing?med=${kept.id}&behold=${kept.id}`);
    await test.app.get(OrganisationService).deactivate(personAt(cast.directorate, 'adviser'), kept.id);

    const again = await client.press('Slå sammen');

    expect(again.status).toBe(409);
    expect(again.text).toContain('ute av bruk nå, og blir tatt i bruk igjen');
    expect((await client.press('Slå sammen')).heading).toBe('Vestre sykehjem');
    expect(await found(test.database, Organisation, { id: gone.id })).toMatchObject({ mergedIntoId: kept.id });
  });

  it('a membership is added between two bodies and given its last day', async () => {
    const [umbrella, member] = [await add('Paraplyen'), await add('Medlemslaget')];
    await client.get(`/register/organisasjoner/${member.id}`);
    await client.follow('Legg inn medlemskap');
    await client.submit('form[role="search"]', { sok: 'paraplyen' });
    await client.follow('Paraplyen');

    const wrong = await client.submit('form.form', { validFrom: '2018-02-30' });
    expect(wrong.status).toBe(422);
    expect(valueOf(wrong, 'validFrom')).toBe('2018-02-30');
    const added = await client.submit('form.form', { validFrom: '2018-01-01' });

    expect(added.text).toContain('Medlem av Paraplyen, fra 1. januar 2018');
    await client.get(`${added.path}/tilknytninger/${lastPart(added)}/opphor`);
    const early = await client.submit('form.form', { validTo: '2017-12-31' });
    expect(early.errors).toEqual(['Sluttdatoen kan ikke være før startdatoen.']);
    const ended = await client.submit('form.form', { validTo: '2018-12-31' });
    expect(ended.text).toContain('1. januar 2018 til 31. desember 2018');
    const ofUmbrella = await client.get(`/register/organisasjoner/${umbrella.id}`);
    expect(ofUmbrella.text).toContain('Har som medlem Medlemslaget');
  });

  /** The id of the only membership on the page. */
  function lastPart(visit: Visit): string {
    const href = visit.$('a[href$="/opphor"]').attr('href') ?? '';
    return href.split('/').at(-2) ?? '';
  }
});
