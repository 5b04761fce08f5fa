import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient } from '../../../test/support/page-client.js';
import { openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { Message } from '../../delivery/message/message.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { LANGUAGES } from '../../shared/language/words.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { SilenceService } from '../silence/silence.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { OwnLinkEmail } from './own-link.email.js';
import { UninvitedRequest } from './uninvited-request.entity.js';
import { LINKS_PER_ADDRESS_A_DAY, REQUESTS_PER_HEARING_AN_HOUR, UninvitedService } from './uninvited.service.js';

let test_: TestApp;
let hearing: OpenHearing;

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
}, 60_000);

afterAll(() => test_.close());

const SEND = 'Send meg en lenke';

async function onForm(): Promise<PageClient> {
  const client = new PageClient(test_.server);
  await client.get(`/horinger/${hearing.id}`);
  await client.follow('Svar på høringen');
  return client;
}

async function messagesTo(toAddress: string): Promise<readonly Message[]> {
  return test_.database.reader.find(Message, { where: { toAddress }, order: { id: 'ASC' } });
}

async function placeOf(email: string): Promise<Invitation> {
  return test_.database.reader.findOneByOrFail(Invitation, { consultationId: hearing.id, email });
}

describe('answering a hearing without having been invited', () => {
  test('a body gets a link of its own by e-mail, and answers by the same pages as the invited', async () => {
    const client = await onForm();
    const typed = { kind: 'body', name: 'Foreningen for fjellhelse', organisationNumber: '974 760 673' };

    await client.press(SEND, { ...typed, email: 'Kari@fjellhelse.example' });

    expect(client.page.heading).toBe('Se i innboksen din');
    const place = await placeOf('kari@fjellhelse.example');
    expect(place).toMatchObject({ isInvited: false, isPrivatePerson: false, organisationId: null });
    const [message] = await messagesTo('kari@fjellhelse.example');
    expect(message?.linkIds).toHaveLength(1);
    const links = test_.app.get(ResponseLinkService, { strict: false });
    await client.get(new URL(await links.addressOf(message?.linkIds[0] ?? '')).pathname);
    expect(client.page.text).toContain('Foreningen for fjellhelse');
    await client.press('Åpne svarsiden');
    expect(client.page.heading).toBe('Pakkeforløp for kreft');
    const request = await test_.database.reader.findOneByOrFail(UninvitedRequest, { invitationId: place.id });
    expect(request).toMatchObject({ organisationNumber: '974760673', claimedInvitationId: null, linksSent: 1 });
  });

  test('nothing that was written in the form stands in the e-mail', async () => {
    const client = await onForm();
    const name = 'Kjøp billige piller på nettstedet vårt';

    await client.press(SEND, { kind: 'body', name, email: 'offer@annen.example' });

    const [message] = await messagesTo('offer@annen.example');
    const sent = [message?.subject, message?.textBody, message?.htmlBody, message?.toName].join(' ');
    expect(sent).toContain('Pakkeforløp for kreft');
    expect(sent).not.toContain('piller');
  });

  test('a private person gets a place in the hearing and none in the register, and is not counted among the bodies', async () => {
    const before = await test_.database.reader.count(Organisation);
    const coverage = test_.app.get(CoverageService, { strict: false });
    const totals = await coverage.totals(hearing.id);
    const client = await onForm();

    await client.press(SEND, {
      kind: 'privatePerson',
      name: 'Peder Privat',
      postalArea: 'Røros',
      email: 'peder@hjem.example',
    });

    const place = await placeOf('peder@hjem.example');
    expect(place).toMatchObject({ isPrivatePerson: true, isInvited: false, organisationId: null });
    expect(await test_.database.reader.count(Organisation)).toBe(before);
    expect(await coverage.totals(hearing.id)).toEqual(totals);
    const consultation = await test_.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
    expect((await test_.app.get(SilenceService, { strict: false }).of(consultation)).has(place.id)).toBe(false);
  });

  test('the same person asking again gets the same place; the same name from another address gets another', async () => {
    for (const email of ['siv@sau.example', 'siv@sau.example', 'annen@sau.example']) {
      const client = await onForm();
      await client.press(SEND, { kind: 'body', name: 'Sauelaget', email });
    }

    const places = await test_.database.reader.findBy(Invitation, { addressedName: 'Sauelaget' });
    expect(places.map(({ email }) => email).sort()).toEqual(['annen@sau.example', 'siv@sau.example']);
    expect(await messagesTo('siv@sau.example')).toHaveLength(2);
    const links = await test_.database.reader.findBy(ResponseLink, { consultationId: hearing.id });
    const own = places.map(({ id }) => links.filter(({ invitationId }) => invitationId === id).length);
    expect(own).toEqual([1, 1]);
  });

  test('an invited body is told that it has a link already, without a hint of where, and may answer all the same', async () => {
    const client = await onForm();
    const invited = await test_.database.reader.findOneByOrFail(Invitation, { addressedName: 'Bergen kommune' });

    await client.press(SEND, { kind: 'body', name: 'bergen  kommune', email: 'per@bergen.example' });

    expect(client.page.text).toContain('Instansen er invitert allerede');
    expect(client.page.html).not.toContain(invited.email);
    expect(await messagesTo('per@bergen.example')).toHaveLength(0);
    await client.press('Svar likevel');
    expect(client.page.heading).toBe('Se i innboksen din');
    const place = await placeOf('per@bergen.example');
    expect(place.id).not.toBe(invited.id);
    const request = await test_.database.reader.findOneByOrFail(UninvitedRequest, { invitationId: place.id });
    expect(request.claimedInvitationId).toBe(invited.id);
  });

  test('what is wrong is said beside the field, and what was typed is kept', async () => {
    const client = await onForm();

    await client.press(SEND, {
      kind: 'body',
      name: 'Laget',
      organisationNumber: '974760674',
      email: 'ikke en adresse',
    });

    expect(client.page.status).toBe(422);
    expect(client.page.errors.join(' ')).toContain('Organisasjonsnummeret er ikke riktig');
    expect(client.page.errors.join(' ')).toContain('Skriv en e-postadresse');
    expect(client.page.$('[name="name"]').attr('value')).toBe('Laget');
  });

  test('the asking stands in the audit trail of the host', async () => {
    const { id } = await placeOf('peder@hjem.example');

    const entry = await test_.database.reader.findOneByOrFail(AuditEntry, { objectId: id });

    expect(entry).toMatchObject({ action: 'invitation.askedForLink', chain: hearing.cast.directorate.id });
  });
});

