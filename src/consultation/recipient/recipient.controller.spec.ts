import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../../test/support/page-client.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { RegisterImportService } from '../../register/import/register-import.service.js';

const REGISTER = [
  'Navn;Kategori;E-post',
  'Bergen kommune;Stat og kommune;post@bergen.example',
  'Ås kommune;Stat og kommune;',
  'Fagrådet;Organisasjoner;post@fagradet.example',
  'Bergen kommune;Organisasjoner;post@bergen.example',
].join('\n');

eachApp('the pages where recipients are chosen', (boot) => {
  let test: TestApp;
  let actor: PersonActor;
  let adviser: PageClient;
  let path: string;

  beforeAll(async () => {
    test = await boot();
    const cast = await addCast(test);
    actor = await actorFor(test, cast.adviser.id);
    const file = { filename: 'register.csv', bytes: Buffer.from(REGISTER) };
    await test.app.get(RegisterImportService, { strict: false }).carryOut(actor, actor.hostId, { file });
    adviser = new PageClient(test.server);
    await adviser.signIn('randi@helsedir.example');
  });

  beforeEach(async () => {
    const { id } = await makeConsultation(test, actor);
    path = `/skrivebord/horinger/${id}/mottakere`;
    await adviser.get(path);
  });

  afterAll(async () => {
    await test.close();
  });

  async function chooseEverybody(): Promise<void> {
    const values = adviser.page
      .$('input[name="categories"]')
      .toArray()
      .map((box) => adviser.page.$(box).attr('value') ?? '');
    await adviser.press('Lagre valget', { categories: values });
  }

  const figures = (): string => adviser.page.$('.figures').text().replace(/\s+/g, ' ').trim();

  it('begin with nobody, and do not let an empty list be ready', async () => {
    expect(figures()).toBe('Mottakere0 Uten e-postadresse0 Utelatt0 Linjer i den trykte listen0');

    const visit = await adviser.press('Listen er klar');

    expect(visit.status).toBe(422);
    expect(visit.text).toContain('Ingen mottakere er valgt.');
  });

  it('count a body once that stands in two categories, and name those without an address', async () => {
    await chooseEverybody();

    expect(figures()).toBe('Mottakere3 Uten e-postadresse1 Utelatt0 Linjer i den trykte listen4');
    expect(adviser.page.text).toContain('1 mottaker mangler e-postadresse');
    await adviser.follow('Se hvem som mangler e-postadresse');
    expect(adviser.page.$('tbody th').text()).toBe('Ås kommune');
    expect(adviser.page.text).toContain('Mangler adresse');
  });

  it('find a single body in the register, add it and take it back', async () => {
    await adviser.submit('form[role="search"]', { instans: 'bergen' });
    await adviser.press('Legg til Bergen kommune');
    expect(figures()).toContain('Mottakere1');

    await adviser.press('Fjern Bergen kommune');
    expect(figures()).toContain('Mottakere0');
    await adviser.submit('form[role="search"]', { instans: 'finnes ikke' });
    expect(adviser.page.text).toContain('Ingen instanser i registeret passer med søket.');
  });

  it('leave a body out only with a reason, and take it in again', async () => {
    await chooseEverybody();
    await adviser.follow('Se alle mottakerne');
    await adviser.get(adviser.page.$('a[aria-label="Utelat Fagrådet"]').attr('href') ?? '');
    await adviser.press('Utelat');
    expect(adviser.page.errors).toEqual(['Fyll ut dette feltet.']);

    await adviser.press('Utelat', { reason: 'Rådet er lagt ned.' });

    expect(figures()).toBe('Mottakere2 Uten e-postadresse1 Utelatt1 Linjer i den trykte listen3');
    expect(adviser.page.text).toContain('Rådet er lagt ned. Utelatt av Randi Rådgiver');
    await adviser.press('Ta med igjen Fagrådet');
    expect(figures()).toContain('Mottakere3');
  });

  it('say in numbers what is locked before it is, and show the snapshot afterwards', async () => {
    await chooseEverybody();
    await adviser.press('Listen er klar');
    await adviser.follow('Lås listen');
    expect(adviser.page.$('.definitions').text().replace(/\s+/g, ' ')).toContain('Mottakere som får brev 3');

    await adviser.press('Lås listen');

    expect(adviser.page.notice).toBe('Listen er låst med 3 mottakere.');
    expect(adviser.page.$('input[name="categories"]')).toHaveLength(0);
    await adviser.follow('Se alle mottakerne');
    expect(adviser.page.$('tbody tr')).toHaveLength(3);
    await adviser.get(path);
    await adviser.press('Åpne listen igjen');
    expect(adviser.page.$('input[name="categories"]')).toHaveLength(2);
  });

  it('do not lock a list that was changed after it was looked through', async () => {
    await chooseEverybody();
    await adviser.press('Listen er klar');
    await adviser.follow('Lås listen');
    const other = new PageClient(test.server);
    await other.signIn('randi@helsedir.example');
    await other.get(path);
    await other.submit('form[role="search"]', { instans: 'fagrådet' });
    await other.press('Legg til Fagrådet');

    expect((await adviser.press('Lås listen')).status).toBe(409);
  });

  it('let a reader read, and change nothing; and are not found by another host', async () => {
    const reader = new PageClient(test.server);
    await reader.signIn('leiv@helsedir.example');
    const outsider = new PageClient(test.server);
    await outsider.signIn('sunniva@legeforeningen.example');

    expect((await reader.get(path)).text).toContain('Du kan lese dette, men ikke endre det.');
    await outsider.get('/skrivebord/horinger');
    for (const below of ['/valg', '/instanser', '/instanser/fjerning', '/klargjoring', '/lasing', '/gjenapning']) {
      expect([below, (await reader.post(`${path}${below}`)).status]).toEqual([below, 403]);
      expect([below, (await outsider.post(`${path}${below}`)).status]).toEqual([below, 404]);
    }
  });
});
