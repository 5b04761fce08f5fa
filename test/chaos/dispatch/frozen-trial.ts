import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { SystemClock } from '../../../src/shared/time/clock.js';
import { DispatchGround, type GroundPlan } from './dispatch-ground.js';
import type { WorkerSlot } from './worker-slot.js';
import { tally, type Tally } from './tally.js';

const LEASE = 2;
const PATIENCE_SECONDS = 90;

/** The one that is frozen would wait long for evidence; the one that takes over sends once more after some seconds. */
const FROZEN = { LEASE_SECONDS: String(LEASE), UNCERTAIN_WAIT_SECONDS: '86400' };
const OTHER = { LEASE_SECONDS: '30', UNCERTAIN_WAIT_SECONDS: '4' };

export interface FrozenResult extends Tally {
  readonly database: string;
  readonly ok: boolean;
  /** Messages that were taken from the frozen worker. */
  readonly takenOver: number;
  /** What the frozen worker said had come of a message that was no longer its own, and was not written. */
  readonly lateEndsRefused: number;
  /** Messages whose state was changed by the frozen worker after it had lost them. */
  readonly lateEndsWritten: number;
  readonly seconds: number;
}

/**
 * Freezes a worker (SIGSTOP) while the relay holds a message that it has had no answer for, until its lease is over and
 * another worker has taken everything from it; then thaws it. What it then says must not be written, and the copies that it
 * handed over must be explained.
 */
export async function runFrozenTrial(plan: GroundPlan & { readonly database: string }): Promise<FrozenResult> {
  const begun = performance.now();
  const ground = await DispatchGround.lay({ ...plan, workers: 2 });
  try {
    const { id } = await ground.begin();
    const [frozen, other] = ground.slots;
    if (!frozen || !other) throw new Error('The trial takes two workers');
    let isFrozen = false;
    const spring = async (): Promise<void> => {
      await freezeOutsideTransactions(ground, frozen);
      isFrozen = true;
    };
    await frozen.start(FROZEN);
    await ground.until('half of the messages', PATIENCE_SECONDS, () => ground.sink.held.length >= plan.messages / 2);
    ground.sink.setTrap(frozen.number, { at: 'after-final-dot-before-reply', spring });
    await ground.until('the trap', PATIENCE_SECONDS, () => isFrozen);
    await other.start(OTHER);
    const doubted = `"message" WHERE "subjectId" = $1 AND "state" = 'uncertain'`;
    await ground.until('the reaper', PATIENCE_SECONDS, async () => (await ground.count(doubted, [id])) > 0);
    const takenOver = await ground.count(doubted, [id]);
    const begunBy = new SystemClock().now().toISOString();
    frozen.thaw();
    const refused = (): number => frozen.said.filter((line) => line.includes('came too late')).length;
    await ground.until('the frozen worker', PATIENCE_SECONDS, () => refused() > 0);
    const open = `"message" WHERE "subjectId" = $1 AND "state" <> 'accepted'`;
    await ground.until('the last message', PATIENCE_SECONDS, async () => (await ground.count(open, [id])) === 0);
    await Promise.all(ground.slots.map((slot) => slot.drain()));
    const counted = await tally(ground, id);
    const lateEndsWritten = takenOver - (await ground.count(STILL_IN_DOUBT, [begunBy]));
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const result = {
      database: plan.database,
      takenOver,
      lateEndsRefused: refused(),
      lateEndsWritten,
      ...counted,
      seconds,
    };
    return { ok: isWell(result), ...result };
  } finally {
    await ground.clear();
  }
}

/**
 * A process that stands still inside a transaction keeps its locks, SQLite's only writer among them, and nobody else can
 * write until it goes on or is killed: no database takes that from it at once. The trial is about leases, and freezes the
 * worker between two transactions.
 */
async function freezeOutsideTransactions(ground: DispatchGround, slot: WorkerSlot): Promise<void> {
  for (;;) {
    slot.freeze();
    if (await ground.isNobodyWriting()) return;
    slot.thaw();
    await wait(randomInt(1, 10));
  }
}

/** An attempt that was taken from its worker stays uncertain for good, and nothing is known of how far it came. */
const STILL_IN_DOUBT = `"attempt" WHERE "outcome" = 'uncertain' AND "stage" IS NULL AND "startedAt" <= $1`;

function isWell(result: Omit<FrozenResult, 'ok'>): boolean {
  const nothing = [
    result.neverReceived,
    result.unexplainedDuplicates,
    result.doublyAcknowledged,
    result.lateEndsWritten,
    result.uncertainLeft,
    result.unfinished,
    result.manualSteps,
    result.wrongLetters,
  ];
  return nothing.every((count) => count === 0) && result.sameMessageId && result.lateEndsRefused > 0;
}
