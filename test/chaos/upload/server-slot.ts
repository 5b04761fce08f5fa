import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inProject } from '../../../src/shared/config/project-root.js';
import { ANSWERS, HIT, type Asked, type UploadPoint } from './fail-points.js';

const PROGRAM = inProject('dist', 'test', 'chaos', 'upload', 'chaos-server.process.js');
const LINES_KEPT = 50;

/**
 * The place of the one server, on one port: the process that died is replaced by the next. Loading the service takes longer
 * than starting it, so the next one is loaded while this one answers; it opens nothing before this one is dead.
 */
export class ServerSlot {
  /** What its servers said last, for whoever looks for the cause of a fault. */
  readonly said: string[] = [];
  /** The points at which servers killed themselves. */
  readonly hit = new Set<UploadPoint>();
  private child: ChildProcess | null = null;
  private next: ChildProcess | null = null;
  private death: Promise<unknown> = Promise.resolve();
  private answering = withResolvers();
  private exitCode: number | null = null;

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  /** Starts a server. Comes back when it answers, or has been killed on the way there; throws when it cannot start. */
  async start(asked: Asked = null): Promise<void> {
    if (this.child) throw new Error('There is a server in the slot already');
    const child = this.next ?? this.load();
    this.child = child;
    this.exitCode = null;
    const answers = this.follow(child);
    child.send({ asked });
    this.next = this.load();
    await Promise.race([answers, this.death]);
    if (this.hasFailed()) throw new Error(`The server could not start\n${this.said.join('\n')}`);
  }

  /** `kill -9`. Comes back when it is dead; false when it was dead already. */
  async kill(): Promise<boolean> {
    const wasAlive = this.child?.kill('SIGKILL') ?? false;
    await this.death;
    return wasAlive;
  }

  /** Kills the server, and the one that waits. */
  async close(): Promise<void> {
    const { next } = this;
    this.next = null;
    if (next?.kill('SIGKILL')) await once(next, 'close');
    await this.kill();
  }

  /** It ended by itself, and no signal ended it. Asked after waiting, when it may have. */
  private hasFailed(): boolean {
    return this.exitCode !== null;
  }

  get isAlive(): boolean {
    return this.child !== null;
  }

  /** Comes back when a server answers, or has died on the way there. */
  async untilAnswered(): Promise<void> {
    await this.answering.promise;
  }

  /** Comes back when the server is dead. */
  async ended(): Promise<void> {
    await this.death;
  }

  private load(): ChildProcess {
    return fork(PROGRAM, [], { execArgv: [], env: this.environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  }

  private follow(child: ChildProcess): Promise<void> {
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error('The server has no pipes');
    createInterface(stderr).on('line', (line) => this.hear(line));
    this.death = once(child, 'close').then(() => {
      this.child = null;
      this.exitCode = child.exitCode;
      // Whoever asks from now on waits for the next.
      this.answering.resolve();
      this.answering = withResolvers();
    });
    return new Promise((resolve) => {
      createInterface(stdout).on('line', (line) => {
        if (line === ANSWERS) {
          this.answering.resolve();
          resolve();
        } else if (line.startsWith(HIT))
          this.hit.add(line.slice(HIT.length) as UploadPoint); // reason: the server was given it
        else this.hear(line);
      });
    });
  }

  private hear(line: string): void {
    this.said.push(line);
    if (this.said.length > LINES_KEPT) this.said.shift();
  }
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
