import { addCast, type Cast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { newId } from '../../shared/database/id.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { CONSULTATION_STATES, type ConsultationState } from '../consultation-status.js';
import { Consultation } from '../consultation.entity.js';
import { Draft } from '../draft/draft.entity.js';
import { OtherRounds } from './other-rounds.js';

const PROGRAMME = 'Pakkeforløp psykisk helse og rus';

eachApp('the other rounds in a letter', (boot) => {
  let test: TestApp;
  let cast: Cast;
  let adviser: PersonActor;
  let rounds: OtherRounds;

  beforeEach(async () => {
    test = await boot();
    cast = await addCast(test);
    adviser = await actorFor(test, cast.adviser.id);
    rounds = test.app.get(OtherRounds, { strict: false });
  });

  afterEach(async () => {
    await test.close();
  });

  /** A hearing in a state that it came to, opened on a day or never. */
  async function hearing(
    title: string,
    state: ConsultationState,
    openedAt: string | null,
    by = adviser,
    programme = PROGRAMME,
  ): Promise<Consultation> {
    const { id } = await makeConsultation(test, by, { title, programme, deadlineOn: CalendarDay.of('2018-06-01') });
    await test.database.write(async (transaction) => {
      const reached = { state, approvedDigest: 'digest', openedAt: openedAt === null ? null : new Date(openedAt) };
      await transaction.update(Consultation, { id }, reached);
    });
    return test.database.reader.findOneByOrFail(Consultation, { id });
  }

  async function addDrafts(consultationId: string, ...titles: readonly string[]): Promise<void> {
    const rows = titles.map((title, index) => ({
      ...{ id: newId(), consultationId, position: index + 1, title, shortTitle: title, kind: 'pathway' as const },
      ...{ version: 1, createdAt: test.clock.now() },
    }));
    await test.database.write((transaction) => transaction.insert(Draft, rows));
  }

  it('are in the order in which they opened, with drafts, deadline and status in the words of the letter', async () => {
    const second = await hearing('Runde 2', 'open', '2018-01-10T08:00:00.000Z');
    const first = await hearing('Runde 1', 'summarised', '2017-06-10T08:00:00.000Z');
    await addDrafts(first.id, 'Pakkeforløp barn og unge', 'Pakkeforløp voksne');
    const third = await hearing('Runde 3', 'draft', null);

    const [former, latter] = await rounds.of(third, 'nn');

    expect(former).toEqual({
      title: 'Runde 1',
      drafts: 'Pakkeforløp barn og unge, Pakkeforløp voksne',
      deadline: '1. juni 2018',
      status: 'Ferdigbehandla',
    });
    expect(latter).toEqual({ title: 'Runde 2', drafts: '', deadline: '1. juni 2018', status: 'På høyring' });
    expect((await rounds.of(second, 'en')).map(({ status }) => status)).toEqual(['Concluded']);
  });

  it('name what everyone may read already, and nothing that is being prepared', async () => {
    for (const state of CONSULTATION_STATES)
      await hearing(`Uåpnet, ${state}`, state === 'open' ? 'draft' : state, null);
    await hearing('Avlyst etter åpning', 'cancelled', '2018-01-12T08:00:00.000Z');
    const asking = await hearing('Den som spør', 'draft', null);

    const titles = (await rounds.of(asking, 'nb')).map(({ title }) => title).sort();

    // Whoever closed a hearing opened it before: only states that are reached by opening are named.
    expect(titles).toEqual(['Avlyst etter åpning', 'Uåpnet, archived', 'Uåpnet, closed', 'Uåpnet, summarised']);
  });

  it('are none for a hearing without a programme, nor from another programme', async () => {
    await hearing('Annet program', 'open', '2018-01-10T08:00:00.000Z', adviser, 'Et annet program');
    const alone = await hearing('Alene', 'open', '2018-01-11T08:00:00.000Z', adviser, '');
    const inProgramme = await hearing('I program', 'draft', null);

    expect(await rounds.of(alone, 'nb')).toEqual([]);
    expect(await rounds.of(inProgramme, 'nb')).toEqual([]);
  });

  it('of an association are named in no letter, since they are for those invited', async () => {
    const secretary = await actorFor(test, cast.secretary.id);
    await hearing('Intern runde', 'open', '2018-01-10T08:00:00.000Z', secretary);
    const next = await hearing('Neste interne runde', 'draft', null, secretary);

    expect(await rounds.of(next, 'nb')).toEqual([]);
  });

  it('cost the same however many they are', async () => {
    const asking = await hearing('Den som spør', 'draft', null);
    for (let count = 0; count < 3; count += 1) {
      const { id } = await hearing(`Runde ${String(count)}`, 'open', `2018-01-1${String(count)}T08:00:00.000Z`);
      await addDrafts(id, 'Et utkast');
    }

    const statements = await statementsOf(test, () => rounds.of(asking, 'nb'));

    expect(statements).toBeLessThanOrEqual(3);
  });
});
