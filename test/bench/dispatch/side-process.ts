import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../../../src/shared/config/project-root.js';
import type { Answered, Asked, MeasuredFigures } from './sides.js';

/** One of the sides that are compared, in a process of its own that lives through all rounds. */
export class SideProcess {
  private readonly gone: Promise<[Answered]>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly name: string,
  ) {
    this.gone = once(child, 'exit').then(() => [{ kind: 'failed', why: 'the process is gone' }]);
  }

  static async start(name: 'product' | 'bare', smtpUrl: string): Promise<SideProcess> {
    const program = inProject('dist', 'test', 'bench', 'dispatch', `${name}.process.js`);
    const child = fork(program, [smtpUrl], { execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] });
    const side = new SideProcess(child, name);
    await side.next();
    return side;
  }

  async measure(asked: Asked): Promise<MeasuredFigures> {
    const next = this.next();
    this.child.send(asked);
    const answered = await next;
    if (answered.kind === 'done') return answered.figures;
    throw new Error(`${this.name}: ${answered.kind === 'failed' ? answered.why : 'answered out of turn'}`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.disconnect();
    await exit;
  }

  private async next(): Promise<Answered> {
    const [answered] = (await Promise.race([once(this.child, 'message'), this.gone])) as [Answered]; // reason: all that a side says
    return answered;
  }
}
