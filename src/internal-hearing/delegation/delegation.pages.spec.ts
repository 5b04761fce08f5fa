import { bootApp, type TestApp } from '../../../test/support/app.js';
import { addBodies } from '../../../test/support/hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import { lastCode } from '../../../test/support/response/confirmation.js';
import { invitedAt, opened, openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { InternalHearing } from '../internal-hearing.entity.js';

describe('the pages where a body lets others answer', () => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let secretary: PageClient;
  let overview = '';

  beforeAll(async () => {
    test_ = await bootApp();
    hearing = await openedHearing(test_);
  }, 60_000);

  afterAll(() => test_.close());

  beforeEach(() => {
    test_.clock.advanceSeconds(3600);
  });

  test('the portal leads there with one line, and every way of not answering oneself is shown', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));

    await client.follow('Angår ikke høringen dere, skal en annen svare, eller vil dere høre medlemmene deres først?');

    expect(client.page.heading).toBe('Hvem skal svare?');
    expect(client.page.text).toContain('Helsedirektoratet ser ingenting av det medlemmene svarer');
    await client.follow('Svar uten merknader');
    expect(client.page.path).toBe('/svar/uten-merknad');
    await client.get('/svar/intern-horing');
    await client.follow('Si hvem som svarer');
    expect(client.page.path).toBe('/svar/gjennom-andre');
  });

  test('a forwarding is seen on the portal by everybody at the body, and is called back with one press', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));
    await client.get('/svar/intern-horing');
    const fields = { answererName: 'Fjellmedisinerne', answererEmail: 'fjell@forening.example' };
    await client.press('Send videre', { ...fields, message: 'Se https://annet.example' });
    expect(client.page.errors).toEqual(['Skriv meldingen uten lenker.']);

    await client.press('Send videre', { ...fields, message: 'Dette er deres område.' });

    expect(client.page.notice).toBe('Høringen er sendt videre til Fjellmedisinerne.');
    expect(client.page.text).toContain('Dette er deres område.');
    await client.get('/svar');
    await client.follow('Høringen er sendt videre til Fjellmedisinerne, som svarer for dere.');
    await client.press('Kall tilbake');
    expect(client.page.notice).toBe('Høringen er kalt tilbake fra Fjellmedisinerne.');
    expect(client.page.text).toContain('Start en intern høring');
  });

  test('what is wrong with a form is said beside the field, with what was typed', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/intern-horing');

    await client.press('Send meg en kode', { name: 'Sunniva', email: 'ikke en adresse' });

    expect(client.page.status).toBe(422);
    expect(client.page.$('[name=email]').val()).toBe('ikke en adresse');
    await client.get('/svar/intern-horing/kode');
    expect(client.page.notice).toContain('Det er ikke noe som venter på en kode.');
  });

  test('the right codes lead to the desk, signed in, at the hearing that was made', async () => {
    secretary = await opened(test_, invitedAt(hearing, 1));
    await secretary.get('/svar/intern-horing');
    await secretary.press('Send meg en kode', { name: 'Sunniva Sekretær', email: 'sunniva@annet.example' });
    expect(secretary.page.text).toContain('E-postadressen din er ikke hos kreft.example');
    const code = await lastCode(test_, 'sunniva@annet.example');
    await secretary.press('Start den interne høringen', { code, bodyCode: '000000' });
    expect(secretary.page.errors).toEqual(['Koden er feil. Du har 4 forsøk igjen.']);
    expect(secretary.page.text).toContain('Denne koden er riktig.');

    await secretary.press('Start den interne høringen', {
      bodyCode: await lastCode(test_, 'fagradet@kreft.example'),
    });

    overview = secretary.page.path;
    expect(overview).toMatch(/^\/skrivebord\/horinger\/[0-9a-f-]+\/intern$/);
    expect(secretary.page.notice).toBe('Den interne høringen er laget. Ingenting er sendt ut ennå.');
    expect(secretary.page.text).toContain(
      'Her lager dere svaret fra Fagrådet for kreft på «Pakkeforløp for kreft» fra Helsedirektoratet.',
    );
    expect(secretary.page.text).toContain('Deres ref. i svaret 17/20347');
  });

  test('the overview leads to what can be done, and warns of fewer than ten days to make the answer', async () => {
    await deadline('2018-04-20');
    await secretary.get(overview);
    expect(secretary.page.text).not.toContain('Under ti dager er lite');
    await deadline('2018-04-25');

    await secretary.get(overview);

    expect(secretary.page.text).toContain('Det er bare 6 dager til å samle svarene. Under ti dager er lite.');
    await secretary.follow('Møte og intern frist');
    expect(secretary.page.path).toBe(`${overview}/frist`);
  });

  test('the host says what its members see of each other', async () => {
    await secretary.get(overview);

    await secretary.press('Lagre', { membersSee: 'all' });

    expect(secretary.page.notice).toBe('Valget er lagret.');
    expect(secretary.page.$('[name=membersSee]:checked').val()).toBe('all');
  });

  test('the desk shows it among what there is to do', async () => {
    await secretary.get('/skrivebord');

    await secretary.follow('Intern høring: Pakkeforløp for kreft');

    expect(secretary.page.path).toBe(overview);
  });

  test('a colleague with the same link is told who has it, and is not let in', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));

    await client.follow('Organisasjonen har en intern høring om saken, og svarer når den er ferdig.');

    expect(client.page.text).toContain('Spør Sunniva Sekretær om du vil vite mer.');
    expect(client.page.text).not.toContain('Til skrivebordet');
    expect((await client.get(overview)).path).toMatch(/^\/logg-inn/);
  });

  test('those whose hearing it answers do not find it', async () => {
    const adviser = new PageClient(test_.server);
    await adviser.signIn(hearing.cast.adviser.email);

    expect((await adviser.get(overview)).status).toBe(404);
    await adviser.get('/skrivebord');
    expect(adviser.page.text).not.toContain('Intern høring');
  });

  test('an association can hear its members without having been asked by anybody', async () => {
    await secretary.get('/skrivebord');
    await secretary.follow('Ny høring');

    await secretary.press('Lagre', { title: 'Hva mener medlemmene om vaktordningen?' });

    expect(secretary.page.status).toBe(200);
    const own = await test_.database.reader.findOneByOrFail(Consultation, {
      title: 'Hva mener medlemmene om vaktordningen?',
    });
    expect(own.answersForInvitationId).toBeNull();
  });

  test('the overview asks the database as often for sixty members as for ten', async () => {
    const counted = (): Promise<number> =>
      statementsOf(test_, async () => {
        await secretary.get(overview);
      });
    await membersUpTo(10);
    const ofFew = await counted();
    await membersUpTo(60);

    expect(await counted()).toBe(ofFew);
    const invited = { consultationId: idOf(overview) };
    expect(await test_.database.reader.countBy(Invitation, invited)).toBe(70);
  });

  function idOf(path: string): string {
    return path.split('/').at(-2) ?? '';
  }

  async function deadline(day: string): Promise<void> {
    await test_.database.write((transaction) =>
      transaction.update(Consultation, { id: idOf(overview) }, { deadlineOn: CalendarDay.of(day) }),
    );
  }

  async function membersUpTo(count: number): Promise<void> {
    await addBodies(test_, hearing.people.adviser, count);
    const internal = await test_.database.reader.findOneByOrFail(InternalHearing, {
      consultationId: idOf(overview),
    });
    await test_.database.write(async (transaction) => {
      const asked = await transaction.findOneByOrFail(Invitation, { id: internal.outerInvitationId });
      const rows: { id: string }[] = await transaction.query(
        `SELECT "id" FROM "organisation" o WHERE o."name" LIKE $1 AND NOT EXISTS (
           SELECT 1 FROM "invitation" i WHERE i."organisationId" = o."id" AND i."consultationId" = $2)`,
        [`% av ${String(count)}`, internal.consultationId],
      );
      for (const { id: organisationId } of rows) {
        const { consultationId, hostId } = internal;
        await transaction.insert(Invitation, {
          ...asked,
          id: organisationId,
          organisationId,
          consultationId,
          hostId,
          createdAt: test_.clock.now(),
        });
      }
    });
  }
});
