import { InternalHearing } from '../../../src/internal-hearing/internal-hearing.entity.js';
import { OrganMeeting } from '../../../src/internal-hearing/organ/organ-meeting.entity.js';
import { Organ } from '../../../src/internal-hearing/organ/organ.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { TestApp } from '../app.js';
import type { Level } from './three-levels.js';

/** Lets an organ of the host treat the answer of an internal hearing, at a meeting on a day. */
export async function treatedBy(
  { database, clock }: TestApp,
  { person, hearing }: Level,
  { organ: name, meetsOn: day }: { readonly organ: string; readonly meetsOn: string },
): Promise<void> {
  const made = { hostId: person.hostId, version: 1, createdAt: clock.now(), createdById: person.id };
  const [organId, meetingId, meetsOn] = [newId(), newId(), CalendarDay.of(day)];
  await database.write(async (transaction) => {
    await transaction.insert(Organ, { ...made, id: organId, name, sortKey: name, woundUpAt: null });
    const meeting = { ...made, id: meetingId, organId, meetsOn, papersDueOn: meetsOn, cancelledAt: null };
    await transaction.insert(OrganMeeting, meeting);
    await transaction.update(InternalHearing, { consultationId: hearing.consultation.id }, { meetingId });
  });
}
