import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { ConsultationProgress } from '../consultation-progress.service.js';
import { ConsultationReader } from '../consultation-reader.js';
import { DeadlineRefused, StateRefuses, SubmissionChanged } from '../consultation.errors.js';
import { OpeningService } from './opening.service.js';

describe('opening and closing a hearing', () => {
  let test: TestApp;
  let adviser: PersonActor;
  let approver: PersonActor;

  beforeEach(async () => {
    test = await bootApp({ at: '2018-02-20T09:00:00Z' });
    const cast = await addCast(test);
    adviser = await actorFor(test, cast.adviser.id);
    approver = await actorFor(test, cast.approver.id);
  });

  afterEach(async () => {
    await test.close();
  });

  async function approved(deadlineOn = '2018-06-01'): Promise<string> {
    const { id } = await makeConsultation(test, adviser, { deadlineOn: CalendarDay.of(deadlineOn) });
    const progress = test.app.get(ConsultationProgress);
    const take = {
      permission: 'mayEdit',
      verb: (of: { submitForApproval: (digest: string, by: PersonActor) => void }) =>
        of.submitForApproval('digest', adviser),
    } as const;
    await test.database.write((transaction) => progress.advance(transaction, adviser, id, take));
    await test.database.write((transaction) =>
      progress.advance(transaction, approver, id, {
        permission: 'mayApprove',
        verb: (consultation) => {
          consultation.approve('digest', approver, test.clock.now());
        },
      }),
    );
    return id;
  }

  const open = (id: string, digest = 'digest'): Promise<unknown> =>
    test.database.write((transaction) => test.app.get(OpeningService).open(transaction, adviser, id, digest));

  async function stateOf(id: string): Promise<string> {
    return (await test.app.get(ConsultationReader).find(adviser, id)).state;
  }

  it('opens what was approved, and says when', async () => {
    const id = await approved();

    await open(id);

    const consultation = await test.app.get(ConsultationReader).find(adviser, id);
    expect(consultation.state).toBe('open');
    expect(consultation.openedAt?.toISOString()).toBe('2018-02-20T09:00:00.000Z');
  });

  it('does not open something else than what was approved, nor twice', async () => {
    const id = await approved();

    await expect(open(id, 'another digest')).rejects.toBeInstanceOf(SubmissionChanged);
    await open(id);
    await expect(open(id)).rejects.toBeInstanceOf(StateRefuses);
  });

  it('does not open a hearing whose deadline has become too short while it waited', async () => {
    const id = await approved('2018-04-05');
    test.clock.moveTo('2018-03-01T09:00:00Z');

    await expect(open(id)).rejects.toBeInstanceOf(DeadlineRefused);

    expect(await stateOf(id)).toBe('approved');
  });

  it('stays open to the last second of its deadline in Oslo, and is closed by the worker afterwards', async () => {
    const id = await approved();
    await open(id);

    test.clock.moveTo('2018-06-01T21:59:59Z');
    await test.work();
    expect(await stateOf(id)).toBe('open');

    test.clock.moveTo('2018-06-01T22:00:00Z');
    await test.work();
    expect(await stateOf(id)).toBe('closed');
    const last = (await test.app.get(ConsultationReader).transitionsOf(id)).at(-1);
    expect(last).toMatchObject({ fromState: 'open', toState: 'closed', byId: 'system' });
  });

  it('stays open through the next working day when the deadline is Easter Day', async () => {
    const id = await approved('2018-04-03');
    await open(id);
    await test.database.write((transaction) =>
      transaction.query('UPDATE "consultation" SET "deadlineOn" = $1 WHERE "id" = $2', ['2018-04-01', id]),
    );

    test.clock.moveTo('2018-04-03T12:00:00Z');
    await test.work();
    expect(await stateOf(id)).toBe('open');

    test.clock.moveTo('2018-04-04T12:00:00Z');
    await test.work();
    expect(await stateOf(id)).toBe('closed');
  });
});
