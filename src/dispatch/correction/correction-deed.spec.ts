import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ContentStands, NotOpen } from '../../consultation/consultation.errors.js';
import { SameFile } from '../../consultation/draft/correction/correction.errors.js';
import type { CorrectionOrder } from '../../consultation/draft/correction/correction.service.js';
import { DraftCorrection } from '../../consultation/draft/correction/draft-correction.entity.js';
import { DraftVersion } from '../../consultation/draft/draft-version.entity.js';
import { Draft } from '../../consultation/draft/draft.entity.js';
import { DraftService } from '../../consultation/draft/draft.service.js';
import { Section } from '../../consultation/draft/section.entity.js';
import { ClosingService } from '../../consultation/opening/closing.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
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
import { documentOf } from '../../../test/support/hearing/hearing-content.js';
import { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { CorrectionDeed } from './correction-deed.service.js';

const WHAT = 'Fristen i punkt 1.1 er 14 dager, ikke 4.';

eachApp('correcting a draft while the hearing is open', (boot) => {
  let app: TestApp;
  let people: HearingPeople;
  let outsider: PersonActor;
  let reader: PersonActor;
  let categoryIds: readonly string[];
  let hearing: PreparedHearing;
  let order: CorrectionOrder;

  beforeAll(async () => {
    app = await boot();
    const cast = await addCast(app);
    people = await directoratePeople(app, cast);
    outsider = (await associationPeople(app, cast)).adviser;
    reader = await actorFor(app, cast.reader.id);
    ({ categoryIds } = await addRegister(app, people.adviser));
  }, 60_000);

  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.moveTo('2018-01-01T11:00:00Z');
    hearing = await prepareHearing(app, people, { title: 'Pakkeforløp for rus', register: { categoryIds } });
    await approveHearing(app, people, hearing);
    await openHearing(app, people, hearing);
    app.clock.moveTo('2018-02-12T09:00:00Z');
    order = {
      consultationId: hearing.id,
      draftId: hearing.draftIds[0] ?? '',
      file: await documentOf(app, 'Lungekreft, rettet', 'lungekreft-rettet.docx'),
      whatChanged: WHAT,
      seenNumber: 1,
    };
  }, 60_000);

  const correct = (wanted: CorrectionOrder = order, actor = people.adviser): Promise<DispatchPlan> =>
    app.app.get(CorrectionDeed, { strict: false }).correct(actor, wanted);
  const versions = (): Promise<DraftVersion[]> =>
    app.database.reader.find(DraftVersion, { where: { draftId: order.draftId }, order: { number: 'ASC' } });

  test('makes a new edition beside the old one, and says what is new and by whom', async () => {
    await correct();

    const [first, second] = await versions();
    const correction = await app.database.reader.findOneByOrFail(DraftCorrection, { draftId: order.draftId });
    expect([first?.filename, second?.filename]).toEqual(['lungekreft.docx', 'lungekreft-rettet.docx']);
    expect(second?.number).toBe(2);
    expect(correction).toMatchObject({ whatChanged: WHAT, correctedByName: 'Randi Rådgiver' });
    expect([correction.fromVersionId, correction.toVersionId]).toEqual([first?.id, second?.id]);
  });

  test('plans a letter to all, also to those who have answered, with the draft and what is new', async () => {
    const plan = await correct();

    const { title } = await app.database.reader.findOneByOrFail(Draft, { id: order.draftId });
    expect(plan).toMatchObject({ kind: 'correction', audience: 'all', state: 'planned' });
    expect(plan.occasion()).toMatchObject({ kind: 'correction', draftTitle: title, whatChanged: WHAT });
  });

  test('leaves one row in the audit, and neither outline nor approval is touched', async () => {
    const { reader: database } = app.database;
    const before = await database.findOneByOrFail(Consultation, { id: hearing.id });
    const sections = await database.find(Section, { where: { draftId: order.draftId }, order: { id: 'ASC' } });

    await correct();

    const after = await database.findOneByOrFail(Consultation, { id: hearing.id });
    const recorded = { action: 'draft.corrected', objectId: order.draftId };
    expect(await database.countBy(AuditEntry, recorded)).toBe(1);
    expect(after).toEqual(before);
    expect(await database.find(Section, { where: { draftId: order.draftId }, order: { id: 'ASC' } })).toEqual(sections);
  });

  test('is the only way: a new edition without a correction is refused', async () => {
    const draft = await app.database.reader.findOneByOrFail(Draft, { id: order.draftId });
    const drafts = app.app.get(DraftService, { strict: false });

    await expect(drafts.addVersion(people.adviser, draft, order.file)).rejects.toBeInstanceOf(ContentStands);
  });

  test('is refused once the hearing is closed', async () => {
    app.clock.moveTo('2018-04-04T06:00:00Z');
    await app.app.get(ClosingService, { strict: false }).closeDue();

    await expect(correct()).rejects.toBeInstanceOf(NotOpen);
    expect(await versions()).toHaveLength(1);
  });

  test('is refused with the file that is there already', async () => {
    const [{ sha256, filename, mediaType, sizeBytes }] = (await versions()) as [DraftVersion]; // reason: it has its first

    const same = { ...order, file: { sha256, filename, mediaType, sizeBytes } };

    await expect(correct(same)).rejects.toBeInstanceOf(SameFile);
  });

  test('pressed twice, corrects once and plans one letter', async () => {
    const both = await Promise.allSettled([correct(), correct()]);

    const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toEqual([expect.any(ChangedMeanwhile)]);
    expect(await versions()).toHaveLength(2);
    expect(await app.database.reader.countBy(DispatchPlan, { consultationId: hearing.id })).toBe(1);
  });

  test('can be done again, each time beside what stood there', async () => {
    await correct();
    const file = await documentOf(app, 'Lungekreft, rettet igjen', 'lungekreft-3.docx');

    await correct({ ...order, file, seenNumber: 2 });

    expect((await versions()).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await app.database.reader.countBy(DraftCorrection, { draftId: order.draftId })).toBe(2);
  });

  test('is for those who may edit the hearing, and does not exist for another host or hearing', async () => {
    const other = await prepareHearing(app, people, { title: 'En annen', register: { categoryIds } });

    await expect(correct(order, reader)).rejects.toBeInstanceOf(NotAllowed);
    await expect(correct(order, outsider)).rejects.toBeInstanceOf(NotFound);
    await expect(correct({ ...order, draftId: other.draftIds[0] ?? '' })).rejects.toBeInstanceOf(NotFound);
  });
});
