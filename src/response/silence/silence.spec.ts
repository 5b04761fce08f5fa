import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { addBodies, directoratePeople, prepareHearing, type HearingPeople } from '../../../test/support/hearing.js';
import { statementsDuring } from '../../../test/support/response/count-statements.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { reasonNotToRemind, type KnownOfBody } from './silence.rules.js';
import { SilenceService, type Silence } from './silence.service.js';

const today = CalendarDay.of('2018-05-18');
const silent: KnownOfBody = {
  replies: [],
  isSpokenFor: false,
  lastLetter: 'accepted',
  deadlineOn: CalendarDay.of('2018-06-01'),
};

describe('a body is not reminded', () => {
  test.each<[string, Partial<KnownOfBody>, ReturnType<typeof reasonNotToRemind>]>([
    ['but it is when it has said nothing', {}, null],
    ['when it has answered', { replies: ['withRemarks'] }, 'hasAnswered'],
    ['when it has no remarks', { replies: ['withoutRemarks'] }, 'hasAnswered'],
    ['when it has declined', { replies: ['declines'] }, 'declined'],
    ['when its umbrella answers', { replies: ['answersThrough'] }, 'answersThrough'],
    ['when another speaks for it', { isSpokenFor: true }, 'standsBehind'],
    ['when its letter came back', { lastLetter: 'bounced' }, 'bounced'],
    ['but it is when its letter is only delayed', { lastLetter: 'delayed' }, null],
    ['when its deadline is over', { deadlineOn: CalendarDay.of('2018-05-16') }, 'deadlineOver'],
    ['but it is on the last day', { deadlineOn: today }, null],
    ['when its own deadline was a working day before', { deadlineOn: CalendarDay.of('2018-05-15') }, 'deadlineOver'],
    ['while there is no deadline', { deadlineOn: null }, 'deadlineOver'],
    ['and an answer is said before a declination', { replies: ['declines', 'withRemarks'] }, 'hasAnswered'],
  ])('%s', (_, known, reason) => {
    expect(reasonNotToRemind({ ...silent, ...known }, today)).toBe(reason);
  });

  test('but it is on the working day after a deadline on a Sunday, when an answer is still in time', () => {
    const sunday = { ...silent, deadlineOn: CalendarDay.of('2018-04-08') };

    expect(reasonNotToRemind(sunday, CalendarDay.of('2018-04-09'))).toBeNull();
    expect(reasonNotToRemind(sunday, CalendarDay.of('2018-04-10'))).toBe('deadlineOver');
  });
});

describe('who is silent', () => {
  let service: TestApp;
  let people: HearingPeople;

  beforeAll(async () => {
    service = await bootApp();
    people = await directoratePeople(service, await addCast(service));
  });

  afterAll(() => service.close());

  test('is read in four statements, for ten bodies and for fifteen hundred', async () => {
    for (const count of [10, 1500]) {
      const categoryId = await addBodies(service, people.adviser, count);
      const { id } = await prepareHearing(service, people, {
        title: `Høring med ${String(count)} instanser`,
        register: { categoryIds: [categoryId] },
      });
      const consultation = await service.database.reader.findOneByOrFail(Consultation, { id });
      const found: Silence[] = [];

      const statements = await statementsDuring(service.database, async () => {
        found.push(await service.app.get(SilenceService, { strict: false }).of(consultation));
      });

      expect(statements).toBe(4);
      expect([...(found[0] ?? [])].filter(([, reason]) => reason === null)).toHaveLength(count - 1);
    }
  }, 120_000);
});
