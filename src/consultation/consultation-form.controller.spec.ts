import { addCast, type Cast } from '../../test/people/cast.js';
import { bootApp, type TestApp } from '../../test/support/app.js';
import { actorFor, consultationInput, makeConsultation } from '../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../test/support/page-client.js';
import { ConsultationService } from './consultation.service.js';

const FORM = 'main form[method="post"]';

describe('the pages where a hearing is written', () => {
  let test: TestApp;
  let cast: Cast;
  let adviser: PageClient;

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
    adviser = new PageClient(test.server);
    await adviser.signIn('randi@helsedir.example');
  });

  afterAll(async () => {
    await test.close();
  });

  async function begin(fields: Record<string, string>): Promise<void> {
    await adviser.get('/skrivebord/horinger/ny');
    await adviser.submit(FORM, fields);
  }

  it('ask for signing in before anything is shown', async () => {
    const visit = await new PageClient(test.server).get('/skrivebord/horinger');

    expect(visit.path).toMatch(/^\/logg-inn/);
  });

  it('say so when there is nothing yet, and lead to the first hearing', async () => {
    const visit = await adviser.get('/skrivebord/horinger');

    expect(visit.heading).toBe('Høringer');
    expect(visit.text).toContain('Her er det ingen høringer ennå.');
    await adviser.follow('Ny høring');
    expect(adviser.page.heading).toBe('Ny høring');
  });

  it('make a hearing of a title alone, and show what is missing and what comes next', async () => {
    await begin({ title: 'Kodeveileder for psykisk helse' });

    expect(adviser.page.heading).toBe('Kodeveileder for psykisk helse');
    expect(adviser.page.notice).toBe('Høringen er opprettet.');
    expect(adviser.page.text).toContain('Saksnummer mangler.');
    expect(adviser.page.text).toContain('Høringslisten er ikke låst.');
    expect(adviser.page.text).toContain('Neste steg: om høringen');
  });

  it('keep what was typed when something is wrong, with the error beside its field', async () => {
    await begin({
      title: '',
      caseNumber: 'sak 17',
      background: 'En lang begrunnelse.',
      contactEmail: 'ikke en adresse',
    });

    expect(adviser.page.status).toBe(422);
    expect(adviser.page.errors).toEqual([
      'Fyll ut dette feltet.',
      'Skriv saksnummeret slik: 17/20347.',
      'Skriv en e-postadresse, for eksempel post@kommune.example.',
    ]);
    const { $ } = adviser.page;
    expect($('#field-caseNumber').attr('value')).toBe('sak 17');
    expect($('#field-background').text().trim()).toBe('En lang begrunnelse.');
    expect($('#field-title').attr('aria-describedby')).toContain('field-title-error');
  });

  it('ask why a deadline is under six weeks away, and keep everything meanwhile', async () => {
    await begin({ title: 'Kort frist', goals: 'Et mål.', deadlineOn: '2018-03-01', signatoryName1: 'Didrik Direktør' });

    expect(adviser.page.status).toBe(422);
    expect(adviser.page.errors).toEqual([
      'Fristen er kortere enn seks uker. Skriv hvorfor, eller velg en senere frist. Begrunnelsen blir lagret med høringen.',
    ]);
    expect(adviser.page.$('#field-deadlineOn').attr('value')).toBe('2018-03-01');
    expect(adviser.page.$('#field-goals').text().trim()).toBe('Et mål.');

    await adviser.submit(FORM, { shortDeadlineReason: 'Loven trer i kraft 1. april.' });

    expect(adviser.page.status).toBe(200);
    expect(adviser.page.heading).toBe('Kort frist');
    expect(adviser.page.notice).toContain('Fristen er kortere enn seks uker.');
    expect(adviser.page.text).toContain('Loven trer i kraft 1. april.');
    expect(adviser.page.text).toContain('torsdag 1. mars 2018');
    expect(adviser.page.text).toContain('Didrik Direktør');
  });

  it('refuse a deadline that is over', async () => {
    await begin({ title: 'For sent', deadlineOn: '2018-01-31' });

    expect(adviser.page.errors).toEqual(['Fristen er passert. Velg en dag som kommer.']);
  });

  it('warn of a deadline on Easter Day, and say through which day answers are in time', async () => {
    await begin({ title: 'Påske', deadlineOn: '2018-04-01' });

    expect(adviser.page.notice).toContain('Fristen er en søndag. Fristen er en helligdag.');
    expect(adviser.page.notice).toContain('Svar som kommer senest tirsdag 3. april 2018, er ikke for sene.');
    expect(adviser.page.notice).toContain('Tre måneder er tidligst 1. mai 2018.');
  });

  it('ask why Sametinget is or is not to be consulted', async () => {
    await begin({ title: 'Sametinget', samiParliament: 'no' });

    expect(adviser.page.errors).toEqual(['Skriv hvorfor Sametinget skal eller ikke skal konsulteres.']);
  });

  it('show what somebody else saved meanwhile, beside what was typed', async () => {
    const actor = await actorFor(test, cast.adviser.id);
    const { id } = await makeConsultation(test, actor);
    await adviser.get(`/skrivebord/horinger/${id}/rediger`);
    const other = consultationInput(actor.id, { title: 'Den andres tittel' });
    await test.app.get(ConsultationService).edit(actor, id, 1, other);

    const visit = await adviser.submit(FORM, { title: 'Min tittel' });

    expect(visit.status).toBe(409);
    expect(visit.text).toContain('Noen andre har lagret en endring mens du skrev.');
    expect(visit.text).toContain('Den andres tittel');
    expect(visit.$('#field-title').attr('value')).toBe('Min tittel');

    await adviser.submit(FORM);
    expect(adviser.page.heading).toBe('Min tittel');
  });

  it('show every field of a hearing as it was saved', async () => {
    const actor = await actorFor(test, cast.adviser.id);
    const { id } = await makeConsultation(test, actor, { answers: 'onePerDraft' });

    const { $ } = await adviser.get(`/skrivebord/horinger/${id}/rediger`);

    expect($('#field-programme').attr('value')).toBe('Pakkeforløp psykisk helse og rus');
    expect($('#field-signatoryName1').attr('value')).toBe('Didrik Direktør');
    expect($('#field-signatorySigning1 option[selected]').attr('value')).toBe('onAuthority');
    expect($('input[name="answers"][checked]').attr('value')).toBe('onePerDraft');
    expect($('#field-caseOfficerId option[selected]').text()).toBe('Randi Rådgiver, seniorrådgiver');
  });

  it('ask before a hearing is stopped, and for what reason', async () => {
    const { id } = await makeConsultation(test, await actorFor(test, cast.adviser.id));
    await adviser.get(`/skrivebord/horinger/${id}`);
    await adviser.follow('Avlys høringen');

    await adviser.press('Avlys høringen');
    expect(adviser.page.status).toBe(422);

    await adviser.press('Avlys høringen', { reason: 'Oppdraget er trukket.' });
    expect(adviser.page.notice).toBe('Høringen er avlyst.');
    expect(adviser.page.text).toContain('Oppdraget er trukket.');
    const edit = await adviser.post(`/skrivebord/horinger/${id}/rediger`, {
      title: 'Endret',
      caseOfficerId: cast.adviser.id,
    });
    expect(edit.status).toBe(409);
  });

  it('are read by everyone at the host and changed by few, and are not found by others', async () => {
    const { id } = await makeConsultation(test, await actorFor(test, cast.adviser.id));
    const reader = new PageClient(test.server);
    await reader.signIn('leiv@helsedir.example');
    const outsider = new PageClient(test.server);
    await outsider.signIn('sunniva@legeforeningen.example');

    expect((await reader.get(`/skrivebord/horinger/${id}`)).text).toContain(
      'Du kan lese høringen, men ikke endre den.',
    );
    expect((await reader.get(`/skrivebord/horinger/${id}/rediger`)).status).toBe(403);
    expect((await reader.post(`/skrivebord/horinger/${id}/rediger`, { title: 'Nei' })).status).toBe(403);
    expect((await outsider.get(`/skrivebord/horinger/${id}`)).status).toBe(404);
    expect((await outsider.post(`/skrivebord/horinger/${id}/avlysning`, { reason: 'Nei' })).status).toBe(404);
  });

  it('speak nynorsk and English too', async () => {
    const { id } = await makeConsultation(test, await actorFor(test, cast.adviser.id));
    for (const [language, words] of [
      ['nn', 'Stega i høyringa'],
      ['en', 'The steps of the consultation'],
      ['nb', 'Stegene i høringen'],
    ] as const) {
      await adviser.get(`/skrivebord/horinger/${id}`);
      await adviser.submit('form[action="/sprak"]', { language });
      expect(adviser.page.text).toContain(words);
    }
  });
});
