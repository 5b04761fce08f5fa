import type { INestApplicationContext } from '@nestjs/common';
import type { Ground } from '../shared.module.js';

/** What a command did: figures for machines, sentences for people, and whether it went well. */
export interface Outcome {
  /** Printed as one JSON object with `--json`. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** Printed line by line otherwise. */
  readonly sentences: readonly string[];
  readonly ok: boolean;
}

/** What a command may use: the service, what it stands on, and a way to say how far it has come. */
export interface CommandGround {
  readonly context: INestApplicationContext;
  readonly ground: Ground;
  readonly progress: Progress;
}

/** Says how far a long piece of work has come. Silent when nobody watches. */
export interface Progress {
  /** `done` of `total` of the named work. */
  at(what: string, done: number, total: number): void;
}

/** A refusal to run a command, said in words without a stack. */
export class CommandRefused extends Error {}

/** A bar on the terminal, on standard error; nothing when standard error is not a terminal. */
export function terminalProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { at: () => undefined };
  const width = 30;
  return {
    at(what, done, total) {
      const filled = total === 0 ? width : Math.round((done / total) * width);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
      stream.write(`\r\u001b[K${bar} ${done}/${total} ${what}${done >= total ? '\n' : ''}`);
    },
  };
}
