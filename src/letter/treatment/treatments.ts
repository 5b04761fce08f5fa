import { Injectable } from '@nestjs/common';
import type { Reader } from '../../shared/database/database.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';

/** Which organ of an association treats its answer, and when. */
export interface Treatment {
  readonly organName: string;
  /** Null until a meeting is chosen. */
  readonly meetingOn: CalendarDay | null;
}

export type FindTreatment = (consultationId: string, via: Reader) => Promise<Treatment | null>;

/**
 * Who treats what an internal hearing comes to. Organs and their meetings belong to a domain above, which registers how
 * they are found when it starts; letters and portals only name them.
 */
@Injectable()
export class Treatments {
  private find: FindTreatment | null = null;

  register(find: FindTreatment): void {
    this.find = find;
  }

  /** Null for a hearing whose answer no organ treats, and where nothing is chosen yet. */
  async of(consultationId: string, via: Reader): Promise<Treatment | null> {
    return this.find ? this.find(consultationId, via) : null;
  }
}
