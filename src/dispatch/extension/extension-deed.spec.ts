import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { ExtensionRefused } from '../../consultation/deadline/extension/extension.errors.js';
import type { ExtensionOrder } from '../../consultation/deadline/extension/extension.service.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ClosingService } from '../../consultation/opening/closing.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { actorFor } from '../../../test/support/consultation/make-consultation.js';
import {
  addRegister,
  approveHearing,
  associationPeople,
  directoratePeople,
  openHearing,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
} from '../../../test/support/hearing.js';
import { holderOf, invitedAt, submit, type } from '../../../test/support/response/open-hearing.js';
import { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { ExtensionDeed } from './extension-deed.service.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
const EASTER_DAY = day('2018-04-01');
const REASON = 'Påsken falt midt i sluttspurten.';

eachApp('extending the deadline of the second round, which was Easter Day,', (boot) => {
  let app: TestApp;
  let people: HearingPeople;
  let outsider: PersonActor;
  let reader: PersonActor;
  let categoryIds: readonly string[];
  let hearing: PreparedHearing;

  beforeAll(async () => {
    app = await boot();
    const cast = await addCast(app);
    people = await directoratePeople(app, cast);
    outsider = (await associationPeople(app, cast)).adviser;
    reader = await actorFor(app, cast.reader.id);
    ({ categoryIds } = await addRegister(app, people.adviser));
  }, 60_000);

  afterAll(() => app.close());

  /** Sent in the new year with three months to answer in; a week before Easter somebody asks for more. */
  beforeEach(async () => {
    app.clock.moveTo('2018-01-01T11:00:00Z');
    hearing = await prepareHearing(app, people, { title: 'Pakkeforløp for rus', register: { categoryIds } });
    await approveHearing(app, people, hearing);
    await openHearing(app, people, hearing);
    app.clock.moveTo('2018-03-26T09:00:00Z');
  }, 60_000);

  const order = (change: Partial<ExtensionOrder> = {}): ExtensionOrder => ({
    consultationId: hearing.id,
    seenFormerOn: EASTER_DAY,
    invitationId: null,
    newOn: day('2018-04-20'),
    way: 'ownInitiative',
    askedBy: { invitationId: null, name: '' },
    reason: REASON,
    ...change,
  });
  const forBody = (index: number, change: Partial<ExtensionOrder> = {}): ExtensionOrder => {
    const { invitationId } = invitedAt(hearing, index);
    return order({ invitationId, way: 'telephone', askedBy: { invitationId, name: '' }, ...change });
  };
  const extend = (wanted: ExtensionOrder, actor = people.adviser): Promise<DispatchPlan | null> =>
    app.app.get(ExtensionDeed, { strict: false }).extend(actor, wanted);
  const consultation = (): Promise<Consultation> =>
    app.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
  const invitation = (index: number): Promise<Invitation> =>
    app.database.reader.findOneByOrFail(Invitation, { id: invitedAt(hearing, index).invitationId });
  const extensions = (): Promise<Extension[]> =>
    app.database.reader.find(Extension, { where: { consultationId: hearing.id }, order: { id: 'ASC' } });
  /** The worker's round of closing what is due. */
  const stateOn = async (instant: string): Promise<string> => {
    app.clock.moveTo(instant);
    await app.app.get(ClosingService, { strict: false }).closeDue();
    return (await consultation()).state;
  };

  test('moves it for all, keeps what it was, and plans a letter to all that says so', async () => {
    const before = await consultation();

    const plan = await extend(order());

    const after = await consultation();
    const [extension] = await extensions();
    expect(after.deadlineOn?.toString()).toBe('2018-04-20');
    expect(after.version).toBe(before.version + 1);
    expect(extension).toMatchObject({ invitationId: null, askedByName: '', decidedByName: 'Randi Rådgiver' });
    expect(extension?.formerDeadlineOn.toString()).toBe('2018-04-01');
    expect(plan).toMatchObject({ kind: 'extension', audience: 'all', state: 'planned' });
    expect(plan?.occasion()).toMatchObject({ kind: 'extension', reason: REASON });
    expect(plan?.occasion().formerDeadlineOn?.toString()).toBe('2018-04-01');
  });

  test('leaves one row in the audit, and what was approved stands as it was sent', async () => {
    const before = await consultation();

    await extend(order());

    const recorded = { action: 'consultation.extended', objectId: hearing.id };
    const after = await consultation();
    expect(await app.database.reader.countBy(AuditEntry, recorded)).toBe(1);
    expect([after.state, after.approvedDigest]).toEqual(['open', before.approvedDigest]);
  });

  test('keeps the hearing open past the old deadline, and closes it after the new one', async () => {
    await extend(order());

    expect(await stateOn('2018-04-04T06:00:00Z')).toBe('open');
    expect(await stateOn('2018-04-20T21:00:00Z')).toBe('open');
    expect(await stateOn('2018-04-20T22:30:00Z')).toBe('closed');
  });

  test('moves it for one body, which alone is told, and remembers that it asked', async () => {
    const plan = await extend(forBody(0));

    const [extension] = await extensions();
    const { addressedName, id } = await invitation(0);
    expect((await invitation(0)).ownDeadlineOn?.toString()).toBe('2018-04-20');
    expect((await consultation()).deadlineOn?.toString()).toBe('2018-04-01');
    expect(extension).toMatchObject({ askedByInvitationId: id, askedByName: addressedName, way: 'telephone' });
    expect(plan).toMatchObject({ audience: 'chosen', invitationIds: [id] });
  });

  test('for all never moves back a body with a later deadline of its own, which is not told either', async () => {
    await extend(forBody(0, { newOn: day('2018-05-02') }));
    await extend(forBody(1, { newOn: day('2018-04-10') }));

    const plan = await extend(order());

    const kept = await invitation(0);
    expect(kept.deadlineIn(await consultation())?.toString()).toBe('2018-05-02');
    expect((await invitation(1)).ownDeadlineOn).toBeNull();
    expect((await invitation(1)).deadlineIn(await consultation())?.toString()).toBe('2018-04-20');
    expect(plan?.audience).toBe('chosen');
    expect(plan?.invitationIds).not.toContain(kept.id);
    expect(plan?.invitationIds).toHaveLength(hearing.invited.length - 1);
  });

  test('for all plans no letter when everybody has a later deadline of its own', async () => {
    for (const index of hearing.invited.keys()) await extend(forBody(index, { newOn: day('2018-05-02') }));

    expect(await extend(order())).toBeNull();
    expect((await consultation()).deadlineOn?.toString()).toBe('2018-04-20');
  });

  test('is refused for all once the hearing is closed, and given to one body, whose answer is then in time', async () => {
    expect(await stateOn('2018-04-04T06:00:00Z')).toBe('closed');

    await expect(extend(order())).rejects.toMatchObject({ reason: 'closedForAll' });
    await extend(forBody(2));
    app.clock.moveTo('2018-04-20T20:00:00Z');
    const link = await holderOf(app, invitedAt(hearing, 2));
    await type(app, link, 'consultation', 'Vi rakk det likevel.');
    const submitted = await submit(app, link);

    expect(submitted.ok && submitted.version.isLate).toBe(false);
    expect((await consultation()).state).toBe('closed');
  });

  test.each([
    ['is never shortened', { newOn: day('2018-03-30') }],
    ['is not moved to the day it is', { newOn: EASTER_DAY }],
  ])('%s', async (_name, change) => {
    await expect(extend(order(change))).rejects.toBeInstanceOf(ExtensionRefused);
    expect(await extensions()).toEqual([]);
  });

  test('pressed twice, or by two people at once, moves it once', async () => {
    const both = await Promise.allSettled([extend(order()), extend(order({ newOn: day('2018-04-27') }))]);

    const refused = both.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toBeInstanceOf(ChangedMeanwhile);
    expect(await extensions()).toHaveLength(1);
    expect(await app.database.reader.countBy(DispatchPlan, { consultationId: hearing.id })).toBe(1);
  });

  test('is for those who may edit the hearing, and does not exist for another host', async () => {
    await expect(extend(order(), reader)).rejects.toBeInstanceOf(NotAllowed);
    await expect(extend(order(), outsider)).rejects.toBeInstanceOf(NotFound);
  });

  test('is not given to a body of another hearing', async () => {
    const { invitationId } = invitedAt(hearing, 0);
    app.clock.moveTo('2018-01-01T11:00:00Z');
    const other = await prepareHearing(app, people, { title: 'En annen', register: { categoryIds } });
    await approveHearing(app, people, other);
    await openHearing(app, people, other);

    await expect(extend(order({ consultationId: other.id, invitationId }))).rejects.toBeInstanceOf(NotFound);
  });

  test.each([
    ['a deadline that is not later', { newDeadlineOn: EASTER_DAY }],
    ['nobody asking by telephone', { way: 'telephone' as const }],
    ['a way that is none', { way: 'rumour' as never }],
  ])('the database itself refuses %s', async (_what, wrong) => {
    await extend(order());
    const [extension] = await extensions();

    const written = app.database.write((transaction) =>
      transaction.insert(Extension, { ...extension, id: 'another', ...wrong }),
    );

    await expect(written).rejects.toThrow(/ck_extension_/);
  });
});
