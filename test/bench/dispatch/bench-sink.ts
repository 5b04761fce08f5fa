import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../../../src/shared/config/project-root.js';

/** What the sink was handed since it was asked last. */
export interface SinkCount {
  readonly mails: number;
  readonly bytes: number;
}

/** The mail server that both sides send to. */
export class BenchSink {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<BenchSink> {
    const child = fork(inProject('dist', 'test', 'bench', 'dispatch', 'bench-sink.process.js'), [], { execArgv: [] });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }]; // reason: the first thing it says
    return new BenchSink(child, `smtp://127.0.0.1:${port}`);
  }

  async count(): Promise<SinkCount> {
    const answer = once(this.child, 'message');
    this.child.send('count');
    const [counted] = (await answer) as [SinkCount]; // reason: what it says when asked
    return counted;
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.disconnect();
    await exit;
  }
}
