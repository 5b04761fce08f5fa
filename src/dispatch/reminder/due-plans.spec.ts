import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { bodySays } from '../../../test/support/dispatch/body-says.js';
import { PlannedHearing } from '../../../test/support/dispatch/planned-hearing.js';
import { addRegister, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { LetterTemplateService } from '../../letter/template/letter-template.service.js';
import { STANDARD_TEXTS } from '../../letter/template/default-templates.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { dayOfReminder, sendingInstant } from '../plan/reminder-day.rules.js';
import { DispatchPlanTransition } from '../plan/plan-transition.entity.js';
import { DuePlans } from './due-plans.service.js';

const BEGINNING = '2018-02-01T11:00:00Z';

eachApp('a reminder by the deadline', (boot) => {
  let service: TestApp;
  let people: HearingPeople;
  let categoryIds: readonly string[];

  beforeAll(async () => {
    service = await boot();
    people = await directoratePeople(service, await addCast(service));
    ({ categoryIds } = await addRegister(service, people.adviser));
  });

  beforeEach(() => {
    service.clock.moveTo(BEGINNING);
  });

  afterEach(async () => {
    // What one test has planned does not go in the next.
    await service.database.write((transaction) =>
      transaction.update(DispatchPlan, { state: 'approved' }, { state: 'dropped' }),
    );
  });

  afterAll(() => service.close());

  const open = (): Promise<PlannedHearing> => PlannedHearing.open(service, people, categoryIds);

  const goTo = async (day: CalendarDay, secondsFromEight: number): Promise<void> => {
    service.clock.moveTo(sendingInstant(day));
    service.clock.advanceSeconds(secondsFromEight);
    await service.work();
  };

  const dayOf = async (hearing: PlannedHearing, daysBefore: number): Promise<CalendarDay> =>
    dayOfReminder(await hearing.deadline(), daysBefore);

  const systemNotes = async ({ id }: { readonly id: string }): Promise<readonly (string | null)[]> => {
    const rows = await service.database.reader.findBy(DispatchPlanTransition, { planId: id, byId: 'system' });
    return rows.map(({ note }) => note);
  };

  test('goes by itself at eight on its day and not before, and never again', async () => {
    const hearing = await open();
    const plan = await hearing.approvedReminder(14);
    const day = await dayOf(hearing, 14);

    await goTo(day, -1);
    expect(await hearing.received('reminder')).toEqual([]);
    await goTo(day, 0);
    expect(await hearing.received('reminder')).toHaveLength(4);
    expect((await hearing.planOf(plan)).state).toBe('begun');
    await goTo(day.plusDays(1), 0);
    expect(await hearing.dispatchesOf('reminder')).toHaveLength(1);
  });

  test('is begun once, however many workers see that its day has come', async () => {
    const hearing = await open();
    await hearing.approvedReminder(14);
    service.clock.moveTo(sendingInstant(await dayOf(hearing, 14)));
    const due = service.app.get(DuePlans, { strict: false });

    await Promise.all([due.round(), due.round(), due.round()]);
    await service.work();

    expect(await hearing.dispatchesOf('reminder')).toHaveLength(1);
    expect(await hearing.received('reminder')).toHaveLength(4);
  });

  test('does not go unless it is approved, nor when its text was changed afterwards', async () => {
    const hearing = await open();
    await hearing.plan('reminder', { invitationIds: 'silent', daysBefore: 3 });
    const lapsed = await hearing.approvedReminder(14);
    const texts = { ...STANDARD_TEXTS.reminder.nn, subject: 'Hugs fristen' };
    const input = { kind: 'reminder', languageForm: 'nn', seenNumber: 1, texts } as const;
    await service.app.get(LetterTemplateService, { strict: false }).save(people.adviser, hearing.id, input);

    await goTo(await dayOf(hearing, 3), 0);

    expect(await hearing.dispatchesOf('reminder')).toEqual([]);
    expect((await hearing.planOf(lapsed)).state).toBe('approved');
  });

  test('moves with the deadline, and the approval stands', async () => {
    const hearing = await open();
    await hearing.approvedReminder(14);
    const former = await dayOf(hearing, 14);
    const later = (await hearing.deadline()).plusDays(35);
    await service.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.id }, { deadlineOn: later }),
    );

    await goTo(former, 0);
    expect(await hearing.received('reminder')).toEqual([]);
    await goTo(dayOfReminder(later, 14), 0);
    expect(await hearing.received('reminder')).toHaveLength(4);
  });

  test('goes once when the service was down on the days of both, in the place of the earlier', async () => {
    const hearing = await open();
    const [first, last] = [await hearing.approvedReminder(14), await hearing.approvedReminder(5)];

    await goTo(await dayOf(hearing, 3), 0);

    expect(await hearing.received('reminder')).toHaveLength(4);
    expect((await hearing.planOf(last)).state).toBe('begun');
    expect((await hearing.planOf(first)).state).toBe('dropped');
    expect(await systemNotes(first)).toEqual(['overtaken']);
  });

  test('gives way to one that somebody has sent by hand on the same day', async () => {
    const hearing = await open();
    const plan = await hearing.approvedReminder(14);
    service.clock.moveTo(sendingInstant(await dayOf(hearing, 14)));
    await hearing.send(await hearing.approvedReminder(null));
    await service.work();

    expect(await hearing.dispatchesOf('reminder')).toHaveLength(1);
    expect((await hearing.planOf(plan)).state).toBe('dropped');
  });

  test('reminds nobody when the deadline is over', async () => {
    const hearing = await open();
    await hearing.approvedReminder(3);

    await goTo((await hearing.deadline()).plusDays(10), 0);

    expect(await hearing.dispatchesOf('reminder')).toEqual([]);
  });

  test('is given up when everybody has answered before its day', async () => {
    const hearing = await open();
    const plan = await hearing.approvedReminder(14);
    for (const body of await hearing.invited()) await bodySays(service, body, { state: 'submitted' });

    await goTo(await dayOf(hearing, 14), 0);

    expect(await hearing.dispatchesOf('reminder')).toEqual([]);
    expect((await hearing.planOf(plan)).state).toBe('dropped');
    expect(await systemNotes(plan)).toEqual(['nobodyLeft']);
  });
});
