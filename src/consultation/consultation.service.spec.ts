import { addCast, type Cast } from '../../test/people/cast.js';
import { bootApp, type TestApp } from '../../test/support/app.js';
import { actorFor, consultationInput, makeConsultation } from '../../test/support/consultation/make-consultation.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { PersonActor } from '../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../shared/errors/domain-error.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import { ConsultationReader } from './consultation-reader.js';
import { CancellationWithoutNote, ContentStands, DeadlineRefused } from './consultation.errors.js';
import { ConsultationService } from './consultation.service.js';

describe('a hearing', () => {
  let test: TestApp;
  let cast: Cast;
  let adviser: PersonActor;
  let approver: PersonActor;
  let consultations: ConsultationService;
  let reader: ConsultationReader;

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
    adviser = await actorFor(test, cast.adviser.id);
    approver = await actorFor(test, cast.approver.id);
    consultations = test.app.get(ConsultationService);
    reader = test.app.get(ConsultationReader);
  });

  afterAll(async () => {
    await test.close();
  });

  async function approved(): Promise<string> {
    const { id } = await makeConsultation(test, adviser);
    const progress = test.app.get(ConsultationProgress);
    await test.database.write(async (transaction) => {
      await progress.advance(transaction, adviser, id, {
        permission: 'mayEdit',
        verb: (consultation) => {
          consultation.submitForApproval('digest', adviser);
        },
        digest: 'digest',
      });
      await progress.advance(transaction, approver, id, {
        permission: 'mayApprove',
        verb: (consultation) => {
          consultation.approve('digest', approver, test.clock.now());
        },
        digest: 'digest',
      });
    });
    return id;
  }

  it('keeps what the adviser wrote, with the signatories in their order', async () => {
    const { id } = await makeConsultation(test, adviser);

    const { consultation, signatories } = await reader.outline(id);

    expect(consultation).toMatchObject({
      state: 'draft',
      caseNumber: '17/20347',
      hostId: cast.directorate.id,
      version: 1,
    });
    expect(consultation.deadlineOn?.toString()).toBe('2018-06-01');
    expect(signatories.map(({ name, onBehalf }) => [name, onBehalf])).toEqual([
      ['Didrik Direktør', true],
      ['Randi Rådgiver', false],
    ]);
  });

  it('leaves an audit row that holds digests and not what was written', async () => {
    const { id } = await makeConsultation(test, adviser, { title: 'Hemmelig tittel' });

    const entries = await test.database.reader.findBy(AuditEntry, { objectId: id });

    expect(entries.map((entry) => [entry.action, entry.actorName])).toEqual([
      ['consultation.created', 'Randi Rådgiver'],
    ]);
    expect(Object.keys(entries[0]?.changes ?? {})).toContain('title');
    expect(JSON.stringify(entries)).not.toContain('Hemmelig');
  });

  it('is not made by somebody who only reads', async () => {
    const onlyReads = await actorFor(test, cast.reader.id);

    await expect(makeConsultation(test, onlyReads)).rejects.toBeInstanceOf(NotAllowed);
  });

  it('is not found by people of another host', async () => {
    const { id } = await makeConsultation(test, adviser);
    const outsider = await actorFor(test, cast.secretary.id);

    await expect(reader.find(outsider, id)).rejects.toBeInstanceOf(NotFound);
    await expect(consultations.edit(outsider, id, 1, consultationInput(outsider.id))).rejects.toBeInstanceOf(NotFound);
  });

  it('does not take a case officer who works somewhere else', async () => {
    const input = consultationInput(cast.secretary.id);

    await expect(consultations.create(adviser, input)).rejects.toBeInstanceOf(NotFound);
  });

  it('can be changed by its case officer, whatever else they are', async () => {
    const officer = await actorFor(test, cast.summariser.id);
    const { id } = await makeConsultation(test, adviser, { caseOfficerId: officer.id });

    const edited = await consultations.edit(officer, id, 1, consultationInput(officer.id, { title: 'Ny tittel' }));

    expect(edited.title).toBe('Ny tittel');
  });

  it('refuses a deadline under six weeks away unless a reason is recorded', async () => {
    const short = { deadlineOn: CalendarDay.of('2018-03-14') };

    await expect(makeConsultation(test, adviser, short)).rejects.toBeInstanceOf(DeadlineRefused);
    const made = await makeConsultation(test, adviser, {
      ...short,
      shortDeadlineReason: 'Loven trer i kraft 1. april.',
    });
    expect(made.shortDeadlineReason).toBe('Loven trer i kraft 1. april.');
  });

  it('lets an association have a deadline of two weeks without a reason', async () => {
    const secretary = await actorFor(test, cast.secretary.id);

    const made = await makeConsultation(test, secretary, { deadlineOn: CalendarDay.of('2018-02-15') });

    expect(made.deadlineOn?.toString()).toBe('2018-02-15');
  });

  it('refuses to be saved over a newer version', async () => {
    const { id } = await makeConsultation(test, adviser);
    await consultations.edit(adviser, id, 1, consultationInput(adviser.id, { title: 'Den første lagringen' }));

    const late = consultations.edit(adviser, id, 1, consultationInput(adviser.id, { title: 'Den andre' }));

    await expect(late).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect((await reader.find(adviser, id)).title).toBe('Den første lagringen');
  });

  it('loses its approval when what was approved is changed, and the row says what was changed', async () => {
    const id = await approved();
    const { version } = await reader.find(adviser, id);

    await consultations.edit(adviser, id, version, consultationInput(adviser.id, { title: 'Endret' }));

    const consultation = await reader.find(adviser, id);
    expect(consultation).toMatchObject({
      state: 'draft',
      approvedDigest: null,
      approvedById: null,
      submittedDigest: null,
    });
    const transitions = await reader.transitionsOf(id);
    expect(transitions.map(({ fromState, toState, note }) => [fromState, toState, note])).toEqual([
      ['draft', 'submittedForApproval', null],
      ['submittedForApproval', 'approved', null],
      ['approved', 'draft', 'Opplysningene om høringen ble endret.'],
    ]);
  });

  it('keeps its approval when a change is refused', async () => {
    const id = await approved();

    await expect(consultations.edit(adviser, id, 1, consultationInput(adviser.id))).rejects.toBeInstanceOf(
      ChangedMeanwhile,
    );

    expect((await reader.find(adviser, id)).state).toBe('approved');
  });

  it('is stopped only with a reason, and then stands as it is', async () => {
    const { id } = await makeConsultation(test, adviser);
    await expect(consultations.cancel(adviser, id, ' ')).rejects.toBeInstanceOf(CancellationWithoutNote);

    const cancelled = await consultations.cancel(adviser, id, 'Oppdraget er trukket.');

    expect(cancelled.state).toBe('cancelled');
    expect((await reader.transitionsOf(id)).at(-1)).toMatchObject({
      toState: 'cancelled',
      note: 'Oppdraget er trukket.',
    });
    const edit = consultations.edit(adviser, id, cancelled.version, consultationInput(adviser.id));
    await expect(edit).rejects.toBeInstanceOf(ContentStands);
  });
});
