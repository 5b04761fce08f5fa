import { AuditEntry } from '../../../audit/audit-entry.entity.js';
import { Extension } from '../../../consultation/deadline/extension/extension.entity.js';
import { ExtensionRefused } from '../../../consultation/deadline/extension/extension.errors.js';
import type { ExtensionOrder } from '../../../consultation/deadline/extension/extension.service.js';
import { DeadlineCalendar } from '../../../consultation/deadline/deadline-calendar.js';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import { Message } from '../../../delivery/message/message.entity.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { ExtensionRequestReader } from '../../../response/extension-request/extension-request-reader.js';
import { ExtensionRequest } from '../../../response/extension-request/extension-request.entity.js';
import {
  ExtensionRequestEnded,
  ExtensionRequestWaits,
} from '../../../response/extension-request/extension-request.errors.js';
import { ExtensionRequests } from '../../../response/extension-request/extension-requests.service.js';
import { NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { TestApp } from '../../../../test/support/app.js';
import { eachApp } from '../../../../test/support/consultation/each-app.js';
import { actorFor } from '../../../../test/support/consultation/make-consultation.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  type OpenHearing,
} from '../../../../test/support/response/open-hearing.js';
import { ExtensionDeed } from '../extension-deed.service.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
const REASON = 'Formannskapet behandler saken 14. mai.';

