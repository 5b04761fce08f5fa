import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DispatchGround, type GroundPlan } from './dispatch-ground.js';
import {
  FAIL_POINTS,
  isSinkPoint,
  MENDING_POINTS,
  PREPARING_POINTS,
  SENDING_POINTS,
  type Arming,
  type FailPoint,
} from './fail-points.js';
import { tally, type Tally } from './tally.js';
import type { WorkerSlot } from './worker-slot.js';

/**
 * While workers are being killed, a message that was in a conversation is uncertain and stays so: the wait for evidence is
 * longer than that storm, as fifteen minutes are to a crash. With a wait as short as the time between two kills a message
 * could be caught in both of its two conversations, and would then by design be a matter for a person.
 */
const STORM = { LEASE_SECONDS: '2', UNCERTAIN_WAIT_SECONDS: '86400' };
/** Afterwards the wait is over at once, and a busy machine is not taken for a dead worker. */
const CALM = { LEASE_SECONDS: '60', UNCERTAIN_WAIT_SECONDS: '1' };

/** The share of the random kills that fall while letters are prepared. */
const WHILE_PREPARING = 0.2;
/** The share of the messages that is left for after the storm, so that no fail point waits for work that is done. */
const LEFT_FOR_CALM = 0.15;
/** How many messages were begun when a worker died, on the average at most. */
const LOST_WITH_ONE = 15;
/** How many times a worker comes past a fail point alive, at most, for each hundred messages. */
const SPARED_MOST = 0.5;
const PATIENCE_SECONDS = 120;
const CALM_SECONDS = 300;

export interface KillPlan extends GroundPlan {
  readonly database: string;
  readonly kills: number;
}

/** What the trial prints. */
export interface KillResult extends Tally {
  readonly database: string;
  readonly workers: number;
  /** `kill -9` at a random moment; the fail points come on top. */
  readonly kills: number;
  readonly failPoints: Readonly<Record<string, { readonly hit: boolean }>>;
  readonly seconds: number;
  readonly ok: boolean;
}

/**
 * Sends a dispatch while worker processes are killed: at random moments, and once at each named fail point. Afterwards
 * nobody may be forgotten, nobody may have got it twice without the ledger saying so, and nothing may be left for a person.
 */
export class KillTrial {
  private readonly hit = new Set<FailPoint>();
  private kills = 0;

  private constructor(
    private readonly ground: DispatchGround,
    private readonly plan: KillPlan,
  ) {}

  static async run(plan: KillPlan): Promise<KillResult> {
    const begun = performance.now();
    const ground = await DispatchGround.lay(plan);
    try {
      const trial = new KillTrial(ground, plan);
      const { id } = await ground.begin();
      await trial.storm();
      await trial.calm(id);
      return trial.result(await tally(ground, id), (performance.now() - begun) / 1000);
    } finally {
      await ground.clear();
    }
  }

  private async storm(): Promise<void> {
    const first = Math.round(this.plan.kills * WHILE_PREPARING);
    await this.whilePreparing(first);
    await this.whileSending(this.plan.kills - first);
    // A worker that died at a fail point before its killer came left one kill to be made up for.
    while (this.kills < this.plan.kills) {
      await this.startAll(null);
      await wait(randomInt(500));
      await this.killAtRandom();
    }
    await this.killAll();
  }

  /** Only one worker prepares, whichever got the job: all are armed with the same point, and the last one comes last. */
  private async whilePreparing(kills: number): Promise<void> {
    const last = PREPARING_POINTS.length - 1;
    for (const [index, point] of PREPARING_POINTS.entries()) {
      const before = index === last ? 0 : Math.round(((index + 1) * kills) / last) - Math.round((index * kills) / last);
      for (let kill = 0; kill < before; kill += 1) {
        // Armed so that a worker that escapes its killer cannot come to the freeze.
        await this.startAll({ point: 'before-freeze', spared: 0 });
        await wait(randomInt(50, 1200));
        await this.killAtRandom();
      }
      await this.startAll({ point, spared: 0 });
      await this.ground.until(point, PATIENCE_SECONDS, () => this.hit.has(point));
    }
  }

  private async whileSending(kills: number): Promise<void> {
    // The reaper's come first: a worker that waits there for a lease to run out sends letters meanwhile.
    const points = [...REAPING_POINTS, ...shuffled(SENDING_POINTS.filter((point) => !isReaping(point)))];
    const rounds = Math.max(kills, points.length);
    for (let round = 0; round < rounds; round += 1) {
      const point = points[round];
      const deathsLeft = Math.max(0, kills - round) + Math.max(0, points.length - round);
      if (round < kills) {
        await this.startAll(null);
        // One at least: a worker that dies before it has taken up anything leaves nothing for the reaper.
        await this.letSome(1 + randomInt(1 + 2 * (await this.shareOf(deathsLeft))));
        await this.killAtRandom();
      }
      if (!point) continue;
      this.ground.sink.allow(1 + (await this.shareOf(deathsLeft)));
      await this.dieAt(point);
    }
    this.ground.sink.allow(Number.POSITIVE_INFINITY);
  }

  /** How many messages there are for each of the deaths to come, so that there is work until the last of them. */
  private async shareOf(deathsLeft: number): Promise<number> {
    const gone = await this.ground.count(`"message" WHERE "state" NOT IN ('preparing', 'queued', 'sending')`);
    const inStorm = this.plan.messages * (1 - LEFT_FOR_CALM) - gone - deathsLeft * LOST_WITH_ONE;
    return Math.max(0, Math.floor(inStorm / deathsLeft));
  }

