/** What is compared. */
export const FIGURES = ['send', 'prepare', 'endToEnd'] as const;
export type Figure = (typeof FIGURES)[number];

/** What a side is asked to do: to prepare and then to send, each measured for itself, or both as one. */
export const TASKS = ['inSteps', 'atOnce'] as const;
export type Task = (typeof TASKS)[number];

export interface Asked {
  readonly task: Task;
  readonly letters: number;
}

/** Memory of the process that did it, in bytes: when a fifth of the letters was done, and at the end. */
export interface Memory {
  readonly atFifth: number;
  readonly atEnd: number;
}

/** How long it took, in seconds. */
export interface Measured {
  readonly seconds: number;
  readonly memory: Memory | null;
}

export type MeasuredFigures = Readonly<Partial<Record<Figure, Measured>>>;

/** What came of it. */
export type Answered =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly figures: MeasuredFigures }
  | { readonly kind: 'failed'; readonly why: string };

/** Lets this process do what it is asked, one thing after the other, until whoever asks is gone. */
export function answerAsked(work: (asked: Asked) => Promise<MeasuredFigures>): void {
  const say = (answered: Answered): void => {
    process.send?.(answered);
  };
  process.on('message', (asked: Asked) => {
    work(asked).then(
      (figures) => say({ kind: 'done', figures }),
      (error: unknown) =>
        say({ kind: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.once('disconnect', () => process.exit(0));
  say({ kind: 'ready' });
}

/** How long something takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
