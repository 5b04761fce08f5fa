import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient } from '../../../test/support/page-client.js';
import { found, listOf, serviceFor } from '../../../test/support/register/register-on.js';
import { Category } from '../category/category.entity.js';
import { RegisterImportService } from '../import/register-import.service.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { OrganisationGroup } from './organisation-group.entity.js';

describe('the pages of categories and groups', () => {
  let test: TestApp;
  let cast: Cast;
  let client: PageClient;

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
    const file = listOf(
      'Akan',
      'Landets kommuner',
      'Landets frisklivssentraler',
      'Landets hjelpere',
      'Stat og kommune',
      'Bikuben',
    );
    await test.app.get(RegisterImportService).carryOut(serviceFor(cast.directorate), cast.directorate.id, { file });
  });

  afterAll(async () => {
    await test.close();
  });

  beforeEach(async () => {
    client = new PageClient(test.server);
    await client.signIn('randi@helsedir.example');
  });

  const signedInAs = async (email: string): Promise<PageClient> => {
    const other = new PageClient(test.server);
    await other.signIn(email);
    return other;
  };
  const group = (name: string): Promise<OrganisationGroup> => found(test.database, OrganisationGroup, { name });
  const rows = (): string[] =>
    client.page
      .$('tbody th')
      .toArray()
      .map((row) => client.page.$(row).text().trim());

  it('a category is added, renamed and moved', async () => {
    await client.get('/register/kategorier');
    const added = await client.submit('form.form', { name: 'Fag' });
    expect(added.notice).toBe('Kategorien er lagt til nederst.');
    expect(rows()).toEqual(['Andre', 'Stat og kommune', 'Fag']);
    const { id } = await found(test.database, Category, { name: 'Fag' });

    await client.submit(`form[action="/register/kategorier/${id}/flytting"]`, { direction: 'up' });
    expect(rows()).toEqual(['Andre', 'Fag', 'Stat og kommune']);
    await client.get(`/register/kategorier/${id}`);
    await client.submit('form.form', { name: 'Fag og forskning' });
    expect(rows()).toEqual(['Andre', 'Fag og forskning', 'Stat og kommune']);
  });

  it('a category of a name that is taken is refused beside the field', async () => {
    await client.get('/register/kategorier');

    const page = await client.submit('form.form', { name: 'andre' });

    expect(page.status).toBe(422);
    expect(page.errors).toEqual(['Dere har allerede en kategori med dette navnet.']);
    expect(page.$('[name="name"]').val()).toBe('andre');
  });

  it('the groups say how each is reached, and which lacks an address', async () => {
    const page = await client.get('/register/grupper');

    expect(page.text).toContain('357 medlemmer får hvert sitt brev');
    expect(page.text).toContain('Gjennom Landets kommuner');
    expect(page.text).toContain('Mangler adresse');
  });

  it('a group without members gets an address of its own', async () => {
    const { id } = await group('Landets hjelpere');
    await client.get(`/register/grupper/${id}`);
    await client.follow('Endre adresse');

    const page = await client.submit('form.form', { consultationEmail: 'post@hjelpere.example' });

    expect(page.text).toContain('Én adresse: post@hjelpere.example');
  });

  it('members are added by search and taken out again, on the page one stands on', async () => {
    const { id } = await group('Landets kommuner');
    const akan = await found(test.database, Organisation, { name: 'Akan' });
    await client.get(`/register/grupper/${id}`);
    expect(client.page.text).toContain('357 medlemmer');
    await client.follow('Legg til medlem');
    await client.submit('form[role="search"]', { sok: 'akan' });

    const added = await client.submit('form[method="post"][action$="/medlemmer"]');
    expect(added.text).toContain('358 medlemmer');
    const last = await client.get(`/register/grupper/${id}?side=8`);
    const someone = last.$('button[name="organisation"]').last().attr('value') ?? '';
    await client.submit(`form[action$="/fjerning"]:has(button[value="${someone}"])`);
    expect(client.page.path).toContain('side=8');
    await client.post(`/register/grupper/${id}/medlemmer/fjerning`, { organisation: akan.id });
    expect(client.page.text).toContain('356 medlemmer');
  });

  it('a group is made, reached through another, and never in a ring', async () => {
    await client.get('/register/grupper/ny');
    const { id: throughId } = await group('Landets kommuner');

    const made = await client.submit('form.form', { name: 'Landets helsestasjoner', through: throughId });
    expect(made.text).toContain('Gjennom Landets kommuner');
    await client.get(`/register/grupper/${throughId}/rediger`);
    const ring = await client.post(`/register/grupper/${throughId}/rediger`, {
      name: 'Landets kommuner',
      through: (await group('Landets helsestasjoner')).id,
      seen: String(client.page.$('[name="seen"]').val()),
    });
    expect(ring.errors).toEqual(['Velg en gruppe som selv får brev.']);
  });

  it('a body is ticked into categories and groups', async () => {
    const akan = await found(test.database, Organisation, { name: 'Akan' });
    const state = await found(test.database, Category, { name: 'Stat og kommune' });
    const { id: helpers } = await group('Landets hjelpere');
    await client.get(`/register/organisasjoner/${akan.id}/plassering`);

    const page = await client.submit('form.form', { category: [state.id], group: [helpers] });

    expect(page.notice).toBe('Kategorier og grupper er lagret.');
    const [, places] = [
      page.text,
      page
        .$('dd')
        .toArray()
        .map((fact) => page.$(fact).text().trim()),
    ];
    expect(places).toEqual(expect.arrayContaining(['Stat og kommune', 'Landets hjelpere']));
  });

  it('another host finds neither category nor group, on any route', async () => {
    const secretary = await signedInAs('sunniva@legeforeningen.example');
    const category = await found(test.database, Category, { name: 'Stat og kommune' });
    const { id } = await group('Landets hjelpere');
    const pages = [
      `/register/kategorier/${category.id}`,
      `/register/grupper/${id}`,
      ...['rediger', 'kontakter', 'plassering', 'medlemmer/ny'].map((below) => `/register/grupper/${id}/${below}`),
    ];
    for (const path of pages) expect([path, (await secretary.get(path)).status]).toEqual([path, 404]);

    const forms = [
      `/register/kategorier/${category.id}/flytting`,
      ...['rediger', 'kontakter', 'plassering', 'medlemmer', 'medlemmer/fjerning'].map(
        (below) => `/register/grupper/${id}/${below}`,
      ),
    ];
    for (const path of forms) expect([path, (await secretary.post(path, { name: 'X' })).status]).toEqual([path, 404]);
  });

  it('who only reads sees them and may press nothing', async () => {
    const reader = await signedInAs('leiv@helsedir.example');
    const category = await found(test.database, Category, { name: 'Stat og kommune' });
    const { id } = await group('Landets hjelpere');
    for (const path of ['/register/kategorier', '/register/grupper', `/register/grupper/${id}`])
      expect((await reader.get(path)).text).toContain('men ikke endre det');

    for (const path of [
      `/register/kategorier/${category.id}`,
      '/register/grupper/ny',
      `/register/grupper/${id}/rediger`,
    ])
      expect((await reader.get(path)).status).toBe(403);
    for (const path of ['/register/kategorier', '/register/grupper', `/register/grupper/${id}/medlemmer`])
      expect((await reader.post(path, { name: 'X' })).status).toBe(403);
  });
});
