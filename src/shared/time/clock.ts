import { CalendarDay } from './calendar-day.js';

/**
 * Where "now" comes from. A port, because tests and the demonstration run on a clock of their own; nothing else in the
 * project may ask the machine for the time.
 */
export abstract class Clock {
  abstract now(): Date;

  /** Today's day in Europe/Oslo, the zone in which every deadline is counted. */
  today(): CalendarDay {
    return CalendarDay.at(this.now());
  }
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told to move. */
export class FrozenClock extends Clock {
  private instant: Date;

  constructor(instant: Date | string) {
    super();
    this.instant = new Date(instant);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Moves the clock to an instant (ISO 8601 with zone) or a `Date`. */
  moveTo(instant: Date | string): void {
    this.instant = new Date(instant);
  }

  /** Moves the clock forward by whole seconds. */
  advanceSeconds(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}

/** An instant some seconds away from another. */
export function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}

/** Reads an ISO 8601 instant as it is stored in the database. */
export function instantFrom(iso: string): Date {
  return new Date(iso);
}
