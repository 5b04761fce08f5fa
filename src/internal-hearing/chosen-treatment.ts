import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Treatments, type Treatment } from '../letter/treatment/treatments.js';
import type { Reader } from '../shared/database/database.js';
import { CalendarDay } from '../shared/time/calendar-day.js';

/** Tells letters and portals which organ treats the answer of an internal hearing, and at which meeting. */
@Injectable()
export class ChosenTreatment implements OnModuleInit {
  constructor(private readonly treatments: Treatments) {}

  onModuleInit(): void {
    this.treatments.register((consultationId, via) => this.of(consultationId, via));
  }

  /** Null until a meeting is chosen. One that was called off leaves the organ, and no day. */
  async of(consultationId: string, via: Reader): Promise<Treatment | null> {
    const rows: { organName: string; meetsOn: string; cancelledAt: string | null }[] = await via.query(
      `SELECT o."name" AS "organName", m."meetsOn", m."cancelledAt" FROM "internal_hearing" h
       JOIN "organ_meeting" m ON m."id" = h."meetingId" JOIN "organ" o ON o."id" = m."organId"
       WHERE h."consultationId" = $1`,
      [consultationId],
    );
    const [chosen] = rows;
    if (!chosen) return null;
    return {
      organName: chosen.organName,
      meetingOn: chosen.cancelledAt === null ? CalendarDay.of(chosen.meetsOn) : null,
    };
  }
}
