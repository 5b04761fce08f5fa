const FIRST_SECONDS = 30;
const MOST_SECONDS = 3600;

/**
 * How many seconds to wait after a number of attempts: half a minute, then twice as long each time, an hour at most. The
 * last half of it is left to chance (0 to 1), so that what failed together does not come back together.
 */
export function retryAfterSeconds(attempts: number, chance: number): number {
  const whole = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