describe('the limits', () => {
  test('an address gets no more than so many links a day, from whichever client and by whichever name', async () => {
    const email = 'plaget@hjem.example';
    for (let asked = 0; asked <= LINKS_PER_ADDRESS_A_DAY; asked += 1) {
      const client = await onForm();
      await client.press(SEND, { kind: 'privatePerson', name: `Navn ${String(asked)}`, email });
      expect(client.page.status).toBe(asked < LINKS_PER_ADDRESS_A_DAY ? 200 : 429);
    }

    expect(await messagesTo(email)).toHaveLength(LINKS_PER_ADDRESS_A_DAY);
  });

  test('a client that asks again and again is stopped, with words', async () => {
    const client = await onForm();
    const statuses: number[] = [];
    for (let asked = 0; asked < 12; asked += 1) {
      await client.get(`/horinger/${hearing.id}/svar`);
      const email = `mottaker${String(asked)}@hjem.example`;
      statuses.push((await client.press(SEND, { kind: 'privatePerson', name: 'Samme klient', email })).status);
    }

    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  test('a hearing does not take in more than so many in an hour; an hour later it does again', async () => {
    const service = test_.app.get(UninvitedService, { strict: false });
    const asker = (name: string): Parameters<UninvitedService['ask']>[1] => ({
      kind: 'body',
      name,
      organisationNumber: null,
      postalArea: '',
      email: `${name}@flom.example`,
      isInsisting: false,
    });
    let outcome = 'sent';
    for (let asked = 0; asked <= REQUESTS_PER_HEARING_AN_HOUR && outcome === 'sent'; asked += 1) {
      outcome = await service.ask(hearing.id, asker(`a${String(asked)}`), 'nb');
    }

    expect(outcome).toBe('busy');
    test_.clock.moveTo(new Date(test_.clock.now().getTime() + 61 * 60_000));
    expect(await service.ask(hearing.id, asker('senere'), 'nb')).toBe('sent');
  }, 60_000);
});

describe('what is not public', () => {
  test('the form of a hearing that does not exist, or has not opened, is not found', async () => {
    const client = new PageClient(test_.server);

    expect((await client.get('/horinger/01890000-0000-7000-8000-000000000001/svar')).status).toBe(404);
  });
});

describe('the e-mail', () => {
  for (const language of LANGUAGES) {
    test(`has subject, text and the link, in ${language}`, () => {
      const email = test_.app.get(EmailWriter, { strict: false }).write(OwnLinkEmail.sample(language));

      expect(email.subject).toContain('Pakkeforløp for gravide og rusmidler');
      expect(email.textBody).toContain('[[link:');
      expect(email.htmlBody).toContain('<a href="[[link:');
    });
  }
});
