import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import {
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { Message } from '../../delivery/message/message.entity.js';
import { MailboxService } from '../../delivery/mailbox/mailbox.service.js';
import { MailboxMessage } from '../../delivery/mailbox/mailbox-message.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { WithdrawalService } from '../submission/withdrawal.service.js';
import { ColleagueList } from './colleague-list.js';
import { EnoughEmails, OwnLink } from './colleague.errors.js';
import { ColleagueService, MOST_COLLEAGUES } from './colleague.service.js';

eachApp('inviting colleagues', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let colleagues: ColleagueService;
  let links: ResponseLinkService;
  let body: LinkActor;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    colleagues = test_.app.get(ColleagueService, { strict: false });
    links = test_.app.get(ResponseLinkService, { strict: false });
    body = await holderOf(test_, invitedAt(hearing, 0));
  }, 60_000);

  afterAll(() => test_.close());

  const invited = async (name: string, role: ResponseLink['role'] = 'mayWrite', by = body): Promise<ResponseLink> => {
    const email = `${name.toLowerCase()}@kommune.example`;
    const made = await colleagues.invite(by, { name: `${name} Kollega`, email, role });
    if (!made.ok) throw new Error(made.reason);
    return made.link;
  };
  const holding = async ({ id }: ResponseLink): Promise<LinkActor> => {
    const holder = await links.find(id);
    if (!holder) throw new Error('The link is out of use');
    return holder;
  };
  const secretOf = async ({ id }: ResponseLink): Promise<string> => (await links.addressOf(id)).split('/').at(-1) ?? '';

  test('a colleague gets a link of their own by e-mail, and the secret is in no row before it is handed over', async () => {
    const link = await invited('Anne');
    const secret = await secretOf(link);
    const message = await test_.database.reader.findOneByOrFail(Message, { subjectId: link.id });

    expect(message.toAddress).toBe('anne@kommune.example');
    expect(JSON.stringify(message)).not.toContain(secret);
    await test_.work();
    const letter = await test_.database.reader.findOneByOrFail(MailboxMessage, { messageId: message.id });
    const adviser = hearing.people.adviser;
    const { text } = await test_.app.get(MailboxService, { strict: false }).open(adviser, letter.id);
    expect(text).toContain(`/svar/${secret}`);
  });

  test('a colleague acts under their own name, and what they do is recorded so', async () => {
    const link = await invited('Berit');
    const holder = await holding(link);

    await type(test_, holder, 'consultation', 'Fra Berit.');

    expect(holder).toMatchObject({
      name: `Berit Kollega, ${body.name}`,
      holderName: 'Berit Kollega',
      maySubmit: false,
    });
    const entry = await test_.database.reader.findOneByOrFail(AuditEntry, {
      actorId: link.id,
      action: 'response.typed',
    });
    expect(entry.actorName).toBe(`Berit Kollega, ${body.name}`);
  });

  test('the invitation is in the audit trail, without the name and the address themselves', async () => {
    const link = await invited('Cato');

    const entry = await test_.database.reader.findOneByOrFail(AuditEntry, {
      objectId: link.id,
      action: 'responseLink.invited',
    });

    expect(Object.keys(entry.changes).sort()).toEqual(['holderEmail', 'holderName', 'invitedByLinkId', 'role']);
    expect(JSON.stringify(entry.changes)).not.toContain('cato@');
  });

  test('the same address is not invited twice, in whichever case it is written', async () => {
    const again = { name: 'Anne', email: 'ANNE@kommune.example', role: 'mayWrite' } as const;

    expect(await colleagues.invite(body, again)).toEqual({ ok: false, reason: 'alreadyInvited' });
  });

  test('two who invite the same colleague at once make one link', async () => {
    const dagny = { name: 'Dagny', email: 'dagny@kommune.example', role: 'mayWrite' } as const;

    const made = await Promise.all([colleagues.invite(body, dagny), colleagues.invite(body, dagny)]);

    expect(made.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('a colleague who may only write can neither submit, withdraw, nor invite', async () => {
    const holder = await holding(await invited('Egil'));
    const withdrawals = test_.app.get(WithdrawalService, { strict: false });
    await type(test_, body, 'consultation', 'Vi har merknader.');

    await expect(submit(test_, holder)).rejects.toBeInstanceOf(NotAllowed);
    await expect(withdrawals.withdraw(holder, null, '')).rejects.toBeInstanceOf(NotAllowed);
    await expect(invited('Frida', 'mayWrite', holder)).rejects.toBeInstanceOf(NotAllowed);
  });

  test('a colleague who is let submit may do so at once, and no longer when it is taken back', async () => {
    const link = await invited('Gro');

    await colleagues.giveRole(body, link.id, 'maySubmit');
    expect((await holding(link)).maySubmit).toBe(true);
    await colleagues.giveRole(body, link.id, 'mayWrite');

    expect((await holding(link)).maySubmit).toBe(false);
  });

  test('nobody takes their own link out of use, and the link of the letter is no colleague', async () => {
    const link = await invited('Helge', 'maySubmit');
    const holder = await holding(link);

    await expect(colleagues.remove(holder, link.id)).rejects.toBeInstanceOf(OwnLink);
    await expect(colleagues.remove(holder, body.id)).rejects.toBeInstanceOf(NotFound);
  });

  test('a link that is taken out of use opens nothing, and an e-mail that waits with it never leaves', async () => {
    const link = await invited('Inga');
    const secret = await secretOf(link);

    await colleagues.remove(body, link.id);

    expect(await links.openBySecret(secret)).toBeNull();
    expect(await links.find(link.id)).toBeNull();
    const message = await test_.database.reader.findOneByOrFail(Message, { subjectId: link.id });
    expect(message.state).toBe('cancelled');
    expect((await invited('Inga')).id).not.toBe(link.id);
  });

  test('another body cannot see, change or remove a colleague', async () => {
    const link = await invited('Jens');
    const other = await holderOf(test_, invitedAt(hearing, 1));
    const list = test_.app.get(ColleagueList, { strict: false });

    await expect(colleagues.remove(other, link.id)).rejects.toBeInstanceOf(NotFound);
    await expect(colleagues.giveRole(other, link.id, 'maySubmit')).rejects.toBeInstanceOf(NotFound);
    await expect(colleagues.resend(other, link.id)).rejects.toBeInstanceOf(NotFound);
    expect(await list.of(other.invitationId)).toEqual([]);
  });

  test('the same link is sent again when it is asked for, but not without end', async () => {
    const link = await invited('Kai');

    for (let time = 2; time <= 5; time += 1) await colleagues.resend(body, link.id);

    await expect(colleagues.resend(body, link.id)).rejects.toBeInstanceOf(EnoughEmails);
    expect(await test_.database.reader.countBy(Message, { subjectId: link.id })).toBe(5);
  });

  test('a body has at most twenty colleagues at a time, and the list takes as many statements as for one', async () => {
    const other = await holderOf(test_, invitedAt(hearing, 2));
    const list = test_.app.get(ColleagueList, { strict: false });
    await invited('Nr1', 'mayWrite', other);
    const forOne = await statementsOf(test_, () => list.of(other.invitationId));

    for (let number = 2; number <= MOST_COLLEAGUES; number += 1) await invited(`Nr${number}`, 'mayWrite', other);

    expect(await colleagues.invite(other, { name: 'Én til', email: 'til@kommune.example', role: 'mayWrite' })).toEqual({
      ok: false,
      reason: 'tooMany',
    });
    expect(await statementsOf(test_, () => list.of(other.invitationId))).toBe(forOne);
  });

  describe('on the pages', () => {
    test('a colleague is invited, seen in the list, opens the link, and is removed after a question', async () => {
      const client = await opened(test_, invitedAt(hearing, 3));
      await client.follow('Inviter en kollega');

      await client.press('Send invitasjonen', { name: 'Lise Leder', email: 'lise@kommune.example', role: 'maySubmit' });

      expect(client.page.notice).toBe('Invitasjonen til Lise Leder er på vei.');
      expect(client.page.text).toContain('Har ikke åpnet lenken');
      const link = await test_.database.reader.findOneByOrFail(ResponseLink, { holderEmail: 'lise@kommune.example' });
      const secret = await secretOf(link);
      const hers = await opened(test_, { ...invitedAt(hearing, 3), secret });
      expect(hers.page.path).toBe('/svar');
      await client.get('/svar/kolleger');
      expect(client.page.text).toContain('Åpnet lenken');

      await client.follow('Fjern Lise Leder');
      expect(client.page.heading).toBe('Fjerne Lise Leder?');
      await client.press('Fjern kollegaen');

      expect(client.page.text).toContain('Ingen kolleger er invitert ennå.');
      expect((await hers.get('/svar')).status).toBe(403);
      expect((await hers.get(`/svar/${secret}`)).status).toBe(410);
    });

    test('what is wrong is said beside the field, and what was typed is kept', async () => {
      const client = await opened(test_, invitedAt(hearing, 3));
      await client.get('/svar/kolleger');

      await client.press('Send invitasjonen', { name: 'Se https://sted.example', email: 'ikke en adresse' });

      expect(client.page.status).toBe(422);
      expect(client.page.errors).toEqual([
        'Skriv bare navnet, uten lenker og e-postadresser.',
        'Skriv en e-postadresse, for eksempel post@kommune.example.',
      ]);
      expect(client.page.$('[name="email"]').attr('value')).toBe('ikke en adresse');
    });

    test('a colleague who may only write sees why there is nothing to press', async () => {
      const by = await holderOf(test_, invitedAt(hearing, 3));
      const link = await invited('Mona', 'mayWrite', by);
      const hers = await opened(test_, { ...invitedAt(hearing, 3), secret: await secretOf(link) });

      await hers.get('/svar/kolleger');

      expect(hers.page.text).toContain('Du kan skrive på svaret, men ikke invitere kolleger.');
      expect(hers.page.$('main form')).toHaveLength(0);
      await type(test_, by, 'consultation', 'Noe å sende inn.');
      await hers.get('/svar/kontroll');
      expect(hers.page.text).toContain('Du kan skrive på svaret, men ikke sende det inn. Be en som har lenken');
      expect(hers.page.$('form[action^="/svar/innsending"] button:not([formaction])')).toHaveLength(0);
      expect((await hers.post(`/svar/kolleger/${link.id}/rolle`, { role: 'maySubmit' })).status).toBe(403);
      expect((await hers.post('/svar/kolleger', { name: 'Ny', email: 'ny@kommune.example' })).status).toBe(403);
    });
  });
});
