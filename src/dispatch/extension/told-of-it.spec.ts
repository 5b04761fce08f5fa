import { In } from 'typeorm';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { ExtensionOrder } from '../../consultation/deadline/extension/extension.service.js';
import { Draft } from '../../consultation/draft/draft.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PlannedHearing } from '../../../test/support/dispatch/planned-hearing.js';
import { addRegister, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import { documentOf } from '../../../test/support/hearing/hearing-content.js';
import { CorrectionDeed } from '../correction/correction-deed.service.js';
import type { DispatchKind } from '../dispatch-status.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { ExtensionDeed } from './extension-deed.service.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);

describe('what the bodies are told of a change while the hearing is out', () => {
  let app: TestApp;
  let people: HearingPeople;
  let hearing: PlannedHearing;
  let categoryIds: readonly string[];

  beforeAll(async () => {
    app = await bootApp();
    people = await directoratePeople(app, await addCast(app));
    ({ categoryIds } = await addRegister(app, people.adviser));
  }, 60_000);

  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.moveTo('2018-01-01T11:00:00Z');
    hearing = await PlannedHearing.open(app, people, categoryIds);
    app.clock.moveTo('2018-03-26T09:00:00Z');
  }, 60_000);

  const extend = (change: Partial<ExtensionOrder>): Promise<DispatchPlan | null> =>
    app.app.get(ExtensionDeed, { strict: false }).extend(people.adviser, {
      consultationId: hearing.id,
      seenFormerOn: day('2018-04-01'),
      invitationId: null,
      newOn: day('2018-04-20'),
      way: 'meeting',
      askedBy: { invitationId: null, name: 'Fylkesmannen i Vestfold' },
      reason: 'Påsken falt midt i sluttspurten.',
      ...change,
    });
  /** Approved by another, sent, and handed over. */
  const letGo = async (plan: DispatchPlan | null): Promise<void> => {
    if (!plan) throw new Error('No letter was planned');
    await hearing.approve(plan);
    await hearing.send(plan);
    await app.work();
  };
  const textsOf = async (kind: DispatchKind): Promise<readonly string[]> => {
    const dispatches = await hearing.dispatchesOf(kind);
    const messages = await app.database.reader.findBy(Message, { subjectId: In(dispatches.map(({ id }) => id)) });
    return messages.map(({ textBody }) => textBody.replace(/\s+/g, ' '));
  };
  const addressesOf = async (): Promise<string[]> => (await hearing.invited()).map(({ email }) => email ?? '').sort();

  test('a later deadline reaches everybody with both days and the reason, and not with who asked', async () => {
    await letGo(await extend({}));

    const texts = await textsOf('extension');
    expect(await hearing.received('extension')).toEqual(await addressesOf());
    for (const text of texts) {
      expect(text).toContain('1. april 2018');
      expect(text).toContain('20. april 2018');
      expect(text).toContain('Påsken falt midt i sluttspurten.');
      expect(text).not.toContain('Fylkesmannen');
    }
  });

  test('a body that keeps a later deadline of its own gets no letter of one that does not hold for it', async () => {
    const [first] = await hearing.invited();
    await extend({ invitationId: first?.id ?? '', newOn: day('2018-05-02') });

    await letGo(await extend({}));

    const received = await hearing.received('extension');
    expect(received).toEqual((await addressesOf()).filter((address) => address !== first?.email));
  });

  test('a later deadline for one body after closing reaches that body alone', async () => {
    app.clock.moveTo('2018-04-04T06:00:00Z');
    await app.work();
    const closed: Consultation = await hearing.consultation();
    const [first] = await hearing.invited();

    await letGo(await extend({ invitationId: first?.id ?? '' }));

    expect(closed.state).toBe('closed');
    expect(await hearing.received('extension')).toEqual([first?.email]);
  });

  test('a correction reaches everybody with the draft and what is new in it', async () => {
    const draft = await app.database.reader.findOneByOrFail(Draft, { consultationId: hearing.id, position: 1 });
    const file = await documentOf(app, 'Rettet', 'rettet.docx');
    const whatChanged = 'Fristen i punkt 1.1 er 14 dager, ikke 4.';
    const order = { consultationId: hearing.id, draftId: draft.id, file, whatChanged, seenNumber: 1 };

    await letGo(await app.app.get(CorrectionDeed, { strict: false }).correct(people.adviser, order));

    expect(await hearing.received('correction')).toEqual(await addressesOf());
    for (const text of await textsOf('correction')) {
      expect(text).toContain(draft.title);
      expect(text).toContain(whatChanged);
    }
  });
});
