import { MeetingService } from '../../../src/internal-hearing/organ/meeting.service.js';
import { OrganService } from '../../../src/internal-hearing/organ/organ.service.js';
import type { TestApp } from '../app.js';
import type { HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** An organ of the host with a meeting to come; each hearing of the walk has its own. */
export async function organObjects(
  test: TestApp,
  { adviser }: HearingPeople,
  consultationId: string,
): Promise<Objects> {
  const organ = await test.app.get(OrganService, { strict: false }).add(adviser, `Fagstyret ${consultationId}`);
  const papersDueOn = test.clock.today().plusMonths(1);
  const days = { papersDueOn, meetsOn: papersDueOn.plusDays(7) };
  const meeting = await test.app.get(MeetingService, { strict: false }).call(adviser, organ.id, days);
  return { 'organer/:organId': organ.id, 'moter/:meetingId': meeting.id };
}
