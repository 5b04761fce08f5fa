import { eachApp } from '../../../test/support/consultation/each-app.js';
import { LetterGround, type SentHearing } from '../../../test/support/dispatch/sent-hearing.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { statementsDuring } from '../../../test/support/response/count-statements.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { MailboxMessage } from '../../delivery/mailbox/mailbox-message.entity.js';
import { MessageAttachment } from '../../delivery/message/message-attachment.entity.js';
import { ContactService } from '../../register/contact/contact.service.js';
import { bodySubject } from '../../register/register-subject.js';
import { FileStore } from '../../shared/files/file-store.js';
import { DispatchSteering } from '../steering/dispatch-steering.service.js';

const BERGEN = 'Bergen kommune';
const KREFT = 'Fagrådet for kreft';
const HAAP = 'Pasientforeningen Håp';

eachApp('the letters of a dispatch', (boot) => {
  let ground: LetterGround;
  let adviser: PageClient;

  beforeAll(async () => {
    ground = await LetterGround.on(await boot());
    adviser = await ground.signedIn(ground.cast.adviser);
  });

  afterAll(() => ground.service.close());

  const deeds = async (action: string, objectId: string): Promise<number> =>
    (await ground.service.database.reader.findBy(AuditEntry, { action, objectId })).length;
  const registerAddress = async (sent: SentHearing, name: string): Promise<string> => {
    const { organisationId, hostId } = await ground.invitation(sent, name);
    const contacts = ground.service.app.get(ContactService, { strict: false });
    return (await contacts.of(hostId, bodySubject(organisationId ?? ''))).consultation.email;
  };
  const mailsTo = async (address: string): Promise<number> => {
    const all = await ground.service.database.reader.find(MailboxMessage);
    return all.filter(({ envelopeTo }) => envelopeTo.includes(address)).length;
  };

  describe('as a list', () => {
    test('show every body with where its letter is, and how many stand where', async () => {
      const sent = await ground.sent();
      await ground.bounce(sent, BERGEN);
      await ground.doubt(sent, KREFT);

      const page = await adviser.get(sent.path('mottakere'));

      expect(page.text).toContain('Alle (4) Må ses på (2) Overlevert (2) Kom i retur (1) Usikkert (1)');
      expect(page.text).toContain('Bergen kommune Kom i retur postmottak@bergen.example 5.1.1 no such user');
      const names = page
        .$('tbody th')
        .toArray()
        .map((cell) => page.$(cell).text());
      expect(names.slice(0, 2)).toEqual([BERGEN, KREFT]);
    });

    test('are found by name and by address, and narrowed to those that somebody must look at', async () => {
      const sent = await ground.sent();
      await ground.bounce(sent, BERGEN);

      expect((await adviser.get(`${sent.path('mottakere')}?sok=BERGEN.example`)).$('tbody tr')).toHaveLength(1);
      expect((await adviser.get(`${sent.path('mottakere')}?sok=fagrådet`)).$('tbody tr')).toHaveLength(1);
      const failing = await adviser.get(`${sent.path('mottakere')}?vis=failing`);
      expect(failing.$('tbody th').text()).toBe(BERGEN);
      const none = await adviser.get(`${sent.path('mottakere')}?sok=finnes-ikke`);
      expect(none.text).toContain('Ingen mottakere passer med søket.');
    });

    test('are read by as many statements however many there are', async () => {
      const sent = await ground.sent();
      const look = (): Promise<number> =>
        statementsDuring(ground.service.database, () => adviser.get(sent.path('mottakere')));
      const before = await look();
      await ground.bounce(sent, BERGEN);
      await ground.bounce(sent, KREFT);

      expect(await look()).toBe(before);
    });

    test('are sent once more to those chosen: read as sentences, done, and said for each', async () => {
      const sent = await ground.sent();
      await ground.bounce(sent, BERGEN);
      await ground.doubt(sent, KREFT);
      await adviser.get(sent.path('mottakere'));

      const check = await adviser.press('Send på nytt til alle 2');
      expect(check.text).toContain('Du har valgt 2 brev.');
      expect(check.text).toContain('1 brev som ikke kom fram, blir sendt på nytt til samme adresse.');
      expect(check.text).toContain('Mottakeren kan få brevet to ganger');
      const result = await adviser.press('Send på nytt');

      expect(result.text).toContain('2 av 2 er satt i kø på nytt.');
      expect(result.text).toContain('Fagrådet for kreft fagradet@kreft.example Satt i kø på nytt. Kan komme to ganger');
      expect(await deeds('dispatch.messagesResent', sent.dispatchId)).toBe(1);
      const list = await adviser.get(sent.path('mottakere'));
      expect(list.text).toContain('Venter (2) Overlevert (2) Kan være sendt to ganger (1)');
      await ground.service.work();
      expect((await ground.message(sent, KREFT)).state).toBe('accepted');
    });

    test('are not sent once more when nobody is chosen, and left alone when they came to arrive meanwhile', async () => {
      const sent = await ground.sent();
      const { id } = await ground.bounce(sent, BERGEN);
      await adviser.get(sent.path('mottakere'));
      expect((await adviser.press('Send på nytt til de valgte')).notice).toBe('Velg minst ett brev først.');

      const arrived = await ground.message(sent, HAAP);
      const result = await adviser.post(sent.path('mottakere', 'ny-sending', 'utforing'), {
        valgt: `${id} ${arrived.id}`,
      });

      expect(result.text).toContain('1 av 2 er satt i kø på nytt.');
      expect((await ground.message(sent, HAAP)).state).toBe('accepted');
    });
  });

  describe('one by one', () => {
    test('tell to whom, what was tried, what came of it, and the text without the secret', async () => {
      const sent = await ground.sent();
      const message = await ground.bounce(sent, BERGEN);

      const page = await adviser.get(sent.path('mottakere', message.id));

      expect(page.heading).toBe(BERGEN);
      expect(page.text).toContain('E-posten kom i retur. Mottakeren har ikke fått den.');
      expect(page.text).toContain('5.1.1 no such user');
      expect(page.text).toContain('1 1. februar 2018 kl. 12:00 Overlevert');
      expect(page.text).toContain('«[lenken til høringen]»');
      const links = ground.service.app.get(ResponseLinkService, { strict: false });
      const secret = (await links.addressOf(message.linkIds[0] ?? '')).split('/').at(-1) ?? 'none';
      expect(page.html).not.toContain(secret);
      expect(page.html).not.toContain(message.linkIds[0]);
    });

    test('tell what reports came back', async () => {
      const sent = await ground.sent();
      const { id } = await ground.reported(sent, BERGEN, 'mailbox unavailable');

      const page = await adviser.get(sent.path('mottakere', id));

      expect(page.text).toContain('Ikke levert 5.1.1 mailbox unavailable');
    });

    test('give the letter as it was sent', async () => {
      const sent = await ground.sent();
      const { id } = await ground.message(sent, BERGEN);
      const [stored] = await ground.service.database.reader.findBy(MessageAttachment, { messageId: id });

      const file = await adviser.file(sent.path('mottakere', id, 'vedlegg', '1'));

      const kept = await ground.service.app.get(FileStore).read(stored?.sha256 ?? '');
      expect(file.mediaType).toBe('application/pdf');
      expect(file.bytes.equals(kept)).toBe(true);
      expect((await adviser.get(sent.path('mottakere', id, 'vedlegg', '9'))).status).toBe(404);
    });

    test('are mended with the register and sent to the right address, from one form', async () => {
      const sent = await ground.sent();
      const { id } = await ground.bounce(sent, BERGEN);
      await adviser.get(sent.path('mottakere', id));
      await adviser.follow('Rett adressen og send på nytt');

      const wrong = await adviser.press('Rett adressen og send på nytt', { address: 'rett(at)bergen.example' });
      expect(wrong.status).toBe(422);
      expect(wrong.errors).toEqual(['Skriv en e-postadresse, for eksempel post@kommune.example.']);
      expect(wrong.$('input[name="address"]').val()).toBe('rett(at)bergen.example');
      const mended = await adviser.press('Rett adressen og send på nytt', { address: 'rett@bergen.example' });
      await ground.service.work();

      expect(mended.notice).toBe('Adressen er rettet, og brevet er satt i kø på nytt.');
      expect(await mailsTo('rett@bergen.example')).toBe(1);
      expect((await ground.invitation(sent, BERGEN)).email).toBe('rett@bergen.example');
      expect(await registerAddress(sent, BERGEN)).toBe('rett@bergen.example');
      expect(await deeds('message.addressMended', id)).toBe(1);
      const { organisationId } = await ground.invitation(sent, BERGEN);
      expect(await deeds('organisation.contactsChanged', organisationId ?? '')).toBe(1);
      const after = await adviser.get(sent.path('mottakere', id));
      expect(after.text).toContain('postmottak@bergen.example');
      expect(after.text).toContain('rett@bergen.example');
    });

    test('are mended in this hearing alone when that is chosen', async () => {
      const sent = await ground.sent();
      const before = await registerAddress(sent, KREFT);
      const { id } = await ground.bounce(sent, KREFT);
      await adviser.get(sent.path('mottakere', id, 'adresse'));

      await adviser.press('Rett adressen og send på nytt', { address: 'ny@kreft.example', register: [] });

      expect((await ground.invitation(sent, KREFT)).email).toBe('ny@kreft.example');
      expect(await registerAddress(sent, KREFT)).toBe(before);
    });

    test('are sent once more without a change', async () => {
      const sent = await ground.sent();
      const { id, toAddress } = await ground.bounce(sent, BERGEN);
      const before = await mailsTo(toAddress);
      await adviser.get(sent.path('mottakere', id));

      const page = await adviser.press('Send på nytt');
      await ground.service.work();

      expect(page.notice).toBe('Brevet er satt i kø på nytt.');
      expect(await mailsTo(toAddress)).toBe(before + 1);
      expect(await deeds('message.resent', id)).toBe(1);
      expect((await adviser.post(sent.path('mottakere', id, 'ny-sending'))).status).toBe(409);
    });

    test('of which nobody knows are said to have arrived, with how that is known', async () => {
      const sent = await ground.sent();
      const { id } = await ground.doubt(sent, KREFT);
      await adviser.get(sent.path('mottakere', id));
      await adviser.follow('Den kom fram');

      expect((await adviser.press('Den kom fram', { why: '' })).errors).toEqual(['Fyll ut dette feltet.']);
      const page = await adviser.press('Den kom fram', { why: 'Bekreftet på telefon.' });

      expect(page.notice).toBe('Det er notert at e-posten kom fram.');
      expect(page.text).toContain('Siste svar Bekreftet på telefon.');
      expect((await ground.message(sent, KREFT)).state).toBe('accepted');
      expect(await deeds('message.believedArrived', id)).toBe(1);
    });

    test('of which nobody knows are sent once more after a warning only, and marked for good', async () => {
      const sent = await ground.sent();
      const { id } = await ground.doubt(sent, KREFT);
      await adviser.get(sent.path('mottakere', id));

      const warning = await adviser.follow('Send på nytt');
      expect(warning.text).toContain('kan Fagrådet for kreft få den to ganger');
      await adviser.press('Send på nytt');
      await ground.service.work();

      const page = await adviser.get(sent.path('mottakere', id));
      expect(page.text).toContain('Mottakeren kan ha fått den to ganger');
      expect((await ground.message(sent, KREFT)).mayBeDoubled).toBe(true);
    });

    test('are not mended any more when the dispatch was stopped', async () => {
      const sent = await ground.sent(async (hearing) => ground.readdress(hearing, HAAP, null));
      const { id } = await ground.bounce(sent, BERGEN);
      const steering = ground.service.app.get(DispatchSteering, { strict: false });
      await steering.stop(ground.people.adviser, sent.hearing.id, sent.dispatchId);

      const page = await adviser.get(sent.path('mottakere', id));

      expect(page.$('main form[method="post"]')).toHaveLength(0);
      const refused = await adviser.post(sent.path('mottakere', id, 'ny-sending'));
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Utsendingen er stoppet');
      expect((await ground.message(sent, BERGEN)).state).toBe('bounced');
    });
  });

  describe('to others than those who may edit', () => {
    test('are seen by a reader, who can do nothing with them', async () => {
      const sent = await ground.sent();
      const { id } = await ground.bounce(sent, BERGEN);
      const reader = await ground.signedIn(ground.cast.reader);

      const list = await reader.get(sent.path('mottakere'));
      const page = await reader.get(sent.path('mottakere', id));

      expect(list.text).toContain('Du kan se hvor brevene er, men ikke sende på nytt.');
      for (const seen of [list, page]) expect(seen.$('main form[method="post"]')).toHaveLength(0);
      for (const below of ['adresse', 'ny-sending', 'bekreftelse']) {
        expect((await reader.get(sent.path('mottakere', id, below))).status).toBe(403);
        expect((await reader.post(sent.path('mottakere', id, below))).status).toBe(403);
      }
      expect((await reader.post(sent.path('mottakere', 'ny-sending', 'utforing'), { valgt: id })).status).toBe(403);
      expect((await ground.message(sent, BERGEN)).state).toBe('bounced');
    });

    test('are not found by another host, nor through another dispatch or hearing', async () => {
      const sent = await ground.sent();
      const another = await ground.sent();
      const { id } = await ground.message(sent, BERGEN);
      const outsider = await ground.signedIn(ground.cast.secretary);

      expect((await outsider.get(sent.path('mottakere'))).status).toBe(404);
      expect((await outsider.get(sent.path('mottakere', id))).status).toBe(404);
      expect((await adviser.get(another.path('mottakere', id))).status).toBe(404);
      const crossed = another.path('mottakere').replace(another.dispatchId, sent.dispatchId);
      expect((await adviser.get(crossed)).status).toBe(404);
      expect((await adviser.post(another.path('mottakere', id, 'ny-sending'))).status).toBe(404);
    });
  });
});
