import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from '../../support/databases.js';
import { UPLOAD_POINTS, type Broken, type UploadPoint } from './fail-points.js';
import { UploadClient, type Acknowledged, type Ledger } from './upload-client.js';
import { UploadGround } from './upload-ground.js';
import { tallyUploads, type UploadTally } from './upload-tally.js';

/** Longer than it takes on a machine with much else to do: it only ends a trial that hangs. */
const PATIENCE_MILLISECONDS = 180_000;
const LOOK_AGAIN_MILLISECONDS = 10;
/** How long a server is let live, at most, when it dies at a random moment. */
const LIFE_MILLISECONDS = 2000;
/**
 * Every third kill comes the moment after the server has answered for something: what it had not written by then is lost. A
 * server that is broken on purpose is always killed then, so that chance does not decide whether it is found out; one that
 * answers before the bytes are kept, when the answer was for a file.
 */
const AT_ANSWER = 3;
const SPARED_MOST = 4;
const TELL_EVERY = 20;

export interface UploadPlan {
  readonly on: TestDatabase;
  readonly database: string;
  readonly clients: number;
  /** `kill -9` at random moments; the fail points come on top. */
  readonly kills: number;
  readonly points: readonly UploadPoint[];
  /** A safeguard that is switched off in every server; null for the service as it is. */
  readonly broken: Broken | null;
}

/** What the trial prints. */
export interface UploadResult extends UploadTally {
  readonly database: string;
  readonly clients: number;
  readonly kills: number;
  readonly failPoints: Readonly<Record<string, { readonly hit: boolean }>>;
  /** Steps that were taken again after a connection broke. */
  readonly retried: number;
  /** Uploads that went on from where they stood. */
  readonly resumed: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly ok: boolean;
}

/**
 * Lets clients upload, type and send in at a server that is killed again and again: at random moments, the moment after an
 * answer, and at each named fail point. Afterwards everything that was answered for must be there.
 */
export class UploadTrial {
  private readonly files: Acknowledged[] = [];
  private readonly typed = new Map<string, string>();
  private readonly receipts = new Map<string, number>();
  private retried = 0;
  private resumed = 0;
  private kills = 0;
  private onAnswer: (about: 'file' | 'words') => void = () => undefined;

  private readonly begun = performance.now();

  private constructor(
    private readonly ground: UploadGround,
    private readonly plan: UploadPlan,
    private readonly say: (line: string) => void,
  ) {}

  static async run(plan: UploadPlan, say: (line: string) => void = () => undefined): Promise<UploadResult> {
    const ground = await UploadGround.lay(plan.on, plan.clients);
    try {
      const trial = new UploadTrial(ground, plan, say);
      await trial.storm();
      const { files, typed, receipts } = trial;
      return trial.result(await tallyUploads(ground, { files, typed, receipts }));
    } finally {
      await ground.clear();
    }
  }

  private async storm(): Promise<void> {
    const clients = this.clients();
    const work = Promise.all(clients.map((client) => client.work()));
    for (const point of this.plan.points) {
      await this.dieAt(point);
      this.tell(point);
    }
    while (this.kills < this.plan.kills) {
      await this.dieAtRandom();
      if (this.kills % TELL_EVERY === 0) this.tell(`${this.kills} random kills`);
    }
    await this.ground.slot.start(this.plan.broken);
    for (const client of clients) client.stop();
    await Promise.race([work, this.tooLate(clients)]);
    // What is still on its way to the disk of a server that answers too early must not come there.
    await this.ground.slot.kill();
  }

  private async dieAtRandom(): Promise<void> {
    const { slot } = this.ground;
    await slot.start(this.plan.broken);
    if (this.plan.broken !== null || this.kills % AT_ANSWER === 0) {
      const answered = new Promise<void>((resolve) => {
        this.onAnswer = (about) => {
          if (about === 'file' || this.plan.broken !== 'row-before-bytes') resolve();
        };
      });
      await Promise.race([answered, slot.ended(), wait(PATIENCE_MILLISECONDS, undefined, { ref: false })]);
    } else await wait(randomInt(LIFE_MILLISECONDS));
    if (await slot.kill()) this.kills += 1;
  }

  private async dieAt(point: UploadPoint): Promise<void> {
    const { slot } = this.ground;
    await slot.start({ point, spared: randomInt(SPARED_MOST) });
    const deadline = performance.now() + PATIENCE_MILLISECONDS;
    while (slot.isAlive && performance.now() < deadline) await wait(LOOK_AGAIN_MILLISECONDS);
    // A point that nobody comes to is counted as not hit, and the trial fails by that.
    await slot.kill();
  }

  private async tooLate(clients: readonly UploadClient[]): Promise<never> {
    await wait(PATIENCE_MILLISECONDS, undefined, { ref: false });
    const late = clients.filter(({ isWorking }) => isWorking);
    const faults = late.map(({ lastFault }) => String(lastFault)).slice(0, 3);
    throw new Error([`${late.length} clients did not come to an end`, ...faults, ...this.ground.slot.said].join('\n'));
  }

  private clients(): readonly UploadClient[] {
    const { origin, invited } = this.ground;
    const ledger: Ledger = {
      acknowledged: (file) => {
        this.files.push(file);
        this.onAnswer('file');
      },
      typed: (invitationId, text) => {
        this.typed.set(invitationId, text);
        this.onAnswer('words');
      },
      receipt: (invitationId) => {
        this.receipts.set(invitationId, (this.receipts.get(invitationId) ?? 0) + 1);
        this.onAnswer('words');
      },
      retried: () => (this.retried += 1),
      resumed: () => (this.resumed += 1),
    };
    return invited.map(({ invitationId, secret }, number) => {
      const codeSentTo = (address: string): Promise<string> => this.ground.codeSentTo(address);
      const untilAnswered = (): Promise<void> => this.ground.slot.untilAnswered();
      return new UploadClient({ number, origin, secret, invitationId, codeSentTo, untilAnswered }, ledger);
    });
  }

  private get seconds(): number {
    return Math.round((performance.now() - this.begun) / 100) / 10;
  }

  private tell(what: string): void {
    this.say(`${what}: ${this.files.length} files answered for, ${this.seconds} s`);
  }

  private result(tally: UploadTally): UploadResult {
    const { database, clients, kills, points } = this.plan;
    const { hit } = this.ground.slot;
    const nothing = [
      tally.acknowledgedLost,
      tally.typedLost,
      tally.receiptsLost,
      tally.rowsWithoutBytes,
      tally.answersOverLimit,
    ];
    return {
      ok: nothing.every((count) => count === 0) && this.kills >= kills && points.every((point) => hit.has(point)),
      database,
      clients,
      kills: this.kills,
      failPoints: Object.fromEntries(UPLOAD_POINTS.map((point) => [point, { hit: hit.has(point) }])),
      ...tally,
      retried: this.retried,
      resumed: this.resumed,
      bytes: this.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      seconds: this.seconds,
    };
  }
}
