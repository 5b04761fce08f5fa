import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { bodySays } from '../../../test/support/dispatch/body-says.js';
import { PlannedHearing } from '../../../test/support/dispatch/planned-hearing.js';
import { addBodies, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { MessageState } from '../../delivery/message/message-status.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { ExclusionReason } from '../dispatch-exclusion.entity.js';
import { DispatchExclusion } from '../dispatch-exclusion.entity.js';

const BODIES = 40;

/** What becomes of a body before the reminder, and why it is then left out; null for one that is reminded. */
interface Fate {
  readonly name: string;
  readonly reason: ExclusionReason | null;
  befall(test: TestApp, body: Invitation, others: Others): Promise<void>;
}

interface Others {
  readonly speaker: Invitation;
  readonly messageOf: (body: Invitation) => Promise<Message>;
}

const says = (
  name: string,
  reason: ExclusionReason | null,
  ...said: readonly Parameters<typeof bodySays>[2][]
): Fate => ({
  name,
  reason,
  befall: async (test, body) => {
    for (const answer of said) await bodySays(test, body, answer);
  },
});

const letter = (name: string, reason: ExclusionReason | null, state: MessageState, email?: string): Fate => ({
  name,
  reason,
  befall: async (test, body, { messageOf }) => {
    const { id } = await messageOf(body);
    await test.database.write(async (transaction) => {
      await transaction.update(Message, { id }, { state });
      if (email !== undefined) await transaction.update(Invitation, { id: body.id }, { email });
    });
  },
});

const deadline = (name: string, reason: ExclusionReason | null, days: number): Fate => ({
  name,
  reason,
  befall: (test, body) =>
    test.database.write(async (transaction) => {
      await transaction.update(Invitation, { id: body.id }, { ownDeadlineOn: test.clock.today().plusDays(days) });
    }),
});

const FATES: readonly Fate[] = [
  says('is silent', null),
  says('has begun to write', null, { state: 'started' }),
  says('has taken its answer back', null, { state: 'withdrawn' }),
  says('has answered', 'hasAnswered', { state: 'submitted' }),
  says('has no remarks', 'hasAnswered', { state: 'submitted', replyKind: 'withoutRemarks' }),
  says('has sent a file', 'hasAnswered', { state: 'submitted', replyKind: 'attachmentOnly' }),
  says('has answered anew', 'hasAnswered', { state: 'withdrawn' }, { state: 'submitted' }),
  says('declines', 'declined', { state: 'submitted', replyKind: 'declines' }),
  says('answers through another', 'answersThrough', { state: 'submitted', replyKind: 'answersThrough' }),
  says('stands behind another', 'standsBehind', { state: 'submitted', replyKind: 'endorses' }),
  {
    name: 'is named in the answer of another',
    reason: 'standsBehind',
    befall: (test, body, { speaker }) =>
      bodySays(test, speaker, { state: 'submitted', onBehalfOf: [` ${body.addressedName.toUpperCase()}`] }),
  },
  letter('whose letter bounced', 'bounced', 'bounced'),
  letter('whose letter was refused', 'bounced', 'rejected'),
  letter('whose letter is delayed', null, 'delayed'),
  letter('whose letter was given up', null, 'expired'),
  letter('whose letter bounced from another address', null, 'bounced', 'ny.adresse@lag.example'),
  deadline('whose own deadline is over', 'deadlineOver', -10),
  deadline('whose own deadline is later', null, 30),
];

/** The same numbers for the same seed, so that a run that fails can be run again (Park and Miller). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

eachApp('a reminder', (boot) => {
  let service: TestApp;
  let people: HearingPeople;
  let categoryId: string;

  beforeAll(async () => {
    service = await boot();
    people = await directoratePeople(service, await addCast(service));
    categoryId = await addBodies(service, people.adviser, BODIES);
  });

  afterAll(() => service.close());

  const fateOf = (fates: ReadonlyMap<string, Fate>, invitationId: string): Fate => {
    const fate = fates.get(invitationId);
    if (!fate) throw new Error('A body has met no fate');
    return fate;
  };

  test.each([7, 1814, 20_347])('goes to exactly the silent, whatever befell the others (seed %i)', async (seed) => {
    const hearing = await PlannedHearing.open(service, people, [categoryId]);
    const [speaker, ...bodies] = await hearing.invited();
    if (!speaker) throw new Error('Nobody is invited');
    const random = numbersFrom(seed);
    // Each fate befalls somebody, and the rest is drawn.
    const drawn = (index: number): Fate | undefined => FATES[index] ?? FATES[Math.floor(random() * FATES.length)];
    const known = new Map(
      bodies.flatMap(({ id }, index) => [drawn(index)].flatMap((fate) => (fate ? [[id, fate] as const] : []))),
    );
    const messageOf = (body: Invitation): Promise<Message> =>
      service.database.reader.findOneByOrFail(Message, { recipientRef: body.id });
    await bodySays(service, speaker, { state: 'submitted' });
    for (const body of bodies) await fateOf(known, body.id).befall(service, body, { speaker, messageOf });

    await hearing.send(await hearing.approvedReminder(null));
    await service.work();

    const now = (await hearing.invited()).filter(({ id }) => id !== speaker.id);
    const silent = now.filter(({ id }) => fateOf(known, id).reason === null);
    expect(await hearing.received('reminder')).toEqual(silent.flatMap(({ email }) => email ?? []).sort());
    const [dispatch] = await hearing.dispatchesOf('reminder');
    const rows = await service.database.reader.findBy(DispatchExclusion, { dispatchId: dispatch?.id ?? '' });
    const why = new Map(rows.map((row) => [row.invitationId, row.reason]));
    expect(
      now
        .filter(({ id }) => (why.get(id) ?? null) !== fateOf(known, id).reason)
        .map(({ id }) => fateOf(known, id).name),
    ).toEqual([]);
    expect(dispatch).toMatchObject({ state: 'done', candidates: BODIES - 1, prepared: silent.length });
  });
});
