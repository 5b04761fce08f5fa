import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  answersFrom,
  invitedAt,
  opened,
  openedHearing,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';

let test_: TestApp;
let hearing: OpenHearing;

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
}, 60_000);

afterAll(() => test_.close());

describe('the link in the letter', () => {
  test('looking at it shows whose it is and changes nothing', async () => {
    const before = await test_.database.reader.count(AuditEntry);
    const scanner = new PageClient(test_.server);

    const page = await scanner.get(`/svar/${invitedAt(hearing, 0).secret}`);

    expect(page.heading).toBe('Pakkeforløp for kreft');
    expect(page.text).toContain('Denne lenken er for Bergen kommune');
    expect(await test_.database.reader.count(AuditEntry)).toBe(before);
    expect((await scanner.get('/svar')).status).toBe(403);
  });

  test('pressing the button leads to the portal, and the secret leaves the address', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));

    expect(client.page.path).toBe('/svar');
    expect(client.page.heading).toBe('Pakkeforløp for kreft');
  });

  test('tells nobody where the reader came from', async () => {
    const answer = await fetchHeaders(test_, `/svar/${invitedAt(hearing, 0).secret}`);

    expect(answer['referrer-policy']).toBe('no-referrer');
    expect(answer['x-robots-tag']).toBe('noindex');
  });

  test('a link that was never made says what to do', async () => {
    const page = await new PageClient(test_.server).get('/svar/abcdefghijklmnopqrstuvwxyz');

    expect(page.status).toBe(404);
    expect(page.text).toContain('Kopier hele adressen fra e-posten');
  });

  test('a person who is signed in stays signed in when they open a link', async () => {
    const client = new PageClient(test_.server);
    await client.signIn('leiv@helsedir.example');

    await client.get(`/svar/${invitedAt(hearing, 1).secret}`);
    await client.press('Åpne svarsiden');

    expect(client.page.text).toContain('Leiv Leser');
  });
});

describe('the portal page', () => {
  test('says in short what is asked, by whom, until when, and whom to ring', async () => {
    const { page } = await opened(test_, invitedAt(hearing, 0));

    expect(page.text).toContain('Helsedirektoratet ber om svar fra Bergen kommune.');
    expect(page.text).toContain('Direktoratet foreslår to nye forløp.');
    expect(page.text).toContain('tirsdag 1. mai 2018');
    expect(page.text).toContain('89 dager igjen');
    expect(page.$('a[href="tel:22000000"]')).toHaveLength(1);
    expect(page.text).toContain('Er fristene for utredning riktige?');
  });

  test('a deadline on a holiday says which day it lasts to', async () => {
    const { page } = await opened(test_, invitedAt(hearing, 0));

    expect(page.text).toContain('Svar som kommer senest onsdag 2. mai 2018, regnes som sendt i tide.');
  });

  test('shows the three ways to answer side by side', async () => {
    const { page } = await opened(test_, invitedAt(hearing, 0));

    const ways = page.$('.three-ways h3').toArray();

    expect(ways.map((way) => page.$(way).text())).toEqual(['Fyll inn her', 'Last opp svaret', 'Ingen merknader']);
  });

  test('a body with a deadline of its own sees that one', async () => {
    const { invitationId } = invitedAt(hearing, 2);
    await test_.database.write((transaction) =>
      transaction.update(Invitation, { id: invitationId }, { ownDeadlineOn: CalendarDay.of('2018-05-15') }),
    );

    const { page } = await opened(test_, invitedAt(hearing, 2));

    expect(page.text).toContain('tirsdag 15. mai 2018');
    expect(page.text).toContain('Dette er fristen som er avtalt for dere.');
  });

  test('looking at every page begins no answer', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));

    for (const path of ['utfylling', 'opplasting', 'uten-merknad', 'stiller-seg-bak', 'gjennom-andre', 'kontroll']) {
      expect((await client.get(`/svar/${path}`)).status).toBe(200);
    }

    expect((await answersFrom(test_, invitedAt(hearing, 3))).responses).toHaveLength(0);
  });

  test('every page can be read in nynorsk and English', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));
    const paths = ['', '/utfylling', '/opplasting', '/uten-merknad', '/stiller-seg-bak', '/kontroll'];

    for (const language of ['Nynorsk', 'English', 'Bokmål']) {
      await client.press(language);
      for (const path of paths) expect((await client.get(`/svar${path}`)).status).toBe(200);
    }
  });

  test('a draft of another hearing is not found', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));

    expect((await client.get(`/svar/utfylling?utkast=${hearing.id}`)).status).toBe(404);
  });

  test('a cancelled hearing says so and offers no way to answer', async () => {
    const { id } = hearing;
    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { state: 'cancelled' }));

    const { page } = await opened(test_, invitedAt(hearing, 0));
    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { state: 'open' }));

    expect(page.text).toContain('Høringen er avlyst.');
    expect(page.$('.three-ways')).toHaveLength(0);
  });
});

describe('a link that was taken out of use', () => {
  test('a revoked link is gone, names whom to ask, and ends what it had opened', async () => {
    const invited = invitedAt(hearing, 3);
    const client = await opened(test_, invited);
    await test_.database.write((transaction) =>
      test_.app.get(ResponseLinkService, { strict: false }).revokeAll(transaction, invited.invitationId),
    );

    const page = await new PageClient(test_.server).get(`/svar/${invited.secret}`);

    expect(page.status).toBe(410);
    expect(page.text).toContain('22 00 00 00');
    expect((await client.get('/svar')).status).toBe(403);
  });
});

async function fetchHeaders(app: TestApp, path: string): Promise<Record<string, string>> {
  const { default: supertest } = await import('supertest');
  const answer = await supertest(app.server).get(path);
  const { headers } = answer as { headers: Record<string, string> }; // reason: supertest leaves them untyped
  return headers;
}
