import { eachApp } from '../../test/support/consultation/each-app.js';
import type { TestApp } from '../../test/support/app.js';
import {
  addBodies,
  addRegister,
  approveHearing,
  associationPeople,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
} from '../../test/support/hearing.js';
import PostalMime from 'postal-mime';
import { In } from 'typeorm';
import { addCast } from '../../test/people/cast.js';
import { Consultation } from '../consultation/consultation.entity.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../consultation/invitation/response-link.service.js';
import { MailboxMessage } from '../delivery/mailbox/mailbox-message.entity.js';
import { Message } from '../delivery/message/message.entity.js';
import type { PersonActor } from '../identity/access/actor.js';
import { Letter } from '../letter/letter.entity.js';
import { NotAllowed, NotFound } from '../shared/errors/domain-error.js';
import { newId } from '../shared/database/id.js';
import { FileStore } from '../shared/files/file-store.js';
import { DispatchExclusion } from './dispatch-exclusion.entity.js';
import { Dispatch } from './dispatch.entity.js';
import { DispatchCannotBecome, NobodyToReach, NotApproved } from './dispatch.errors.js';
import { DispatchService } from './dispatch.service.js';
import { DispatchFreezing } from './preparation/dispatch-freezing.js';
import { DispatchPreparation } from './preparation/dispatch-preparation.js';
import { LetterPreparation } from './preparation/letter-preparation.js';

