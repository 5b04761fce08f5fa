import { secondsAfter } from '../../shared/time/clock.js';

/** How many hand-overs a second. */
export interface Pace {
  readonly perSecond: number;
}

/** After having been idle, what fits in one second may go at once; at least one message. */
const BURST_SECONDS = 1;
const FIRST_CLOSED_SECONDS = 5;
const LONGEST_CLOSED_SECONDS = 300;
/** Nobody is believed who asks us to wait longer than this. */
const LONGEST_ASKED_SECONDS = 6 * 3600;

/**
 * How many of the wanted messages fit the pace now, when the next fits at `nextAt` (the generic cell rate algorithm of
 * ITU-T I.371: one instant is all the state there is). Without a pace, all of them.
 */
export function slotsAt(nextAt: Date | null, now: Date, pace: Pace | null, wanted: number): number {
  if (pace === null) return wanted;
  const from = Math.max(nextAt?.getTime() ?? 0, now.getTime());
  const room = Math.max(BURST_SECONDS, 1 / pace.perSecond) - (from - now.getTime()) / 1000;
  return Math.max(0, Math.min(wanted, Math.floor(room * pace.perSecond + 1e-6)));
}

/** When the next message fits the pace after so many have gone. */
export function spacing(nextAt: Date | null, now: Date, pace: Pace, messages: number): Date {
  const from = nextAt && nextAt > now ? nextAt : now;
  return secondsAfter(from, messages / pace.perSecond);
}

/** How long to leave alone what has closed so many times in a row: as long as it asked for, or twice as long each time. */
export function closedSeconds(failures: number, askedSeconds: number | null): number {
  if (askedSeconds !== null) return Math.min(LONGEST_ASKED_SECONDS, Math.max(1, askedSeconds));
  return Math.min(LONGEST_CLOSED_SECONDS, FIRST_CLOSED_SECONDS * 2 ** Math.max(0, failures - 1));
}
