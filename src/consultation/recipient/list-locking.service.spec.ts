import { readFileSync } from 'node:fs';
import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Contact } from '../../register/contact/contact.entity.js';
import { RegisterImportService } from '../../register/import/register-import.service.js';
import { inProject } from '../../shared/config/project-root.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { ConsultationReader } from '../consultation-reader.js';
import { Invitation } from '../invitation/invitation.entity.js';
import { ResponseLink } from '../invitation/response-link.entity.js';
import { ResponseLinkService } from '../invitation/response-link.service.js';
import { ListLocking } from './list-locking.service.js';
import { RecipientReader } from './recipient-reader.js';
import { ListEmpty, ListLocked, ListNotReady } from './recipient.errors.js';
import { recipientKey } from './recipient.rules.js';
import { RecipientService } from './recipient.service.js';

const LIST = inProject('test/samples/register/horingsinstanser-2018-02.txt');

eachApp('the list of recipients, made from the real list of February 2018', (boot) => {
  let test: TestApp;
  let adviser: PersonActor;
  let service: RecipientService;
  let locking: ListLocking;
  let recipients: RecipientReader;

  beforeAll(async () => {
    test = await boot();
    const cast = await addCast(test);
    adviser = await actorFor(test, cast.adviser.id);
    const file = { filename: 'horingsinstanser-2018-02.txt', bytes: readFileSync(LIST) };
    await test.app.get(RegisterImportService, { strict: false }).carryOut(adviser, adviser.hostId, { file });
    service = test.app.get(RecipientService);
    locking = test.app.get(ListLocking);
    recipients = test.app.get(RecipientReader);
  });

  afterAll(async () => {
    await test.close();
  });

  async function everyoneChosen(): Promise<string> {
    const { id } = await makeConsultation(test, adviser);
    const categories = await recipients.categoriesOf(adviser.hostId);
    await service.choose(
      adviser,
      id,
      categories.map((category) => ({ kind: 'category', targetId: category.id })),
    );
    return id;
  }

  async function chosen(id: string): ReturnType<RecipientReader['chosen']> {
    return recipients.chosen(await test.app.get(ConsultationReader).find(adviser, id));
  }

  async function lock(id: string): Promise<number> {
    await service.makeReady(adviser, id);
    return locking.lock(adviser, id, (await chosen(id)).digest);
  }

  /** Locks the list anew without its first recipient, whose invitation it gives. */
  async function lockedWithoutTheFirst(id: string): Promise<Invitation> {
    const [off] = await recipients.invited(id);
    if (!off) throw new Error('Nobody is invited');
    await service.reopen(adviser, id);
    await service.exclude(adviser, id, recipientKey(off), 'Nedlagt');
    expect(await lock(id)).toBe(547);
    return off;
  }

  async function linksOf(invitation: Invitation): Promise<readonly ResponseLink[]> {
    return test.database.reader.find(ResponseLink, {
      where: { invitationId: invitation.id },
      order: { serial: 'ASC' },
    });
  }

  it('invites 548 recipients once each, and prints 166 lines under seven headings', async () => {
    const id = await everyoneChosen();

    const count = await lock(id);

    expect(count).toBe(548);
    const invited = await recipients.invited(id);
    expect(invited).toHaveLength(548);
    expect(new Set(invited.map((invitation) => invitation.organisationId ?? invitation.groupId)).size).toBe(548);
    const lines = await recipients.lines(id);
    expect(lines).toHaveLength(166);
    expect(new Set(lines.map((line) => line.category)).size).toBe(7);
    expect(lines.filter((line) => line.name.startsWith('Landets ')).map((line) => line.name)).toContain(
      'Landets kommuner',
    );
    expect(invited.map((invitation) => invitation.addressedName)).not.toContain('Landets kommuner');
    const names = invited.map((invitation) => invitation.addressedName);
    expect(names.filter((name) => /fylkesleger|frisklivssentraler/i.test(name))).toEqual([]);
  });

  it('gives each invited body one link of its own', async () => {
    const id = await everyoneChosen();
    await lock(id);

    const links = await test.database.reader.findBy(ResponseLink, { consultationId: id });

    expect(links).toHaveLength(548);
    expect(new Set(links.map((link) => link.invitationId)).size).toBe(548);
    expect(links.every((link) => link.serial === 1 && link.isUsable)).toBe(true);
    const [first] = links;
    const address = await test.app.get(ResponseLinkService).addressOf(first?.id ?? '');
    const secret = address.replace('http://localhost/svar/', '');
    expect(secret).toMatch(/^[\w-]{43}$/);
    const holder = await test.app.get(ResponseLinkService).openBySecret(secret);
    expect(holder).toMatchObject({ kind: 'link', id: first?.id, consultationId: id, hostId: adviser.hostId });
  });

  it('is not locked before it is looked through, nor when nobody is chosen', async () => {
    const { id } = await makeConsultation(test, adviser);

    await expect(locking.lock(adviser, id, (await chosen(id)).digest)).rejects.toBeInstanceOf(ListNotReady);
    await expect(service.makeReady(adviser, id)).rejects.toBeInstanceOf(ListEmpty);
  });

  it('must be looked through again after a change', async () => {
    const id = await everyoneChosen();
    await service.makeReady(adviser, id);
    const [recipient] = (await chosen(id)).recipients;

    await service.exclude(adviser, id, `organisation:${recipient?.organisationId ?? ''}`, 'Nedlagt');

    expect((await chosen(id)).list.state).toBe('draft');
  });

  it('is not locked as something else than what was seen', async () => {
    const id = await everyoneChosen();
    await service.makeReady(adviser, id);
    const seen = (await chosen(id)).digest;
    const [recipient] = (await chosen(id)).recipients;
    const contact = { purpose: 'consultation', email: 'ny@instans.example', name: null } as const;
    const of = { hostId: adviser.hostId, organisationId: recipient?.organisationId ?? null, groupId: null };

    await test.database.write((transaction) => transaction.insert(Contact, { id: newId(), ...of, ...contact }));

    await expect(locking.lock(adviser, id, seen)).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect(await recipients.invited(id)).toEqual([]);
    await test.database.write((transaction) => transaction.delete(Contact, { ...of, email: contact.email }));
  });

  it('refuses every change while it is locked', async () => {
    const id = await everyoneChosen();
    await lock(id);

    await expect(service.chooseExactly(adviser, id, { categories: [], groups: [] })).rejects.toBeInstanceOf(ListLocked);
    await expect(service.makeReady(adviser, id)).rejects.toBeInstanceOf(ListLocked);
  });

  it('keeps the invitations of those who stay, and revokes the link of a body that was taken off', async () => {
    const id = await everyoneChosen();
    await lock(id);
    const before = await recipients.invited(id);

    const off = await lockedWithoutTheFirst(id);

    const after = await recipients.invited(id);
    expect(after.map((invitation) => invitation.id)).toEqual(before.slice(1).map((invitation) => invitation.id));
    const links = await linksOf(off);
    expect(links.map((link) => link.isUsable)).toEqual([false]);
    for (const link of links) {
      await expect(test.app.get(ResponseLinkService).addressOf(link.id)).rejects.toThrow();
      expect(await test.app.get(ResponseLinkService).find(link.id)).toBeNull();
    }
  });

  it('gives a body that is taken in again its invitation back, with a new link', async () => {
    const id = await everyoneChosen();
    await lock(id);
    const off = await lockedWithoutTheFirst(id);

    await service.reopen(adviser, id);
    for (const exclusion of (await chosen(id)).exclusions) await service.include(adviser, id, exclusion.id);
    expect(await lock(id)).toBe(548);

    expect((await linksOf(off)).map((link) => [link.serial, link.isUsable])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(await test.database.reader.countBy(Invitation, { consultationId: id })).toBe(548);
  });
});