  /** Lets the workers hand over so many messages, and then lets a random moment pass. */
  private async letSome(messages: number): Promise<void> {
    const { sink } = this.ground;
    const until = sink.held.length + messages;
    sink.allow(messages);
    await this.ground.until(`${until} messages`, PATIENCE_SECONDS, () => sink.held.length >= until);
    await wait(randomInt(40));
  }

  /** Lets a worker that is armed die at the point, while the others work. What only one of them comes to, all are armed with. */
  private async dieAt(point: FailPoint): Promise<void> {
    await this.killAll();
    const isForOne = isReaping(point);
    const spared = isForOne || point.includes('claim') ? 0 : randomInt(this.sparedMost);
    const armed = this.anySlot();
    const start = (slot: WorkerSlot) => this.start(slot, isForOne || slot === armed ? { point, spared } : null);
    await Promise.all(this.ground.slots.map(start));
    // A point that nobody comes to any more is counted as not hit, and the trial fails by that.
    await this.ground
      .until(point, PATIENCE_SECONDS, () => this.hit.has(point))
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  }

  private async killAll(): Promise<void> {
    const alive = this.ground.slots.filter((slot) => slot.isAlive);
    this.kills += alive.length;
    await Promise.all(alive.map((slot) => slot.kill()));
  }

  private async killAtRandom(): Promise<void> {
    const alive = this.ground.slots.filter((slot) => slot.isAlive);
    const slot = alive[randomInt(Math.max(1, alive.length))];
    if (!slot) return;
    this.kills += 1;
    await slot.kill();
  }

  private async startAll(arming: Arming | null): Promise<void> {
    const empty = this.ground.slots.filter((slot) => !slot.isAlive);
    await Promise.all(empty.map((slot) => this.start(slot, arming)));
  }

  private async start(
    slot: WorkerSlot,
    arming: Arming | null,
    settings: Record<string, string> = STORM,
  ): Promise<void> {
    if (arming && isSinkPoint(arming.point)) this.setTrap(slot, arming.point);
    const started = slot.start(settings, arming);
    void slot.ended().then(({ hit }) => {
      if (hit) this.hit.add(hit);
    });
    await started;
  }

  private setTrap(slot: WorkerSlot, at: FailPoint): void {
    if (!isSinkPoint(at)) return;
    const spring = async (): Promise<void> => {
      await slot.kill();
      this.hit.add(at);
    };
    this.ground.sink.setTrap(slot.number, { at, spring });
  }

  /** Waits until nothing is left to do. What is uncertain is sent once more now, and even that is interrupted. */
  private async calm(dispatchId: string): Promise<void> {
    const { ground } = this;
    await wait(Number(CALM.UNCERTAIN_WAIT_SECONDS) * 1000);
    const [first] = ground.slots;
    for (const point of MENDING_POINTS) {
      if (!first) break;
      await this.start(first, { point, spared: 0 }, CALM);
      await ground.until(point, PATIENCE_SECONDS, () => this.hit.has(point));
    }
    await Promise.all(ground.slots.map((slot) => this.start(slot, null, CALM)));
    const open = `"message" WHERE "subjectId" = $1 AND "state" <> 'accepted'`;
    // A trial that does not come to an end is counted as it stands, and fails by its figures.
    await ground
      .until('the last message', CALM_SECONDS, async () => (await ground.count(open, [dispatchId])) === 0)
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    await Promise.all(ground.slots.map((slot) => slot.drain()));
  }

  private get sparedMost(): number {
    return 1 + Math.floor((this.plan.messages * SPARED_MOST) / 100);
  }

  private anySlot(): WorkerSlot {
    const { slots } = this.ground;
    const slot = slots[randomInt(slots.length)];
    if (!slot) throw new Error('There is no place for a worker');
    return slot;
  }

  private result(counted: Tally, seconds: number): KillResult {
    const { database, workers } = this.plan;
    const failPoints = Object.fromEntries(FAIL_POINTS.map((point) => [point, { hit: this.hit.has(point) }]));
    const isWhole = counted.messages === this.plan.messages && counted.sameMessageId && counted.wrongLetters === 0;
    const nothing = [
      counted.neverReceived,
      counted.unexplainedDuplicates,
      counted.uncertainLeft,
      counted.unfinished,
      counted.manualSteps,
    ];
    const ok =
      isWhole &&
      nothing.every((count) => count === 0) &&
      counted.uncertainSeen === counted.uncertainResolved &&
      this.kills >= this.plan.kills &&
      FAIL_POINTS.every((point) => this.hit.has(point));
    return { database, workers, ok, kills: this.kills, failPoints, ...counted, seconds: Math.round(seconds * 10) / 10 };
  }
}

const REAPING_POINTS = ['in-reap', 'after-reap'] as const satisfies readonly FailPoint[];

function isReaping(point: FailPoint): boolean {
  return REAPING_POINTS.some((each) => each === point);
}

function shuffled<T>(given: readonly T[]): readonly T[] {
  const all = [...given];
  for (let index = all.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [all[index], all[other]] = [all[other] as T, all[index] as T]; // reason: both are within
  }
  return all;
}
