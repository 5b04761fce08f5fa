import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { ApproximateDay } from '../../../src/consultation/programme/approximate-day.js';
import { ProgrammeCourse } from '../../../src/consultation/programme/programme-course.service.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** The programme of a finished hearing, with a milestone. */
export async function programmeObjects(
  test: TestApp,
  { adviser }: HearingPeople,
  { id }: FinishedHearing,
): Promise<Objects> {
  const { programmeId } = await test.database.reader.findOneByOrFail(Consultation, { id });
  const when = new ApproximateDay(test.clock.today(), 'day');
  const milestone = await test.app
    .get(ProgrammeCourse, { strict: false })
    .add(adviser, programmeId ?? '', { kind: 'launch', when, title: '', place: 'Oslo', draftIds: [] });
  return { 'programmer/:programmeId': programmeId ?? '', 'milepeler/:milestoneId': milestone.id };
}
