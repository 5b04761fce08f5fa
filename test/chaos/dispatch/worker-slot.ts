import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inProject } from '../../../src/shared/config/project-root.js';
import { HIT, WORKING, type Arming, type FailPoint } from './fail-points.js';

const PROGRAM = inProject('dist', 'test', 'chaos', 'dispatch', 'chaos-worker.process.js');
const LINES_KEPT = 50;

/** A worker process that is gone. */
export interface Death {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The point at which it killed itself; null when it did not. */
  readonly hit: FailPoint | null;
}

/** A place for one worker process at a time; the one that died is replaced by the next. */
export class WorkerSlot {
  /** What its workers said last, for whoever looks for the cause of a fault. */
  readonly said: string[] = [];
  private child: ChildProcess | null = null;
  private death: Promise<Death> | null = null;
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    readonly number: number,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  get isAlive(): boolean {
    return this.child !== null;
  }

  /** Starts a worker. Comes back when it works, or has died on the way there. */
  async start(changes: Readonly<Record<string, string>> = {}, arming: Arming | null = null): Promise<void> {
    if (this.child) throw new Error('There is a worker in the slot already');
    const given = arming === null ? [] : [arming.point, String(arming.spared)];
    const child = fork(PROGRAM, given, {
      execArgv: [],
      env: { ...this.environment, ...changes },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    this.follow(child);
    await Promise.race([this.working, this.death]);
  }

  /** `kill -9`. Comes back when it is dead; does nothing when it is dead already. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.death;
  }

  /** Freezes the process where it stands. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Asks it to finish what is begun and end. Throws when it does not end well. */
  async drain(): Promise<void> {
    if (!this.child) return;
    this.child.kill('SIGTERM');
    const death = await this.ended();
    // Nest hands the signal on to the process when everything is closed.
    if (death.code !== 0 && death.signal !== 'SIGTERM') throw new Error(this.account('did not end well', death));
  }

  /** Comes back when the worker is dead. */
  async ended(): Promise<Death> {
    if (!this.death) throw new Error('No worker was started in the slot');
    return this.death;
  }

  /** What happened to a worker that should not have died, for an error message. */
  account(what: string, { code, signal }: Death): string {
    return `Worker ${this.number} ${what} (${String(code ?? signal)}):\n${this.said.join('\n')}`;
  }

  private follow(child: ChildProcess): void {
    let hit: FailPoint | null = null;
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error('The worker has no pipes');
    this.working = new Promise((resolve) => {
      createInterface(stdout).on('line', (line) => {
        if (line === WORKING) resolve(undefined);
        else if (line.startsWith(HIT))
          hit = line.slice(HIT.length) as FailPoint; // reason: the worker was given it
        else this.hear(line);
      });
    });
    createInterface(stderr).on('line', (line) => this.hear(line));
    // `close` comes when the pipes are read to their end too, and with them the last words.
    this.death = once(child, 'close').then((ending) => {
      this.child = null;
      const [code, signal] = ending as [number | null, NodeJS.Signals | null]; // reason: what the event carries
      return { code, signal, hit };
    });
  }

  private hear(line: string): void {
    this.said.push(line);
    if (this.said.length > LINES_KEPT) this.said.shift();
  }
}
