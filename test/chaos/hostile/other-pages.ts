import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../../../src/shared/config/project-root.js';

const PROGRAM = inProject('dist', 'test', 'chaos', 'hostile', 'other-pages.process.js');

/** Where somebody goes who has nothing to do with the files. */
export interface OtherPlaces {
  readonly origin: string;
  readonly consultationId: string;
  readonly secret: string;
  readonly email: string;
  readonly password: string;
}

/** How long each page took, and what went wrong. */
export interface PagesSeen {
  readonly milliseconds: Readonly<Record<string, readonly number[]>>;
  readonly faults: readonly string[];
}

/** Somebody else who uses the service meanwhile, in a process of its own, so that nothing else holds its watch up. */
export class OtherPages {
  private constructor(private readonly child: ReturnType<typeof fork>) {}

  static async start(places: OtherPlaces): Promise<OtherPages> {
    const child = fork(PROGRAM, [JSON.stringify(places)], {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const pages = new OtherPages(child);
    await pages.heard();
    return pages;
  }

  /** What was seen since last time. */
  async seen(): Promise<PagesSeen> {
    this.child.send('report');
    return (await this.heard()) as PagesSeen; // reason: a process of our own
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await ended;
    }
  }

  private async heard(): Promise<unknown> {
    const message: unknown[] = await Promise.race([
      once(this.child, 'message'),
      once(this.child, 'exit').then(() => Promise.reject(new Error('Whoever looks at other pages is gone'))),
    ]);
    return message[0];
  }
}

/** The time within which so many of a hundred were done. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
}
