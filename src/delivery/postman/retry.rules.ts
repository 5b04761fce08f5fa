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

const ASKING = String.raw`(?:again|back|retry|retry-after|wait|delayed?|greylist\w*|graylist\w*|igjen|vent)`;
const COUNTED = new RegExp(`\\b${ASKING}\\b[^\\d\\n]{0,30}(\\d{1,6})\\s*([a-zæøå]+)`, 'i');
const CLOCKED = new RegExp(`\\b${ASKING}\\b[^\\d\\n]{0,30}(\\d{1,2}):(\\d{2}):(\\d{2})`, 'i');
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^s(ec|ecs|econds?|ekund|ekunder|ek)?$/i, 1],
  [/^m(in|ins|inutes?|inutt|inutter)?$/i, 60],
  [/^(h|hrs?|hours?|timer?)$/i, 3600],
];

/**
 * How many seconds a server asks us to wait, as in "450 4.2.0 Greylisted, try again in 300 seconds" or "come back in
 * 00:04:59"; null when it does not say. No standard has this sentence, and many servers say it.
 */
export function askedToWaitSeconds(response: string): number | null {
  const clocked = CLOCKED.exec(response);
  if (clocked) return Number(clocked[1]) * 3600 + Number(clocked[2]) * 60 + Number(clocked[3]);
  const counted = COUNTED.exec(response);
  const unit = UNITS.find(([word]) => word.test(counted?.[2] ?? ''));
  return counted && unit ? Number(counted[1]) * unit[1] : null;
}
