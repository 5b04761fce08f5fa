import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { formPath, type FormsJob } from '../../../src/report/forms/forms-job.js';
import { freezeModel } from '../../../src/report/forms/frozen-model.js';
import { SUMMARY_FORMATS, type SummaryFormat } from '../../../src/report/forms/summary-forms.types.js';
import { inProject } from '../../../src/shared/config/project-root.js';
import { figuresBySql, type AgreedFigures } from '../../support/summary/figures-by-sql.js';
import { figuresIn } from '../../support/summary/figures-in-forms.js';
import { generatedHearing } from '../../support/summary/generated-hearing.js';

export interface SummaryBenchOptions {
  readonly answers: number;
  readonly comments: number;
  readonly rounds: number;
}

/** What one process took. */
interface Taken {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

export interface SummaryBenchFigures {
  readonly answers: number;
  readonly comments: number;
  readonly rounds: number;
  readonly counted: AgreedFigures;
  /** Forms whose figures are not those that SQL counts, with what they say. */
  readonly disagreeing: readonly { readonly format: SummaryFormat; readonly says: Partial<AgreedFigures> }[];
  /** Seconds that each form took in the process that wrote them all. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly peakMegabytes: number;
  /** Word by itself, the docx library by itself with the same paragraphs, and how many times its time ours is. */
  readonly word: Taken;
  readonly bare: Taken;
  readonly ratio: number;
  readonly ok: boolean;
}

const MOST_RATIO = 3;
const MOST_MEGABYTES = 700;
const HEAP_MEGABYTES = 480;

/** Writes every form of a generated hearing in a process of its own, and Word against the bare library in turns. */
export async function benchSummary(
  { answers, comments, rounds }: SummaryBenchOptions,
  say: (line: string) => void,
): Promise<SummaryBenchFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'hoering-bench-summary-'));
  const hearing = await generatedHearing({ answers, comments });
  try {
    const modelPath = join(folder, 'model.json');
    await writeFile(modelPath, freezeModel(await hearing.model()));
    const counted = await figuresBySql(hearing.database, hearing.consultationId);
    say(`made: ${JSON.stringify(counted)}`);
    const all = await writeForms({ modelPath, folder }, SUMMARY_FORMATS);
    say(`all forms: ${all.taken.peakMegabytes.toFixed(0)} MB, ${JSON.stringify(all.seconds)}`);
    const disagreeing = await disagreements(folder, counted);
    const [word, bare] = await inTurns({ modelPath, folder }, rounds);
    const ratio = rounded(word.seconds / bare.seconds);
    const peakMegabytes = Math.round(all.taken.peakMegabytes);
    const ok = disagreeing.length === 0 && ratio <= MOST_RATIO && peakMegabytes < MOST_MEGABYTES;
    return {
      answers,
      comments,
      rounds,
      counted,
      disagreeing,
      seconds: all.seconds,
      peakMegabytes,
      word,
      bare,
      ratio,
      ok,
    };
  } finally {
    await hearing.remove();
    await rm(folder, { recursive: true });
  }
}

interface Ground {
  readonly modelPath: string;
  readonly folder: string;
}

async function disagreements(folder: string, counted: AgreedFigures): Promise<SummaryBenchFigures['disagreeing']> {
  const found: { format: SummaryFormat; says: Partial<AgreedFigures> }[] = [];
  for (const format of SUMMARY_FORMATS) {
    const says = await figuresIn(format, formPath(folder, format));
    const agrees = Object.entries(says).every(([name, figure]) => counted[name as keyof AgreedFigures] === figure); // reason: entries forgets its keys
    if (!agrees) found.push({ format, says });
  }
  return found;
}

/** The medians of Word as we write it, and of the bare library. Time is from the first byte of the program to the last. */
async function inTurns(ground: Ground, rounds: number): Promise<readonly [Taken, Taken]> {
  const ours: Taken[] = [];
  const bare: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { taken, seconds } = await writeForms(ground, ['docx']);
    ours.push({ ...taken, seconds: seconds['docx'] ?? Number.NaN });
    bare.push(await writeBare(ground));
  }
  return [median(ours), median(bare)];
}

async function writeBare({ modelPath, folder }: Ground): Promise<Taken> {
  const program = inProject('dist', 'test', 'bench', 'summary', 'bare-word.process.js');
  const { stdout } = await promisify(execFile)(execPath, [program, modelPath, join(folder, 'bare.docx')]);
  return JSON.parse(stdout) as Taken; // reason: written by our own program alone
}

/** Starts the very program that the product starts, and listens to it as the product does. */
async function writeForms(
  { modelPath, folder }: Ground,
  formats: readonly SummaryFormat[],
): Promise<{ readonly taken: Taken; readonly seconds: Readonly<Record<string, number>> }> {
  const jobPath = join(folder, 'job.json');
  await writeFile(jobPath, JSON.stringify(jobOf(modelPath, folder, formats)));
  const program = inProject('dist', 'src', 'report', 'forms', 'forms.process.js');
  const child = spawn(execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, program, jobPath], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const begun = performance.now();
  const seconds: Record<string, number> = {};
  let [since, peakMegabytes] = [begun, 0];
  for await (const text of createInterface(child.stdout)) {
    const line = JSON.parse(text) as { kind: string; format?: string; peakMegabytes?: number }; // reason: as above
    if (line.kind === 'progress' && Object.keys(seconds).length === 0 && since === begun) since = performance.now();
    if (line.kind === 'measured') peakMegabytes = line.peakMegabytes ?? 0;
    if (line.kind !== 'made') continue;
    seconds[line.format ?? ''] = rounded((performance.now() - since) / 1000);
    since = performance.now();
  }
  await closed;
  if (child.exitCode !== 0) throw new Error('The forms could not be written');
  return { taken: { seconds: (performance.now() - begun) / 1000, peakMegabytes }, seconds };
}

function jobOf(modelPath: string, folder: string, formats: readonly SummaryFormat[]): FormsJob {
  const around = { accountPath: null, templatePath: null, language: 'nb', reason: '', kind: 'summary' } as const;
  return { ...around, modelPath, number: 1, writtenAt: '2018-07-01T10:00:00.000Z', formats, folder };
}

function median(taken: readonly Taken[]): Taken {
  const sorted = [...taken].sort((one, other) => one.seconds - other.seconds);
  const { seconds, peakMegabytes } = sorted[Math.floor(sorted.length / 2)] ?? { seconds: Number.NaN, peakMegabytes: 0 };
  return { seconds: rounded(seconds), peakMegabytes: Math.round(peakMegabytes) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