eachApp("a body's wish for a later deadline", (boot) => {
  let test: TestApp;
  let hearing: OpenHearing;
  let requests: ExtensionRequests;
  let found: ExtensionRequestReader;

  beforeAll(async () => {
    test = await boot();
    hearing = await openedHearing(test);
    requests = test.app.get(ExtensionRequests, { strict: false });
    found = test.app.get(ExtensionRequestReader, { strict: false });
  }, 120_000);

  afterAll(() => test.close());

  const linkAt = (index: number): Promise<LinkActor> => holderOf(test, invitedAt(hearing, index));
  const asked = async (index: number, wanted = '2018-05-15'): Promise<ExtensionRequest> => {
    const wished = { wantedOn: day(wanted), reason: REASON, name: 'Siri Svarer', email: 'siri@svarer.example' };
    return requests.ask(await linkAt(index), wished);
  };
  const extend = async (index: number | 'all', newOn: string): Promise<void> => {
    const consultation = await test.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
    const invitationId = index === 'all' ? null : invitedAt(hearing, index).invitationId;
    const body = invitationId && (await test.database.reader.findOneByOrFail(Invitation, { id: invitationId }));
    const seenFormerOn = (body ? body.deadlineIn(consultation) : consultation.deadlineOn) ?? day('2018-05-01');
    const askedBy = { invitationId, name: index === 'all' ? 'Flere kommuner' : '' };
    const order: ExtensionOrder = {
      ...{ consultationId: hearing.id, seenFormerOn, invitationId, newOn: day(newOn), way: 'portal', askedBy },
      reason: 'Formannskapet har møte 14. mai.',
    };
    await test.app.get(ExtensionDeed, { strict: false }).extend(hearing.people.adviser, order);
  };
  const lettersTo = (toAddress: string): Promise<readonly Message[]> =>
    test.database.reader.find(Message, { where: { toAddress, purpose: 'notice' }, order: { id: 'ASC' } });
  const at = ({ id }: ExtensionRequest) => ({ consultationId: hearing.id, requestId: id });

  it('is told of to those who work with the hearing, and waits; it moves nothing', async () => {
    const request = await asked(0);

    const letter = (await lettersTo('randi@helsedir.example')).at(-1);
    expect(letter?.textBody).toContain(REASON);
    expect(letter?.textBody).toContain(`/fristonsker/${request.id}`);
    const { ownDeadlineOn } = await test.database.reader.findOneByOrFail(Invitation, { id: request.invitationId });
    expect(ownDeadlineOn).toBeNull();
  });

  it('is one at a time: a second is refused until the first is decided or withdrawn', async () => {
    await expect(asked(0, '2018-05-20')).rejects.toBeInstanceOf(ExtensionRequestWaits);

    await requests.withdraw(await linkAt(0));

    expect(await asked(0, '2018-05-20')).toMatchObject({ state: 'open' });
    await requests.withdraw(await linkAt(0));
  });

  it('is refused for a day that is no later than the deadline', async () => {
    await expect(asked(1, '2018-05-01')).rejects.toBeInstanceOf(ExtensionRefused);
  });

  it('is made by those who may submit for the body, not by a colleague who may only write', async () => {
    const colleague = { ...(await linkAt(1)), maySubmit: false };
    const wished = { wantedOn: day('2018-05-15'), reason: REASON, name: 'Kari', email: 'kari@svarer.example' };

    await expect(requests.ask(colleague, wished)).rejects.toBeInstanceOf(NotAllowed);
  });

  it('is granted by extending the deadline of the body: it is told by e-mail, and sees it', async () => {
    const request = await asked(0);

    await extend(0, '2018-05-15');

    const last = await found.lastOf(request.invitationId);
    expect(last?.request.state).toBe('granted');
    expect(last?.givenOn?.toString()).toBe('2018-05-15');
    expect(last?.end).toMatchObject({ toState: 'granted', byName: 'Randi Rådgiver' });
    const letters = [...(await lettersTo('siri@svarer.example')), ...(await lettersTo('postmottak@bergen.example'))];
    expect(letters.filter(({ textBody }) => textBody.includes('15. mai 2018'))).toHaveLength(2);
    expect(letters.every(({ textBody }) => !/\/svar\/|\[\[link/.test(textBody))).toBe(true);
    const extension = await test.database.reader.findOneByOrFail(Extension, { id: last?.end?.extensionId ?? '' });
    expect(extension).toMatchObject({ way: 'portal', invitationId: request.invitationId });
  });

  it('moves the entry in the calendar: the same name, the new day, a higher number', async () => {
    const { invitationId } = invitedAt(hearing, 0);
    const calendar = test.app.get(DeadlineCalendar, { strict: false });
    const consultation = await test.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
    const body = await test.database.reader.findOneByOrFail(Invitation, { id: invitationId });

    const deadline = await calendar.ofBody(consultation, body);

    const file = calendar.write(deadline ? [deadline] : [], 'nb');
    expect(file).toContain('DTSTART;VALUE=DATE:20180515');
    expect(file).toContain(`UID:frist-${invitationId}@localhost`);
    expect(file).toContain('SEQUENCE:1');
  });

  it('is declined in words, which the body reads; a decision stands', async () => {
    const request = await asked(1);

    await requests.decline(hearing.people.adviser, at(request), 'Vi må levere før sommeren.');

    const last = await found.lastOf(request.invitationId);
    expect(last?.end).toMatchObject({ toState: 'declined', words: 'Vi må levere før sommeren.' });
    const letter = (await lettersTo('siri@svarer.example')).at(-1);
    expect(letter?.textBody).toContain('Vi må levere før sommeren.');
    await expect(requests.decline(hearing.people.adviser, at(request), 'Nei.')).rejects.toBeInstanceOf(
      ExtensionRequestEnded,
    );
  });

  it('is decided by those who may extend: a reader is refused, another host finds nothing', async () => {
    const request = await asked(1);
    const [reader, secretary] = [hearing.cast.reader, hearing.cast.secretary];

    const declineAs = async (id: string): Promise<void> =>
      requests.decline(await actorFor(test, id), at(request), 'Nei.');

    await expect(declineAs(reader.id)).rejects.toBeInstanceOf(NotAllowed);
    await expect(declineAs(secretary.id)).rejects.toBeInstanceOf(NotFound);
    await requests.withdraw(await linkAt(1));
  });

  it('is met when the deadline is moved for all to that day or later; one that wished for more goes on waiting', async () => {
    const near = await asked(2, '2018-05-20');
    const far = await asked(3, '2018-07-20');

    await extend('all', '2018-05-25');

    expect((await found.lastOf(near.invitationId))?.request.state).toBe('granted');
    expect((await found.lastOf(far.invitationId))?.request.state).toBe('open');
    const { rows } = await found.page(hearing.id, undefined);
    expect(rows[0]).toMatchObject({ id: far.id, state: 'open' });
  });

  it('leaves every step on record, without its content', async () => {
    const entries = await test.database.reader.findBy(AuditEntry, { objectType: 'extensionRequest' });

    const actions = new Set(entries.map(({ action }) => action));
    expect([...actions].sort()).toEqual([
      'extensionRequest.asked',
      'extensionRequest.declined',
      'extensionRequest.granted',
      'extensionRequest.withdrawn',
    ]);
    expect(JSON.stringify(entries)).not.toContain('Formannskapet');
  });
});
