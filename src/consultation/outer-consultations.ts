import { In } from 'typeorm';
import type { Reader } from '../shared/database/database.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import { Consultation } from './consultation.entity.js';
import { Invitation } from './invitation/invitation.entity.js';

/** More levels than any association has; also what stops a ring, should one ever be made by hand. */
export const MOST_LEVELS = 10;

/** The hearings that an internal hearing answers in, nearest first; none, and no statement, for one that answers for nobody. */
export async function outerConsultations(
  via: Reader,
  { id, answersForInvitationId }: Pick<Consultation, 'id' | 'answersForInvitationId'>,
): Promise<readonly Consultation[]> {
  if (answersForInvitationId === null) return [];
  const rows = await via.query<{ id: string; level: number | string }[]>(
    `WITH RECURSIVE "outer" ("id", "level", "answersFor") AS (
       SELECT "id", 0, "answersForInvitationId" FROM "consultation" WHERE "id" = $1
       UNION ALL
       SELECT c."id", o."level" + 1, c."answersForInvitationId" FROM "outer" o
       JOIN "invitation" i ON i."id" = o."answersFor" JOIN "consultation" c ON c."id" = i."consultationId"
       WHERE o."level" < $2)
     SELECT "id", "level" FROM "outer" WHERE "level" > 0 ORDER BY "level"`,
    [id, MOST_LEVELS],
  );
  const consultations = await via.findBy(Consultation, { id: In(rows.map((row) => row.id)) });
  return rows.flatMap((row) => consultations.filter((consultation) => consultation.id === row.id));
}

/** The deadline that holds for the host of an internal hearing in the outer one; null for others, and before there is one. */
export async function outerDeadlineOf(
  via: Reader,
  { answersForInvitationId }: Pick<Consultation, 'answersForInvitationId'>,
): Promise<CalendarDay | null> {
  if (answersForInvitationId === null) return null;
  const invitation = await via.findOneByOrFail(Invitation, { id: answersForInvitationId });
  const outer = await via.findOneByOrFail(Consultation, { id: invitation.consultationId });
  return invitation.deadlineIn(outer);
}
