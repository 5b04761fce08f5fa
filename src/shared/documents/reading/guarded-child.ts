import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execPath } from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { OVER_MEMORY } from './extraction-guard.js';
import type { ExtractionFailure } from './text-block.js';

export interface ExtractionLimits {
  readonly timeLimitSeconds: number;
  /** Of the whole child process; half of it is left to V8's heap. */
  readonly memoryLimitMegabytes: number;
}

export const EXTRACTION_LIMITS: ExtractionLimits = { timeLimitSeconds: 30, memoryLimitMegabytes: 1024 };

/** What the child wrote, and what became of it when it wrote nothing of use. */
export interface ChildOutput {
  readonly output: string;
  /** What to say when the output is not a whole result. */
  readonly failure: ExtractionFailure;
  readonly wasKilled: boolean;
}

const MEGABYTE = 1024 * 1024;
/** More than the longest text the readers give, as JSON. */
const MAX_OUTPUT_BYTES = 64 * MEGABYTE;
const MAX_ERROR_CHARACTERS = 4_000;
const HEAP_EXHAUSTED = 'heap out of memory';
/** The parent ends the child; the child's own guard comes later, for when there is no parent any more. */
const GUARD_FACTOR = 2;

/**
 * Reads one file from outside in a child process of its own, with limits of time and memory, nothing of our
 * environment and a folder for what it must write, which is removed afterwards. What the child has started itself ends with it.
 * Whatever the file does to that process becomes a reason; only what is wrong on our side, a program that was not built or a
 * file that is not there, is thrown.
 */
export class GuardedChild {
  constructor(
    private readonly script: string,
    private readonly limits: ExtractionLimits = EXTRACTION_LIMITS,
  ) {}

  /** Runs the script with the path, the kind and the limits. */
  async run(path: string, kind: string): Promise<ChildOutput> {
    if (!existsSync(this.script)) throw new Error(`${this.script} is not there: build the project first`);
    await access(path);
    const folder = await mkdtemp(join(tmpdir(), 'hoering-reading-'));
    const { output, errors, killedFor } = await this.finish(this.start(resolve(path), kind, folder)).finally(() =>
      rm(folder, { recursive: true, force: true }),
    );
    if (killedFor !== undefined) return { output: '', failure: killedFor, wasKilled: true };
    const isOverMemory = errors.includes(OVER_MEMORY) || errors.includes(HEAP_EXHAUSTED);
    return { output, failure: isOverMemory ? 'tooMuchMemory' : 'crashed', wasKilled: false };
  }

  private start(path: string, kind: string, folder: string): ChildProcessByStdio<null, Readable, Readable> {
    const { memoryLimitMegabytes, timeLimitSeconds } = this.limits;
    const guardMemory = String(memoryLimitMegabytes * MEGABYTE);
    const guardTime = String(timeLimitSeconds * 1000 * GUARD_FACTOR);
    return spawn(
      execPath,
      [`--max-old-space-size=${String(memoryLimitMegabytes / 2)}`, this.script, path, kind, guardMemory, guardTime],
      // Nothing of our environment: the child has no use for passwords and keys that may stand in it.
      // Detached, so that it leads a group of processes which can be ended as one.
      { stdio: ['ignore', 'pipe', 'pipe'], env: { TMPDIR: folder }, detached: true },
    );
  }

  private async finish(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Finished> {
    const output: Buffer[] = [];
    let outputBytes = 0;
    let errors = '';
    let killedFor: ExtractionFailure | undefined;
    const kill = (reason: ExtractionFailure): void => {
      killedFor ??= reason;
      endGroup(child);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length;
      if (outputBytes > MAX_OUTPUT_BYTES) kill('tooLarge');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-MAX_ERROR_CHARACTERS);
    });
    const timer = setTimeout(kill, this.limits.timeLimitSeconds * 1000, 'tooSlow');
    try {
      await new Promise<void>((resolve, reject) => child.once('close', () => resolve()).once('error', reject));
    } finally {
      clearTimeout(timer);
      endGroup(child);
    }
    return { output: Buffer.concat(output).toString(), errors, killedFor };
  }
}

function endGroup({ pid }: { readonly pid?: number | undefined }): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nobody of the group is left, as it should be.
    const isGone = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}

interface Finished {
  readonly output: string;
  readonly errors: string;
  readonly killedFor: ExtractionFailure | undefined;
}

/** Child processes always start from what was built, also when the class that starts them runs from its source in a test. */
export function builtScript(pathInSource: string): string {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  return join(root, 'dist', 'src', ...pathInSource.split('/'));
}
