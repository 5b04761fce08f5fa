import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { inProject } from '../../../src/shared/config/project-root.js';

const ANSWERS = 'Høring answers on ';
const LINES_KEPT = 50;
const START_PATIENCE_MILLISECONDS = 60_000;

/** A process of the service as it was built: the web server, or a worker beside it. */
export class ServiceProcess {
  /** What it said last on standard error, for whoever looks for the cause of a fault. */
  readonly said: string[] = [];
  private readonly end: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.end = once(child, 'exit');
    if (child.stderr) {
      createInterface(child.stderr).on('line', (line) => {
        this.said.push(line);
        if (this.said.length > LINES_KEPT) this.said.shift();
      });
    }
  }

  /** `dist/src/main.js`. Comes back when it answers. */
  static async web(environment: Readonly<Record<string, string>>): Promise<ServiceProcess> {
    const web = ServiceProcess.start('main.js', environment);
    const { stdout } = web.child;
    if (!stdout) throw new Error('The server has no pipe');
    const answers = new Promise<void>((resolve) => {
      createInterface(stdout).on('line', (line) => {
        if (line.startsWith(ANSWERS)) resolve();
      });
    });
    const tooLate = once(AbortSignal.timeout(START_PATIENCE_MILLISECONDS), 'abort');
    const isUp = await Promise.race([answers.then(() => true), web.end.then(() => false), tooLate.then(() => false)]);
    if (isUp) return web;
    await web.stop();
    throw new Error(['The server does not answer', ...web.said].join('\n'));
  }

  /** `dist/src/worker.js`. */
  static worker(environment: Readonly<Record<string, string>>): ServiceProcess {
    return ServiceProcess.start('worker.js', environment);
  }

  private static start(program: string, env: Readonly<Record<string, string>>): ServiceProcess {
    return new ServiceProcess(
      spawn(process.execPath, [inProject('dist', 'src', program)], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The most memory that it ever held (`VmHWM`, resident), as the kernel counts it: no sample can miss it. */
  async peakMegabytes(): Promise<number> {
    const status = await readFile(`/proc/${String(this.child.pid ?? 'none')}/status`, 'utf8');
    const kilobytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
    return Math.round((kilobytes * 1024) / 1_000_000);
  }

  async stop(): Promise<void> {
    if (this.isAlive) this.child.kill('SIGKILL');
    await this.end;
  }
}
