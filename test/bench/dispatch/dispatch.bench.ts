import { BenchSink, type SinkCount } from './bench-sink.js';
import { SideProcess } from './side-process.js';
import { FIGURES, TASKS, type Figure, type Measured } from './sides.js';

export interface DispatchBenchOptions {
  readonly letters: number;
  readonly rounds: number;
}

/** A task on both sides; all times in seconds, medians of the rounds. */
interface Compared {
  /** `send`, `prepare`: the service's rate as a share of the bare loop's. `endToEnd`: the service's time in times of the bare loop's. */
  readonly ratio: number;
  readonly target: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly bareSeconds: number;
  readonly perSecond: number;
  readonly barePerSecond: number;
  /** Memory at the end in times of that at a fifth, the median of the rounds. */
  readonly memory: { readonly ratio: number; readonly ok: boolean; readonly megabytesAtEnd: number };
}

export type DispatchFigures = Readonly<Record<Figure, Compared>> & {
  readonly ok: boolean;
  readonly letters: number;
  readonly rounds: number;
};

const TARGETS = { send: 0.6, prepare: 0.6, endToEnd: 2 } as const;
const MEMORY_MOST = 1.2;
const WARM_UP = 100;
/** Boundaries and dates differ, and nothing else may. */
const DIFFERENCE_MOST = 0.01;

interface Rounds {
  readonly product: Measured[];
  readonly bare: Measured[];
}

/**
 * `bench dispatch`: the service and the bare loop take turns, task by task, so that whatever else the machine does meets both
 * alike; the medians are compared. Each side is a process that lives through all rounds, as a worker does, and has done a
 * small round of everything before it is measured.
 */
export async function benchDispatch(
  { letters, rounds }: DispatchBenchOptions,
  say: (line: string) => void,
): Promise<DispatchFigures> {
  const sink = await BenchSink.start();
  const product = await SideProcess.start('product', sink.url);
  const bare = await SideProcess.start('bare', sink.url);
  const results: Record<Figure, Rounds> = {
    send: { product: [], bare: [] },
    prepare: { product: [], bare: [] },
    endToEnd: { product: [], bare: [] },
  };
  try {
    for (const task of TASKS) {
      await product.measure({ task, letters: WARM_UP });
      await bare.measure({ task, letters: WARM_UP });
    }
    // The bare side takes its letters from the service once, outside what is measured.
    await bare.measure({ task: 'inSteps', letters });
    for (let round = 1; round <= rounds; round += 1) {
      for (const task of TASKS) {
        await sink.count();
        const ours = await product.measure({ task, letters });
        const oursSent = await sink.count();
        const theirs = await bare.measure({ task, letters });
        assertSame(oursSent, await sink.count(), letters);
        for (const figure of FIGURES) {
          const { [figure]: mine } = ours;
          const { [figure]: bares } = theirs;
          if (!mine || !bares) continue;
          results[figure].product.push(mine);
          results[figure].bare.push(bares);
          say(`round ${round}, ${figure}: ${rounded(mine.seconds)} s, bare ${rounded(bares.seconds)} s`);
        }
      }
    }
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
    await sink.stop();
  }
  const figures = {
    send: compared('send', results.send, letters),
    prepare: compared('prepare', results.prepare, letters),
    endToEnd: compared('endToEnd', results.endToEnd, letters),
  };
  return { ...figures, ok: Object.values(figures).every((each) => each.ok && each.memory.ok), letters, rounds };
}

function compared(figure: Figure, results: Rounds, letters: number): Compared {
  const seconds = median(results.product.map((each) => each.seconds));
  const bareSeconds = median(results.bare.map((each) => each.seconds));
  const target = TARGETS[figure];
  const ratio = figure === 'endToEnd' ? seconds / bareSeconds : bareSeconds / seconds;
  const memories = results.product.flatMap(({ memory }) => memory ?? []);
  const memoryRatio = median(memories.map(({ atFifth, atEnd }) => atEnd / atFifth));
  return {
    ratio: rounded(ratio),
    target: figure === 'endToEnd' ? `at most ${target}` : `at least ${target}`,
    ok: figure === 'endToEnd' ? ratio <= target : ratio >= target,
    seconds: rounded(seconds),
    bareSeconds: rounded(bareSeconds),
    perSecond: Math.round(letters / seconds),
    barePerSecond: Math.round(letters / bareSeconds),
    memory: {
      ratio: rounded(memoryRatio),
      ok: memoryRatio <= MEMORY_MOST,
      megabytesAtEnd: Math.round(median(memories.map(({ atEnd }) => atEnd)) / 1024 ** 2),
    },
  };
}

function assertSame(ours: SinkCount, theirs: SinkCount, letters: number): void {
  const isSame = Math.abs(ours.bytes - theirs.bytes) / theirs.bytes <= DIFFERENCE_MOST;
  if (ours.mails !== letters || theirs.mails !== letters || !isSame)
    throw new Error(`The two sides did not send the same: ${JSON.stringify({ ours, theirs })}`);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
