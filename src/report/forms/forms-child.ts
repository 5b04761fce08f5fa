import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { inProject } from '../../shared/config/project-root.js';
import type { FormsLine } from './forms-job.js';

/** The whole process stays below 700 megabytes; what is beyond the heap are buffers and the program itself. */
const HEAP_MEGABYTES = 480;
const TIME_LIMIT_SECONDS = 900;
const MOST_SAID = 4_000;
const SCRIPT = ['dist', 'src', 'report', 'forms', 'forms.process.js'] as const;

/** The forms could not be written; the job that asked for them may try again. */
export class FormsFailed extends Error {
  constructor(said: string) {
    super(`The forms of a summary could not be written: ${said}`);
    this.name = 'FormsFailed';
  }
}

/**
 * Writes forms in a process of its own, so that twenty thousand comments neither hold up nor break what else is served. It
 * ends when its input does, and so never outlives us. Throws {@link FormsFailed}.
 */
export class FormsChild {
  constructor(
    private readonly script: string = inProject(...SCRIPT),
    private readonly limits = { heapMegabytes: HEAP_MEGABYTES, timeLimitSeconds: TIME_LIMIT_SECONDS },
  ) {}

  /** Hears each line as it comes, in turn. */
  async run(jobPath: string, folder: string, hear: (line: FormsLine) => Promise<void>): Promise<void> {
    if (!existsSync(this.script)) throw new Error(`${this.script} is not there: build the project first`);
    const heap = `--max-old-space-size=${String(this.limits.heapMegabytes)}`;
    // Nothing of our environment: the child has no use for passwords and keys that may stand in it.
    const child = spawn(execPath, [heap, this.script, jobPath], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { TMPDIR: folder },
    });
    const closed = once(child, 'close');
    const said = tailOf(child.stderr);
    const timer = setTimeout(() => child.kill('SIGKILL'), this.limits.timeLimitSeconds * 1000);
    try {
      for await (const line of createInterface(child.stdout)) {
        await hear(JSON.parse(line) as FormsLine); // reason: written by our own program alone
      }
      await closed;
    } finally {
      clearTimeout(timer);
      child.kill('SIGKILL');
    }
    if (child.exitCode !== 0) throw new FormsFailed(said() || 'it was ended');
  }
}

function tailOf(stream: Readable): () => string {
  let said = '';
  stream.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-MOST_SAID);
  });
  return () => said;
}