eachApp('a dispatch', (boot) => {
  let service: TestApp;
  let people: HearingPeople;
  let categoryIds: readonly string[];
  let outsider: PersonActor;

  beforeAll(async () => {
    service = await boot();
    const cast = await addCast(service);
    people = await directoratePeople(service, cast);
    outsider = (await associationPeople(service, cast)).adviser;
    ({ categoryIds } = await addRegister(service, people.adviser));
  });

  afterAll(() => service.close());

  const prepared = (chosen = categoryIds): Promise<PreparedHearing> =>
    prepareHearing(service, people, { title: 'Pakkeforløp for lungekreft', register: { categoryIds: chosen } });

  const approved = async (): Promise<PreparedHearing> => {
    const hearing = await prepared();
    await approveHearing(service, people, hearing);
    return hearing;
  };

  const consultationOf = ({ id }: { readonly id: string }): Promise<Consultation> =>
    service.database.reader.findOneByOrFail(Consultation, { id });

  const start = async (hearing: { readonly id: string }, actor: PersonActor = people.adviser): Promise<Dispatch> => {
    const { approvedDigest } = await consultationOf(hearing);
    return service.app.get(DispatchService, { strict: false }).start(actor, hearing.id, approvedDigest ?? '');
  };

  const dispatchOf = (hearing: { readonly id: string }): Promise<Dispatch> =>
    service.database.reader.findOneByOrFail(Dispatch, { consultationId: hearing.id });

  /** The addresses that got an e-mail of the hearing's dispatches, as the mailbox received them. */
  const received = async (hearing: { readonly id: string }): Promise<string[]> => {
    const dispatches = await service.database.reader.findBy(Dispatch, { consultationId: hearing.id });
    const messages = await service.database.reader.findBy(Message, { subjectId: In(dispatches.map(({ id }) => id)) });
    const mails = await service.database.reader.findBy(MailboxMessage, { messageId: In(messages.map(({ id }) => id)) });
    return mails.flatMap((mail) => mail.envelopeTo).sort();
  };

  const lettersOf = ({ id }: { readonly id: string }): Promise<Letter[]> =>
    service.database.reader.find(Letter, { where: { consultationId: id }, order: { id: 'ASC' } });

  const invitedAddresses = async (hearing: { readonly id: string }): Promise<string[]> => {
    const invited = await service.database.reader.findBy(Invitation, { consultationId: hearing.id, isInvited: true });
    return invited.flatMap((invitation) => invitation.email ?? []).sort();
  };

  test('gives every invited body one letter with a file of its own, and opens the hearing', async () => {
    const hearing = await approved();

    await start(hearing);
    await service.work();

    expect(await received(hearing)).toEqual(await invitedAddresses(hearing));
    expect((await received(hearing)).length).toBeGreaterThan(2);
    expect(await dispatchOf(hearing)).toMatchObject({ state: 'done', excluded: 0, problem: null });
    expect((await consultationOf(hearing)).state).toBe('open');
    const letters = await lettersOf(hearing);
    expect(new Set(letters.map((letter) => letter.filename)).size).toBe(letters.length);
    expect(new Set(letters.map((letter) => letter.pdfSha256)).size).toBe(letters.length);
  });

  test('keeps the secret link out of every row, and puts it into the e-mail', async () => {
    const hearing = await approved();
    await start(hearing);
    await service.work();

    const { id } = await dispatchOf(hearing);
    const messages = await service.database.reader.findBy(Message, { subjectId: id });
    const [message] = messages;
    const address = await service.app
      .get(ResponseLinkService, { strict: false })
      .addressOf(message?.linkIds[0] ?? 'none');
    const mail = await service.database.reader.findOneByOrFail(MailboxMessage, { messageId: message?.id ?? 'none' });
    const read = await PostalMime.parse(await service.app.get(FileStore).read(mail.sha256));

    expect(read.text).toContain(address);
    expect(read.html).toContain(address);
    expect(JSON.stringify(messages)).not.toContain(address);
  });

  test('that is clicked twice, or by two at once, is one dispatch with one letter to each', async () => {
    const hearing = await approved();

    await Promise.allSettled([start(hearing), start(hearing)]);
    await start(hearing);
    await service.work();
    await start(hearing);
    await service.work();

    expect(await service.database.reader.countBy(Dispatch, { consultationId: hearing.id })).toBe(1);
    expect(await received(hearing)).toEqual(await invitedAddresses(hearing));
  });

  test('is refused for a hearing that is not approved, for a reader, and not found for another host', async () => {
    const hearing = await prepared();
    await expect(start(hearing)).rejects.toThrow(NotApproved);

    await approveHearing(service, people, hearing);
    await expect(start(hearing, people.approver)).rejects.toThrow(NotAllowed);
    await expect(start(hearing, outsider)).rejects.toThrow(NotFound);
    expect(await service.database.reader.countBy(Dispatch, { consultationId: hearing.id })).toBe(0);
  });

  test('sends nothing when the content is changed between the click and the freeze', async () => {
    const hearing = await approved();
    await start(hearing);
    await service.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.id }, { background: 'En annen bakgrunn' }),
    );

    await service.work();

    expect(await received(hearing)).toEqual([]);
    expect((await dispatchOf(hearing)).state).toBe('cancelled');
    expect((await dispatchOf(hearing)).problem?.nb).toContain('endret etter at det ble godkjent');
    expect((await consultationOf(hearing)).state).toBe('approved');
  });

  test('sends nothing when the deadline has passed before it is frozen', async () => {
    const hearing = await approved();
    await start(hearing);
    const now = service.clock.now();
    service.clock.advanceSeconds(60 * 60 * 24 * 365);

    await service.work();
    service.clock.moveTo(now);

    expect(await received(hearing)).toEqual([]);
    expect((await dispatchOf(hearing)).problem?.nb).toContain('Høringsfristen');
  });

  test('sends nothing when one letter cannot be made, and can be begun again when that is mended', async () => {
    const hearing = await approved();
    const links = service.app.get(ResponseLinkService, { strict: false });
    const [invitation] = await service.database.reader.findBy(Invitation, {
      consultationId: hearing.id,
      isInvited: true,
    });
    if (!invitation) throw new Error('Nobody is invited');
    await service.database.write((transaction) => links.revokeAll(transaction, invitation.id));
    await start(hearing);
    await service.work();
    expect(await received(hearing)).toEqual([]);

    await service.database.write((transaction) => links.make(transaction, [invitation], 2));
    await start(hearing);
    await service.work();

    expect(await received(hearing)).toEqual(await invitedAddresses(hearing));
    const where = { consultationId: hearing.id };
    const all = await service.database.reader.find(Dispatch, { where, order: { number: 'ASC' } });
    expect(all.map(({ number, state }) => `${String(number)} ${state}`)).toEqual(['1 cancelled', '2 done']);
  });

  test('leaves nobody out: the letter of whoever has no address that can be used waits on paper', async () => {
    const hearing = await approved();
    const of = { consultationId: hearing.id };
    await service.database.write(async (transaction) => {
      await transaction.update(Invitation, { ...of, addressedName: 'Bergen kommune' }, { email: null });
      await transaction.update(
        Invitation,
        { ...of, addressedName: 'Fagrådet for kreft' },
        { email: 'ikke en adresse' },
      );
    });

    await start(hearing);
    await service.work();

    const { id, candidates, prepared: count, excluded } = await dispatchOf(hearing);
    expect({ candidates, excluded }).toEqual({ candidates: count, excluded: 0 });
    expect(await received(hearing)).toHaveLength(count - 2);
    const onPaper = await service.database.reader.findBy(Message, { subjectId: id, channel: 'print' });
    expect(onPaper.map(({ state }) => state)).toEqual(['queued', 'queued']);
    expect(await service.database.reader.countBy(DispatchExclusion, { dispatchId: id })).toBe(0);
  });

  test('is not begun when nobody can be reached', async () => {
    const hearing = await approved();
    await service.database.write((transaction) =>
      transaction.update(Invitation, { consultationId: hearing.id }, { isInvited: false }),
    );

    await expect(start(hearing)).rejects.toThrow(NobodyToReach);
  });

  test('goes on where it was cut off, and makes no letter again', async () => {
    const many = await addBodies(service, people.adviser, 60);
    const hearing = await prepared([many]);
    await approveHearing(service, people, hearing);
    const dispatch = await start(hearing);
    await service.app.get(LetterPreparation, { strict: false }).prepareAll(dispatch);
    const before = await lettersOf(hearing);
    expect(await received(hearing)).toEqual([]);

    await service.work();

    expect(await lettersOf(hearing)).toEqual(before);
    expect(await received(hearing)).toEqual(await invitedAddresses(hearing));
    expect(await received(hearing)).toHaveLength(before.length);
  });

  test('is not frozen while somebody on the list has neither letter nor reason', async () => {
    const hearing = await approved();
    const dispatch = await start(hearing);
    await service.app.get(LetterPreparation, { strict: false }).prepareAll(dispatch);
    const [known] = await service.database.reader.findBy(Invitation, { consultationId: hearing.id, isInvited: true });
    const another = { ...known, id: newId(), organisationId: null, groupId: null };
    await service.database.write((transaction) => transaction.insert(Invitation, another));

    await expect(service.app.get(DispatchFreezing, { strict: false }).freeze(dispatch)).rejects.toThrow(
      /of \d+ bodies/,
    );

    expect((await consultationOf(hearing)).state).toBe('approved');
  });

  test('that is paused hands nothing over until it is resumed', async () => {
    const hearing = await approved();
    const dispatches = service.app.get(DispatchService, { strict: false });
    const { id } = await start(hearing);
    await expect(dispatches.pause(people.adviser, hearing.id)).rejects.toThrow(DispatchCannotBecome);
    await service.app.get(DispatchPreparation, { strict: false }).run(id);

    await dispatches.pause(people.adviser, hearing.id);
    await service.work();
    expect(await received(hearing)).toEqual([]);

    await dispatches.resume(people.adviser, hearing.id);
    await service.work();
    expect(await received(hearing)).toEqual(await invitedAddresses(hearing));
    expect((await dispatchOf(hearing)).state).toBe('done');
  });

  test('cannot be paused by somebody who may only look', async () => {
    const hearing = await approved();
    await service.app.get(DispatchPreparation, { strict: false }).run((await start(hearing)).id);
    const dispatches = service.app.get(DispatchService, { strict: false });

    await expect(dispatches.pause(people.approver, hearing.id)).rejects.toThrow(NotAllowed);
    await expect(dispatches.pause(outsider, hearing.id)).rejects.toThrow(NotFound);
  });
});
