import type { Message } from '../../delivery/message/message.entity.js';
import { Contact } from '../../register/contact/contact.entity.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Job } from '../../shared/jobs/job.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { Message as MessageRow } from '../../delivery/message/message.entity.js';
import { newId } from '../../shared/database/id.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { invitedAt, openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { BodyLink } from './body-link.entity.js';
import { BodyLinks } from './body-links.service.js';
import { LostLinks } from './lost-links.service.js';
import { RegisteredAddresses } from './registered-addresses.js';

const ADDRESS = 'Postmottak@Snasa.example';
const KEY = 'postmottak@snasa.example';

eachApp('finding back', (boot) => {
  let test: TestApp;
  let hearing: OpenHearing;
  let lost: LostLinks;
  let bodyLinks: BodyLinks;
  let addresses: RegisteredAddresses;

  beforeAll(async () => {
    test = await boot();
    hearing = await openedHearing(test);
    lost = test.app.get(LostLinks, { strict: false });
    bodyLinks = test.app.get(BodyLinks, { strict: false });
    addresses = test.app.get(RegisteredAddresses, { strict: false });
    await setAddress(0, ADDRESS);
  }, 120_000);

  afterAll(() => test.close());

  const setAddress = async (index: number, email: string | null): Promise<void> => {
    const { invitationId: id } = invitedAt(hearing, index);
    await test.database.write((transaction) => transaction.update(Invitation, { id }, { email }));
  };

  const sentTo = (toAddress: string): Promise<readonly Message[]> =>
    test.database.reader.find(MessageRow, { where: { toAddress, subjectType: 'bodyLink' }, order: { id: 'ASC' } });

  /** Asks, lets the worker do what is due, and gives what was queued for the address. */
  const askFor = async (typed: string): Promise<readonly Message[]> => {
    test.clock.advanceSeconds(7200);
    await lost.ask(typed);
    await test.work();
    return sentTo(typed.toLowerCase());
  };

  it('sends a registered address the links to its hearings, in whatever case it is typed', async () => {
    const letter = (await askFor(' POSTMOTTAK@snasa.example ')).at(-1) ?? (await sentTo(KEY)).at(-1);

    expect(letter?.textBody).toContain('Pakkeforløp for kreft');
    expect(letter?.linkIds).toContain(invitedAt(hearing, 0).linkId);
    expect(letter?.hostId).toBe(hearing.people.adviser.hostId);
  });

  it('leaves no secret in the message, nor the address in the job', async () => {
    const letter = (await askFor(KEY)).at(-1);

    const { secret } = invitedAt(hearing, 0);
    expect(letter?.textBody).not.toContain(secret);
    expect(letter?.textBody).toContain('[[link:mine-');
    const jobs = await test.database.reader.findBy(Job, { kind: 'findingBack.send' });
    expect(JSON.stringify(jobs)).not.toContain('snasa');
  });

  it('sends nothing to an address that is not registered, and does the same work to say so', async () => {
    const before = await test.database.reader.countBy(MessageRow, { subjectType: 'bodyLink' });
    await lost.ask('ukjent@annet.example');
    const [unknown] = await test.database.reader.findBy(Job, { kind: 'findingBack.send', state: 'queued' });

    await test.work();

    expect(unknown?.payload).toEqual({ email: 'ukjent@annet.example' });
    expect(await test.database.reader.countBy(MessageRow, { subjectType: 'bodyLink' })).toBe(before);
    const { payload } = await test.database.reader.findOneByOrFail(Job, { id: unknown?.id ?? '' });
    expect(payload).toEqual({});
  });

  it('sends an address at most three e-mails in an hour, and says nothing of it', async () => {
    test.clock.advanceSeconds(7200);
    const before = (await sentTo(KEY)).length;

    for (let time = 0; time < 5; time += 1) await lost.ask(KEY);
    await test.work();

    expect((await sentTo(KEY)).length - before).toBe(3);
  });

  it('knows the address that the register has for a body, also one that the letter was not sent to', async () => {
    const { invitationId } = invitedAt(hearing, 1);
    const { hostId, organisationId } = await test.database.reader.findOneByOrFail(Invitation, { id: invitationId });
    const contact = { id: newId(), hostId, organisationId, groupId: null, name: null };
    const email = 'Radgiver@Register.example';
    await test.database.write((transaction) =>
      transaction.upsert(Contact, { ...contact, purpose: 'general', email }, ['hostId', 'organisationId', 'purpose']),
    );

    const found = await addresses.hearingsOf('radgiver@register.example');

    expect(found.map((asked) => asked.invitationId)).toEqual([invitationId]);
  });

  it("knows a colleague by their own link, and leads to that one and not to the body's", async () => {
    const { invitationId, linkId } = invitedAt(hearing, 2);
    const colleague = newId();
    await test.database.write((transaction) =>
      transaction.query(
        `INSERT INTO "response_link" ("id", "invitationId", "consultationId", "hostId", "serial", "secretDigest", "role",
           "holderName", "holderEmail", "invitedByLinkId", "createdAt")
         SELECT $1, "invitationId", "consultationId", "hostId", 7, $1, 'mayWrite', 'Kari Kollega', 'kari@kollega.example', "id", "createdAt"
         FROM "response_link" WHERE "id" = $2`,
        [colleague, linkId],
      ),
    );

    const letter = (await askFor('kari@kollega.example')).at(-1);

    expect(letter?.linkIds).toContain(colleague);
    expect(letter?.linkIds).not.toContain(linkId);
    expect(await addresses.hearing('kari@kollega.example', invitationId)).toMatchObject({ colleagueLinkId: colleague });
  });

  it('opens the page of an address only while the address is registered, and never by a secret that was not given', async () => {
    await askFor(KEY);
    const link = await test.database.reader.findOneByOrFail(BodyLink, { email: KEY, kind: 'page' });
    const secret = (await bodyLinks.addressOf(link.id)).split('/').at(-1) ?? '';
    expect(JSON.stringify(link)).not.toContain(secret);
    expect(await bodyLinks.openPage(secret)).toEqual({ linkId: link.id, email: KEY });

    await setAddress(0, 'ny@snasa.example');
    const whileGone = [await bodyLinks.openPage(secret), await bodyLinks.find(link.id)];
    await setAddress(0, ADDRESS);

    expect(whileGone).toEqual([null, null]);
    expect(await bodyLinks.find(link.id)).not.toBeNull();
    expect(await bodyLinks.openPage('A'.repeat(43))).toBeNull();
  });

  it('gives the calendar an address of its own, which a new one takes out of use', async () => {
    const holder = { linkId: 'any', email: KEY };
    const secretOf = async (): Promise<string> =>
      (await bodyLinks.calendarOf(holder))?.split('/').at(-1)?.replace('.ics', '') ?? '';
    expect(await bodyLinks.calendarOf(holder)).toBeNull();

    await bodyLinks.renewCalendar(holder);
    const first = await secretOf();
    await bodyLinks.renewCalendar(holder);
    const second = await secretOf();

    expect(second).not.toBe(first);
    expect(await bodyLinks.openCalendar(first)).toBeNull();
    expect(await bodyLinks.openCalendar(second)).toMatchObject({ email: KEY });
    expect(await bodyLinks.openPage(second)).toBeNull();
  });

  it('does not bring back a link that the host has taken out of use', async () => {
    const { invitationId } = invitedAt(hearing, 3);
    await setAddress(3, 'stengt@instans.example');
    await test.database.write((transaction) =>
      test.app.get(ResponseLinkService, { strict: false }).revokeAll(transaction, invitationId),
    );

    const letter = (await askFor('stengt@instans.example')).at(-1);

    expect(letter?.linkIds).toHaveLength(1);
    expect(letter?.textBody).toContain('Lenken er tatt ut av bruk.');
  });

  it('shows the deadline that holds for the body', async () => {
    const { invitationId: id } = invitedAt(hearing, 0);
    const ownDeadlineOn = CalendarDay.of('2018-05-20');
    await test.database.write((transaction) => transaction.update(Invitation, { id }, { ownDeadlineOn }));

    const { rows, total } = await addresses.page(KEY, 'kreft', undefined);

    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ deadlineOn: ownDeadlineOn, isOwnDeadline: true, host: 'Helsedirektoratet' });
    expect((await addresses.page(KEY, 'finnes ikke', undefined)).total).toBe(0);
  });
});
