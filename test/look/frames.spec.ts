import { systemActor } from '../../src/identity/access/actor.js';
import { PersonService } from '../../src/identity/person/person.service.js';
import { addCast, type Cast } from '../people/cast.js';
import { bootApp, type TestApp } from '../support/app.js';
import { PageClient } from '../support/page-client.js';

describe('what stands around a page', () => {
  let test_: TestApp;
  let cast: Cast;
  let client: PageClient;

  beforeAll(async () => {
    test_ = await bootApp();
    cast = await addCast(test_);
  });

  beforeEach(() => {
    client = new PageClient(test_.server);
  });

  afterAll(async () => {
    await test_.close();
  });

  test('somebody who is not signed in finds the hearings and the way in', async () => {
    const visit = await client.get('/logg-inn');

    expect(
      visit
        .$('.main-menu a')
        .toArray()
        .map((link) => visit.$(link).attr('href')),
    ).toEqual(['/', '/logg-inn']);
    expect(visit.$('.session')).toHaveLength(0);
  });

  test('choosing a language leads back to the same page in that language, and the next page has it too', async () => {
    await client.get('/logg-inn?til=/register');

    const visit = await client.submit('form[action="/sprak"]', { language: 'nn' });
    const next = await client.get('/finst-ikkje');

    expect([visit.path, visit.$('html').attr('lang')]).toEqual(['/logg-inn?til=/register', 'nn']);
    expect([next.status, next.heading]).toEqual([404, 'Vi finn ikkje sida']);
  });

  test.each([
    ['nb', 'Vi finner ikke siden'],
    ['nn', 'Vi finn ikkje sida'],
    ['en', 'We cannot find the page'],
  ])('a page that does not exist says so in %s, and leads to the front page', async (language, heading) => {
    await client.get('/logg-inn');
    await client.submit('form[action="/sprak"]', { language });

    const visit = await client.get('/finnes-ikke');

    expect([visit.status, visit.heading]).toEqual([404, heading]);
    expect(visit.$('main a').attr('href')).toBe('/');
  });

  test('a mistake in a form is told on top and beside its field, and what was typed is kept, but no password', async () => {
    await client.get('/logg-inn');

    const visit = await client.submit('form[action="/logg-inn"]', { email: 'randi', password: 'hemmelig' });

    expect(visit.status).toBe(422);
    expect(visit.$('.ds-error-summary a').attr('href')).toBe('#field-email');
    expect(visit.$('#field-email').attr('aria-describedby')).toBe('field-email-error');
    expect(visit.$('#field-email').val()).toBe('randi');
    expect(visit.html).not.toContain('hemmelig');
  });

  test('somebody signed in reads their name and host, and can sign out from every page', async () => {
    await client.signIn(cast.adviser.email);
    const visit = await client.get('/logg-inn');
    expect(visit.$('.session-who').text()).toContain(`${cast.adviser.name} ${cast.directorate.name}`);

    const after = await client.press('Logg ut');

    expect(after.path).toBe('/logg-inn');
    expect(after.notice).toBe('Du er logget ut.');
    expect(after.$('.session')).toHaveLength(0);
  });

  test('somebody who works at two hosts can change between them; others are not offered it', async () => {
    await test_.database.write((transaction) =>
      test_.app.get(PersonService).grant(transaction, systemActor(null, 'test'), {
        personId: cast.summariser.id,
        hostId: cast.medicalAssociation.id,
        role: 'adviser',
      }),
    );
    await client.signIn(cast.summariser.email);
    await client.get('/logg-inn');

    await client.press(cast.medicalAssociation.name);
    const visit = await client.get('/logg-inn');

    expect(visit.$('.session-host').text()).toBe(cast.medicalAssociation.name);
    const other = new PageClient(test_.server);
    await other.signIn(cast.reader.email);
    expect((await other.get('/logg-inn')).$('.host-switch')).toHaveLength(0);
  });

  test('a sign-in link that is used up answers 410 with what to do', async () => {
    const visit = await client.get('/logg-inn/lenke/brukt');

    expect([visit.status, visit.heading]).toEqual([410, 'Lenken er brukt opp']);
  });
});
