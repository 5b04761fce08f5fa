import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { bodySays } from '../../../test/support/dispatch/body-says.js';
import { PlannedHearing } from '../../../test/support/dispatch/planned-hearing.js';
import {
  addRegister,
  associationPeople,
  directoratePeople,
  type HearingPeople,
} from '../../../test/support/hearing.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { DispatchExclusion } from '../dispatch-exclusion.entity.js';
import { Dispatch } from '../dispatch.entity.js';
import { DispatchPreparation } from '../preparation/dispatch-preparation.js';
import { LetterPreparation } from '../preparation/letter-preparation.js';
import { DispatchSteering } from '../steering/dispatch-steering.service.js';
import { DispatchPlans } from './dispatch-plans.service.js';
import { PlanApprovals } from './plan-approval.service.js';
import { PlanBeginning } from './plan-beginning.service.js';
import { HearingDoesNotAllow, OwnPlan, PlanCannotBecome } from './plan.errors.js';

eachApp('a planned letter', (boot) => {
  let service: TestApp;
  let people: HearingPeople;
  let association: HearingPeople;
  let categoryIds: readonly string[];
  let ownCategoryIds: readonly string[];

  beforeAll(async () => {
    service = await boot();
    const cast = await addCast(service);
    people = await directoratePeople(service, cast);
    association = await associationPeople(service, cast);
    ({ categoryIds } = await addRegister(service, people.adviser));
    ({ categoryIds: ownCategoryIds } = await addRegister(service, association.adviser));
  });

  afterAll(() => service.close());

  const open = (): Promise<PlannedHearing> => PlannedHearing.open(service, people, categoryIds);
  const approvals = (): PlanApprovals => service.app.get(PlanApprovals, { strict: false });
  const steering = (): DispatchSteering => service.app.get(DispatchSteering, { strict: false });
  const begin = async (hearing: PlannedHearing, planId: string, actor: PersonActor): Promise<Dispatch> =>
    service.app.get(PlanBeginning, { strict: false }).begin(actor, hearing.id, planId, await hearing.digestOf(planId));
  const first = async (hearing: PlannedHearing): Promise<Invitation> => {
    const [body] = await hearing.invited();
    if (!body) throw new Error('Nobody is invited');
    return body;
  };
  const reasonsOf = async ({ id }: Dispatch): Promise<readonly string[]> => {
    const rows = await service.database.reader.findBy(DispatchExclusion, { dispatchId: id });
    return rows.map(({ reason }) => reason);
  };

  test('to everybody goes to those who have answered too, and to each once, however often it is pressed', async () => {
    const hearing = await open();
    await bodySays(service, await first(hearing), { state: 'submitted' });
    const plan = await hearing.plan('extension');
    await hearing.approve(plan);

    await Promise.allSettled([hearing.send(plan), hearing.send(plan)]);
    await hearing.send(plan);
    await service.work();

    expect(await hearing.dispatchesOf('extension')).toMatchObject([{ state: 'done', candidates: 4, excluded: 0 }]);
    expect(await hearing.received('extension')).toHaveLength(4);
    expect((await hearing.consultation()).state).toBe('open');
  });

  test('to one body goes to nobody else', async () => {
    const hearing = await open();
    const body = await first(hearing);
    const plan = await hearing.plan('extension', { invitationIds: [body.id] });
    await hearing.approve(plan);

    await hearing.send(plan);
    await service.work();

    expect(await hearing.received('extension')).toEqual([body.email]);
  });

  test('is to bodies of the hearing only', async () => {
    const [hearing, other] = [await open(), await open()];

    await expect(hearing.plan('extension', { invitationIds: [(await first(other)).id] })).rejects.toThrow(NotFound);
    await expect(hearing.plan('extension', { invitationIds: [] })).rejects.toThrow(NotFound);
  });

  test('of a closed hearing may tell of a moved deadline and nothing else', async () => {
    const hearing = await open();
    const plan = await hearing.plan('correction');
    await hearing.approve(plan);
    const closed = { state: 'closed', closedAt: service.clock.now() } as const;
    await service.database.write((transaction) => transaction.update(Consultation, { id: hearing.id }, closed));

    await expect(hearing.send(plan)).rejects.toThrow(HearingDoesNotAllow);
    await expect(hearing.plan('reminder')).rejects.toThrow(HearingDoesNotAllow);
    const extension = await hearing.plan('extension');
    await hearing.approve(extension);
    await hearing.send(extension);
    await service.work();

    expect(await hearing.received('extension')).toHaveLength(4);
  });

  test('is approved by another than whoever planned or submitted it, and only what they have seen', async () => {
    const hearing = await open();
    const { id } = await hearing.plan('extension');
    await approvals().submit(people.adviser, hearing.id, id);
    const both = { ...people.adviser, roles: new Set(['adviser', 'approver'] as const) };

    await expect(approvals().approve(people.adviser, hearing.id, id, 'x')).rejects.toThrow(NotAllowed);
    await expect(approvals().approve(association.approver, hearing.id, id, 'x')).rejects.toThrow(NotFound);
    await expect(approvals().approve(people.approver, hearing.id, id, 'x')).rejects.toThrow(ChangedMeanwhile);
    await service.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.id }, { createdById: people.approver.id, submittedById: null }),
    );
    await expect(approvals().approve(both, hearing.id, id, await hearing.digestOf(id))).rejects.toThrow(OwnPlan);
  });

  test('of an association can be approved by the one adviser it has', async () => {
    const hearing = await PlannedHearing.open(service, association, ownCategoryIds);
    const { id } = await hearing.plan('extension');
    await approvals().submit(association.adviser, hearing.id, id);

    await approvals().approve(association.adviser, hearing.id, id, await hearing.digestOf(id));

    expect((await hearing.planOf({ id })).state).toBe('approved');
  });

  test('is not sent before it is approved, by a reader, or by another host', async () => {
    const hearing = await open();
    const plan = await hearing.plan('extension');

    await expect(hearing.send(plan)).rejects.toThrow(PlanCannotBecome);
    await hearing.approve(plan);
    await expect(begin(hearing, plan.id, people.approver)).rejects.toThrow(NotAllowed);
    await expect(begin(hearing, plan.id, association.adviser)).rejects.toThrow(NotFound);
    expect(await hearing.dispatchesOf('extension')).toEqual([]);
  });

  test('is not planned by whoever may only read, nor dropped by them', async () => {
    const hearing = await open();
    const plan = await hearing.plan('extension');
    const plans = service.app.get(DispatchPlans, { strict: false });

    await expect(plans.planReminderNow(people.approver, hearing.id)).rejects.toThrow(NotAllowed);
    await expect(plans.drop(people.approver, hearing.id, plan.id)).rejects.toThrow(NotAllowed);
    await expect(plans.drop(association.adviser, hearing.id, plan.id)).rejects.toThrow(NotFound);
  });

  test('comes back to its author when what would leave is no longer what was approved', async () => {
    const hearing = await open();
    const plan = await hearing.plan('extension');
    await hearing.approve(plan);
    const { id } = await hearing.send(plan);
    await service.database.write((transaction) =>
      transaction.update(Dispatch, { id }, { approvedDigest: 'what was approved' }),
    );

    await service.work();

    expect(await hearing.received('extension')).toEqual([]);
    expect(await hearing.dispatchesOf('extension')).toMatchObject([{ state: 'cancelled' }]);
    expect(await hearing.planOf(plan)).toMatchObject({ state: 'planned', approvedDigest: null });
    await hearing.approve(plan);
    await hearing.send(plan);
    await service.work();
    expect(await hearing.received('extension')).toHaveLength(4);
  });

  test('that reminds leaves out whoever answers between the drawing of the letters and the freeze', async () => {
    const hearing = await open();
    const dispatch = await hearing.send(await hearing.approvedReminder(null));
    await service.app.get(LetterPreparation, { strict: false }).prepareAll(dispatch);
    const body = await first(hearing);
    await bodySays(service, body, { state: 'submitted' });

    await service.work();

    expect(await hearing.dispatchesOf('reminder')).toMatchObject([{ candidates: 4, prepared: 3, excluded: 1 }]);
    expect(await reasonsOf(dispatch)).toEqual(['hasAnswered']);
    expect(await hearing.received('reminder')).not.toContain(body.email);
    expect(await hearing.received('reminder')).toHaveLength(3);
  });

  test('that reminds goes on where it was cut off, also when somebody has answered or taken back their answer', async () => {
    const hearing = await open();
    const [speaker, silent] = await hearing.invited();
    if (!speaker || !silent) throw new Error('Nobody is invited');
    await bodySays(service, speaker, { state: 'submitted' });
    const dispatch = await hearing.send(await hearing.approvedReminder(null));
    await service.app.get(LetterPreparation, { strict: false }).prepareAll(dispatch);
    await service.database.write((transaction) =>
      transaction.query(`UPDATE "response" SET "state" = 'withdrawn' WHERE "invitationId" = $1`, [speaker.id]),
    );
    await bodySays(service, silent, { state: 'submitted' });

    await service.work();

    expect(await hearing.dispatchesOf('reminder')).toMatchObject([{ state: 'done', prepared: 2, excluded: 2 }]);
    expect(await hearing.received('reminder')).toHaveLength(2);
  });

  test('that reminds is cancelled as a whole when everybody has answered before the freeze', async () => {
    const hearing = await open();
    const plan = await hearing.approvedReminder(null);
    const dispatch = await hearing.send(plan);
    for (const body of await hearing.invited()) await bodySays(service, body, { state: 'submitted' });

    await service.work();

    expect(await hearing.dispatchesOf('reminder')).toMatchObject([{ id: dispatch.id, state: 'cancelled' }]);
    expect((await hearing.dispatchesOf('reminder'))[0]?.problem?.nb).toContain('Ingen trenger dette brevet');
    expect((await hearing.planOf(plan)).state).toBe('planned');
  });

  test('that reminds and is paused spares whoever answers before it is resumed', async () => {
    const hearing = await open();
    const { id } = await hearing.send(await hearing.approvedReminder(null));
    await service.app.get(DispatchPreparation, { strict: false }).run(id);
    await steering().pause(people.adviser, hearing.id, id);
    const body = await first(hearing);
    await bodySays(service, body, { state: 'submitted' });

    await steering().resume(people.adviser, hearing.id, id);
    await service.work();

    expect(await hearing.received('reminder')).toHaveLength(3);
    expect(await hearing.received('reminder')).not.toContain(body.email);
    expect(await hearing.dispatchesOf('reminder')).toMatchObject([{ state: 'done', prepared: 4 }]);
  });

  test('that is stopped sends nothing more, keeps what was handed over, and ends', async () => {
    const hearing = await open();
    const plan = await hearing.plan('extension');
    await hearing.approve(plan);
    const { id } = await hearing.send(plan);
    await service.app.get(DispatchPreparation, { strict: false }).run(id);
    const body = await first(hearing);
    await service.database.write((transaction) =>
      transaction.update(Message, { subjectId: id, recipientRef: body.id }, { state: 'accepted' }),
    );

    await steering().stop(people.adviser, hearing.id, id);
    await service.work();

    expect(await hearing.received('extension')).toEqual([]);
    const messages = await service.database.reader.findBy(Message, { subjectId: id });
    expect(messages.map(({ state }) => state).sort()).toEqual(['accepted', 'cancelled', 'cancelled', 'cancelled']);
    const [dispatch] = await hearing.dispatchesOf('extension');
    expect(dispatch).toMatchObject({ state: 'done', stoppedByName: people.adviser.name });
    await expect(steering().stop(people.approver, hearing.id, id)).rejects.toThrow(NotAllowed);
  });

  test('that is stopped does not send again what comes back from the relay afterwards', async () => {
    const hearing = await open();
    const plan = await hearing.plan('extension');
    await hearing.approve(plan);
    const { id } = await hearing.send(plan);
    await service.app.get(DispatchPreparation, { strict: false }).run(id);
    const of = { subjectId: id, recipientRef: (await first(hearing)).id };
    await service.database.write((transaction) =>
      transaction.update(Message, of, { state: 'sending', openAttempt: 1, leasedUntil: null }),
    );
    await steering().stop(people.adviser, hearing.id, id);
    await service.database.write((transaction) =>
      transaction.update(Message, of, { state: 'queued', openAttempt: null }),
    );

    await service.work();

    expect(await hearing.received('extension')).toEqual([]);
    expect(await hearing.dispatchesOf('extension')).toMatchObject([{ state: 'done' }]);
  });

  test('that is stopped while it is prepared is cancelled as a whole, and stands to be approved anew', async () => {
    const hearing = await open();
    const plan = await hearing.plan('extension');
    await hearing.approve(plan);
    const { id } = await hearing.send(plan);

    await steering().stop(people.adviser, hearing.id, id);
    await service.work();

    expect(await hearing.received('extension')).toEqual([]);
    expect(await hearing.dispatchesOf('extension')).toMatchObject([{ state: 'cancelled' }]);
    expect((await hearing.planOf(plan)).state).toBe('planned');
  });
});
