import { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
} from '../../../test/support/hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import { invitedAt, opened } from '../../../test/support/response/open-hearing.js';
import { statementsOf } from '../../../test/support/statement-count.js';

const REASON = 'Påsken falt midt i sluttspurten.\nFlere har bedt om tid.';

describe('the page of the deadline', () => {
  let app: TestApp;
  let people: HearingPeople;
  let categoryIds: readonly string[];
  let hearing: PreparedHearing;
  let adviser: PageClient;
  let path: string;

  beforeAll(async () => {
    app = await bootApp();
    const cast = await addCast(app);
    people = await directoratePeople(app, cast);
    ({ categoryIds } = await addRegister(app, people.adviser));
  }, 60_000);

  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.moveTo('2018-01-01T11:00:00Z');
    hearing = await prepareHearing(app, people, { title: 'Pakkeforløp for rus', register: { categoryIds } });
    await approveHearing(app, people, hearing);
    await openHearing(app, people, hearing);
    app.clock.moveTo('2018-03-26T09:00:00Z');
    adviser = await signedIn('randi@helsedir.example');
    path = `/skrivebord/horinger/${hearing.id}/frist`;
  }, 60_000);

  const signedIn = async (email: string): Promise<PageClient> => {
    const client = new PageClient(app.server);
    await client.signIn(email);
    return client;
  };
  const nameOf = async (index: number): Promise<string> => {
    const { invitationId } = invitedAt(hearing, index);
    const { addressedName } = await app.database.reader.findOneByOrFail(Invitation, { id: invitationId });
    return addressedName;
  };
  const forAll = { scope: 'all', newOn: '20.4.2018', way: 'ownInitiative', reason: REASON };
  const extendForAll = async (change = {}): Promise<void> => {
    await adviser.get(path);
    await adviser.press('Se hva som vil skje', { ...forAll, ...change });
    await adviser.press('Utsett fristen');
  };

  it('is led to from the overview, and says that the deadline is Easter Day and how long answers are in time', async () => {
    await adviser.get(`/skrivebord/horinger/${hearing.id}`);

    await adviser.follow('Frist og utsettelser');

    expect(adviser.page.text).toContain('søndag 1. april 2018');
    expect(adviser.page.text).toContain('tirsdag 3. april 2018');
    expect(adviser.page.text).toContain('Fristen er ikke utsatt.');
  });

  it('says in sentences what will happen before anything is done', async () => {
    await adviser.get(path);

    await adviser.press('Se hva som vil skje', forAll);

    const { text } = adviser.page;
    expect(adviser.page.heading).toBe('Se over før du utsetter fristen');
    expect(text).toContain('Fristen for alle blir utsatt fra søndag 1. april 2018 til fredag 20. april 2018.');
    expect(text).toContain('Ingen har bedt om det. Dere gjør det av eget tiltak.');
    expect(text).toContain('alle som er invitert og ikke har takket nei');
    expect(await app.database.reader.countBy(Extension, { consultationId: hearing.id })).toBe(0);
  });

  it('leads on to the letter when it is confirmed, and keeps in its history who asked and why', async () => {
    const name = await nameOf(0);
    await adviser.get(path);
    await adviser.press('Søk', { sok: name.slice(0, 6), newOn: '20.4.2018', reason: REASON });
    await adviser.press('Se hva som vil skje', {
      invitation: invitedAt(hearing, 0).invitationId,
      scope: 'all',
      way: 'telephone',
    });
    expect(adviser.page.text).toContain(`${name} har bedt om det (telefon).`);

    await adviser.press('Utsett fristen');

    expect(adviser.page.path).toContain('/utsendinger/planer/');
    expect(adviser.page.status).toBe(200);
    expect(adviser.page.notice).toContain('Fristen er utsatt.');
    const { text } = await adviser.get(path);
    expect(text).toContain(`${name} (Telefon)`);
    expect(text).toContain('26. mars 2018 kl. 11:00, Randi Rådgiver');
    expect(text).toContain('Flere har bedt om tid.');
  });

  it('keeps everything that was written when a body is searched for, and when one goes back to change it', async () => {
    await adviser.get(path);
    await adviser.press('Søk', { ...forAll, sok: 'Bergen' });
    expect(adviser.page.text).toContain('Bergen kommune (frist 1. april 2018)');
    expect(adviser.page.$('#field-newOn').attr('value')).toBe('20.4.2018');

    await adviser.press('Se hva som vil skje', { invitation: invitedAt(hearing, 0).invitationId });
    await adviser.press('Endre opplysningene');

    expect(adviser.page.$('#field-newOn').attr('value')).toBe('2018-04-20');
    expect(adviser.page.$('#field-reason').text().trim()).toBe(REASON);
    expect(adviser.page.$('input[name="invitation"]:checked')).toHaveLength(1);
  });

  it('moves it for one body only, and no other body sees it', async () => {
    await adviser.get(`${path}?instans=${invitedAt(hearing, 0).invitationId}`);
    await adviser.press('Se hva som vil skje', { newOn: '20.4.2018', way: 'email', reason: 'Rådsmøtet er 18. april.' });
    expect(adviser.page.text).toContain(`Fristen for ${await nameOf(0)} blir utsatt fra søndag 1. april 2018`);
    await adviser.press('Utsett fristen');

    const own = (await opened(app, invitedAt(hearing, 0))).page.text;
    const other = (await opened(app, invitedAt(hearing, 1))).page.text;
    const everyone = (await new PageClient(app.server).get(`/horinger/${hearing.id}`)).text;
    expect(own).toContain('fredag 20. april 2018');
    expect(own).toContain(
      'Fristen deres er utsatt fra 1. april 2018 til 20. april 2018. Det ble bestemt 26. mars 2018.',
    );
    expect(own).toContain('Begrunnelse: Rådsmøtet er 18. april.');
    for (const text of [other, everyone]) {
      expect(text).toContain('søndag 1. april 2018');
      expect(text).not.toContain('20. april');
      expect(text).not.toContain('Rådsmøtet');
    }
  });

  it('for all is told on the public page and in the portal with the reason, and never who asked', async () => {
    await extendForAll({ way: 'letter', askedByName: 'Fylkesmannen i Vestfold' });

    const everyone = await new PageClient(app.server).get(`/horinger/${hearing.id}`);
    const portal = await opened(app, invitedAt(hearing, 1));

    for (const { text } of [everyone, portal.page]) {
      expect(text).toContain('fredag 20. april 2018');
      expect(text).toContain('Fristen er utsatt fra 1. april 2018 til 20. april 2018. Det ble bestemt 26. mars 2018.');
      expect(text).toContain('Flere har bedt om tid.');
      expect(text).not.toContain('Fylkesmannen');
    }
  });

  it('warns that a letter about an earlier extension has not gone out, where the same body would get both', async () => {
    const unsent = 'Et brev om en tidligere utsettelse er lagt klart, men ikke sendt.';
    await adviser.get(`${path}?instans=${invitedAt(hearing, 0).invitationId}`);
    await adviser.press('Se hva som vil skje', { newOn: '2.5.2018', way: 'email', reason: 'Ferie.' });
    expect(adviser.page.text).not.toContain(unsent);
    await adviser.press('Utsett fristen');

    await adviser.get(`${path}?instans=${invitedAt(hearing, 1).invitationId}`);
    await adviser.press('Se hva som vil skje', { newOn: '2.5.2018', way: 'email', reason: 'Ferie.' });
    expect(adviser.page.text).not.toContain(unsent);
    await adviser.get(path);
    await adviser.press('Se hva som vil skje', forAll);
    expect(adviser.page.text).toContain(unsent);
  });

  it('says how many keep a later deadline of their own', async () => {
    await adviser.get(`${path}?instans=${invitedAt(hearing, 0).invitationId}`);
    await adviser.press('Se hva som vil skje', { newOn: '2.5.2018', way: 'email', reason: 'Ferie.' });
    await adviser.press('Utsett fristen');
    await adviser.get(path);

    await adviser.press('Se hva som vil skje', forAll);

    expect(adviser.page.text).toContain('Én instans har en egen, senere frist og beholder den. De får ikke brev');
  });

  it('warns of a new day that is a holiday, and does it all the same', async () => {
    await adviser.get(path);

    await adviser.press('Se hva som vil skje', { ...forAll, newOn: '17.5.2018' });

    expect(adviser.page.text).toContain('Fristen er en helligdag.');
    expect(adviser.page.text).toContain('Svar som kommer senest fredag 18. mai 2018, er ikke for sene.');
  });

  it.each([
    ['a day that is not later', { newOn: '1.4.2018' }, 'En frist kan ikke kortes inn.'],
    ['what is no day', { newOn: '31.4.2018' }, 'Skriv datoen slik: 1.6.2018.'],
    ['no reason', { reason: '' }, 'Fyll ut dette feltet.'],
    ['one body, but which', { scope: 'one', way: 'ownInitiative' }, 'Søk fram og velg instansen'],
    ['a telephone call from nobody', { way: 'telephone' }, 'Skriv hvem som ba om det'],
    ['its own initiative, and somebody who asked', { askedByName: 'Noen' }, 'La feltet stå tomt'],
  ])('refuses %s beside the field, and keeps what was typed', async (_what, change, message) => {
    await adviser.get(path);

    await adviser.press('Se hva som vil skje', { ...forAll, ...change });

    const reason = 'reason' in change ? '' : REASON;
    expect(adviser.page.status).toBe(422);
    expect(adviser.page.errors.join(' ')).toContain(message);
    expect(adviser.page.$('#field-reason').text().trim()).toBe(reason);
  });

  it('tells whoever confirms what somebody else has changed meanwhile, and does nothing', async () => {
    await adviser.get(path);
    await adviser.press('Se hva som vil skje', { ...forAll, newOn: '27.4.2018' });
    const colleague = await signedIn('randi@helsedir.example');
    await colleague.get(path);
    await colleague.press('Se hva som vil skje', forAll);
    await colleague.press('Utsett fristen');

    await adviser.press('Utsett fristen');

    expect(adviser.page.status).toBe(409);
    expect(adviser.page.text).toContain('fredag 20. april 2018');
    expect(adviser.page.$('#field-newOn').attr('value')).toBe('2018-04-27');
    expect(await app.database.reader.countBy(Extension, { consultationId: hearing.id })).toBe(1);
  });

  it('says after closing what one can do instead, and offers only that', async () => {
    app.clock.moveTo('2018-04-04T06:00:00Z');
    await app.work();
    const later = await signedIn('randi@helsedir.example');

    await later.get(path);

    expect(later.page.text).toContain('Du kan utsette den for én instans om gangen.');
    expect(later.page.$('input[name="scope"][type="radio"]')).toHaveLength(0);
  });

  it('can be read by whoever works at the host, without the form', async () => {
    const reader = await signedIn('leiv@helsedir.example');

    const visit = await reader.get(path);

    expect(visit.text).toContain('søndag 1. april 2018');
    expect(visit.$('form[action$="/kontroll"]')).toHaveLength(0);
    expect((await reader.post(`${path}/utsettelser`, forAll)).status).toBe(403);
  });

  it('can be read in nynorsk and in English', async () => {
    await extendForAll();

    for (const [language, words] of [
      ['nn', 'Fristen er utsett frå 1. april 2018 til 20. april 2018. Det vart bestemt 26. mars 2018.'],
      ['en', 'The deadline is extended from 1 April 2018 to 20 April 2018. This was decided on 26 March 2018.'],
    ] as const) {
      const visitor = new PageClient(app.server);
      await visitor.get(`/horinger/${hearing.id}`);
      await visitor.submit('form[action="/sprak"]', { language });
      expect((await visitor.get(`/horinger/${hearing.id}`)).text).toContain(words);
    }
  });

  it('is made by as many statements for three extensions as for one', async () => {
    await extendForAll();
    const one = await statementsOf(app, () => adviser.get(path));
    await extendForAll({ newOn: '27.4.2018' });
    await extendForAll({ newOn: '4.5.2018' });

    expect(await statementsOf(app, () => adviser.get(path))).toBe(one);
  });
});
