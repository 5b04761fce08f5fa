import { setTimeout as wait } from 'node:timers/promises';
import { DispatchGround, type GroundPlan } from './dispatch-ground.js';
import { tally, type Tally } from './tally.js';

const DOWN_SECONDS = 8;
const PER_SECOND = 20;
const PATIENCE_SECONDS = 300;
const SETTINGS = { LEASE_SECONDS: '30', UNCERTAIN_WAIT_SECONDS: '2', SMTP_PER_SECOND: String(PER_SECOND) };

export interface RelayDownResult extends Tally {
  readonly database: string;
  readonly ok: boolean;
  readonly downSeconds: number;
  /** Messages that the relay had when it went down. */
  readonly before: number;
  /** Attempts that met a relay that was down, and were put off. */
  readonly postponed: number;
  /** Seconds from when it was back until the first message came. */
  readonly resumedAfterSeconds: number;
  readonly perSecondAllowed: number;
  /** The most messages that came within any five seconds. */
  readonly mostInFiveSeconds: number;
  readonly seconds: number;
}

/** Takes the relay away in the middle of a dispatch, hanging up on everybody, and brings it back after some seconds. */
export async function runRelayDownTrial(plan: GroundPlan & { readonly database: string }): Promise<RelayDownResult> {
  const begun = performance.now();
  const ground = await DispatchGround.lay(plan);
  const { sink } = ground;
  try {
    const { id } = await ground.begin();
    await Promise.all(ground.slots.map((slot) => slot.start(SETTINGS)));
    await ground.until('a third of the messages', PATIENCE_SECONDS, () => sink.held.length >= plan.messages / 3);
    await sink.goDown();
    const before = sink.held.length;
    await wait(DOWN_SECONDS * 1000);
    await sink.comeBack();
    const back = performance.now();
    await ground.until('the first message', PATIENCE_SECONDS, () => sink.held.length > before);
    const resumedAfterSeconds = Math.round((performance.now() - back) / 100) / 10;
    const open = `"message" WHERE "subjectId" = $1 AND "state" <> 'accepted'`;
    await ground.until('the last message', PATIENCE_SECONDS, async () => (await ground.count(open, [id])) === 0);
    await Promise.all(ground.slots.map((slot) => slot.drain()));
    const postponed = await ground.count(`"attempt" WHERE "outcome" = 'postponed'`);
    const result = {
      database: plan.database,
      downSeconds: DOWN_SECONDS,
      before,
      postponed,
      resumedAfterSeconds,
      perSecondAllowed: PER_SECOND,
      mostInFiveSeconds: mostWithin(
        WINDOW_SECONDS,
        sink.held.map(({ at }) => at),
      ),
      ...(await tally(ground, id)),
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
    return { ok: isWell(result), ...result };
  } finally {
    await ground.clear();
  }
}

function mostWithin(seconds: number, instants: readonly number[]): number {
  const sorted = [...instants].sort((left, right) => left - right);
  let first = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - (sorted[first] ?? at) > seconds * 1000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/**
 * The throttle lets what fits in one second go at once after a pause, so that within any five seconds there may be those of
 * six. It counts them when they are taken, and the sink when they arrive: a tenth is for what was held up on the way.
 */
const WINDOW_SECONDS = 5;
const MOST_IN_WINDOW = (WINDOW_SECONDS + 1) * PER_SECOND * 1.1;

function isWell(result: Omit<RelayDownResult, 'ok'>): boolean {
  const nothing = [
    result.neverReceived,
    result.unexplainedDuplicates,
    result.uncertainLeft,
    result.unfinished,
    result.manualSteps,
    result.wrongLetters,
  ];
  return (
    nothing.every((count) => count === 0) &&
    result.sameMessageId &&
    result.postponed > 0 &&
    result.mostInFiveSeconds <= MOST_IN_WINDOW
  );
}
