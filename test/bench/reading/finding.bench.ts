import { postgresDatabase, sqliteDatabase } from '../../support/databases.js';
import { statementsOf } from '../../support/statement-count.js';
import { findingGround, type FindingGround } from './finding-ground.js';
import { LIST_QUESTIONS, SEARCH_QUESTIONS, type Question } from './finding-questions.js';

export interface FindingOptions {
  readonly few: number;
  readonly many: number;
  readonly rounds: number;
  /** `postgres` is the server of `TEST_POSTGRES_URL`. */
  readonly on: 'sqlite' | 'postgres';
  /** Where the hearings are kept from run to run; SQLite only. */
  readonly ground?: string;
}

/** What one question took, in milliseconds: of the process's own work, and from asking to answer. */
interface Taken {
  readonly worked: number;
  readonly waited: number;
}

/** Milliseconds over all questions of a kind, in both sizes. */
interface Percentiles {
  readonly fewP50: number;
  readonly fewP95: number;
  readonly manyP50: number;
  readonly manyP95: number;
  /** How many times the p95 among few the p95 among many is. */
  readonly ratio: number;
}

/** One kind of question over both sizes. */
interface Compared extends Percentiles {
  /** The same from asking to answer, with whatever else the machine did meanwhile. */
  readonly waited: Percentiles;
  /** The questions that took longest among many, with their median among few and among many. */
  readonly slowest: readonly { readonly name: string; readonly few: number; readonly many: number }[];
}

export interface FindingFigures {
  readonly database: string;
  readonly few: number;
  readonly many: number;
  readonly rounds: number;
  /** `processor`: what the process itself worked. `clock`: where a server works, the time that passed. */
  readonly measuredBy: 'processor' | 'clock';
  /** Seconds that it took to make the lines and the full text of the many; null when they were there before. */
  readonly seconds: number | null;
  readonly list: Compared;
  readonly search: Compared;
  /** The most statements of one page, among few and among many; and whether each page takes as many in both. */
  readonly statements: { readonly few: number; readonly many: number; readonly areEqual: boolean };
  readonly ok: boolean;
}

const LIST_RATIO = 1.5;
const SEARCH_RATIO = 3;
const SEARCH_MILLISECONDS = 100;
const SLOWEST = 5;

/**
 * Measures a page of the list, and a search, among many comments against the same among few, in turns in one run: counts,
 * rows and tags as the page reads them, without drawing it, which costs the same for both. SQLite works in this process, so
 * its figures are the processor's time: waiting for other processes is no property of a question. The time that passed
 * stands beside.
 */
export async function benchFinding(options: FindingOptions, say: (line: string) => void): Promise<FindingFigures> {
  const isPostgres = options.on === 'postgres';
  const place = {
    make: isPostgres ? () => postgresDatabase() : sqliteDatabase,
    keptIn: isPostgres ? undefined : options.ground,
  };
  const few = await findingGround(options.few, place);
  say(`${options.few} comments made`);
  const many = await findingGround(options.many, place);
  say(`${options.many} comments made; lines and full text in ${many.seconds?.toFixed(1) ?? 'no'} seconds`);
  try {
    return await figuresOf({ few, many }, options, say);
  } finally {
    await few.remove();
    await many.remove();
  }
}

interface Both {
  readonly few: FindingGround;
  readonly many: FindingGround;
}

async function figuresOf(
  { few, many }: Both,
  { rounds, on }: FindingOptions,
  say: (line: string) => void,
): Promise<FindingFigures> {
  const measuredBy = on === 'postgres' ? 'clock' : 'processor';
  const statements = await statementsIn([...LIST_QUESTIONS, ...SEARCH_QUESTIONS], few, many);
  const list = compared(await timesOf(LIST_QUESTIONS, { few, many }, rounds), measuredBy);
  say(`list: ${list.fewP95} and ${list.manyP95} ms`);
  const search = compared(await timesOf(SEARCH_QUESTIONS, { few, many }, rounds), measuredBy);
  say(`search: ${search.fewP95} and ${search.manyP95} ms`);
  const isSearchFast = search.ratio <= SEARCH_RATIO && search.manyP95 < SEARCH_MILLISECONDS;
  return {
    database: many.database.dialect,
    few: few.comments,
    many: many.comments,
    rounds,
    measuredBy,
    seconds: many.seconds === null ? null : rounded(many.seconds),
    list,
    search,
    statements,
    ok: list.ratio <= LIST_RATIO && isSearchFast && statements.areEqual,
  };
}

interface Times {
  readonly name: string;
  readonly few: readonly Taken[];
  readonly many: readonly Taken[];
}

async function timesOf(questions: readonly Question[], { few, many }: Both, rounds: number): Promise<readonly Times[]> {
  const times = questions.map((question) => ({ question, few: [] as Taken[], many: [] as Taken[] }));
  // The first two rounds are not counted: they read the files in.
  for (let round = -2; round < rounds; round += 1) {
    for (const time of times) {
      const ofFew = await takenBy(time.question, few);
      const ofMany = await takenBy(time.question, many);
      if (round < 0) continue;
      time.few.push(ofFew);
      time.many.push(ofMany);
    }
  }
  return times.map(({ question, ...taken }) => ({ name: question.name, ...taken }));
}

function compared(times: readonly Times[], measuredBy: FindingFigures['measuredBy']): Compared {
  const figure = measuredBy === 'processor' ? ({ worked }: Taken) => worked : ({ waited }: Taken) => waited;
  const medians = times.map(({ name, few, many }) => ({
    name,
    few: rounded(percentile(few.map(figure), 0.5)),
    many: rounded(percentile(many.map(figure), 0.5)),
  }));
  return {
    ...percentilesOf(times, figure),
    waited: percentilesOf(times, ({ waited }) => waited),
    slowest: [...medians].sort((one, other) => other.many - one.many).slice(0, SLOWEST),
  };
}

function percentilesOf(times: readonly Times[], figure: (taken: Taken) => number): Percentiles {
  const few = times.flatMap((time) => time.few.map(figure));
  const many = times.flatMap((time) => time.many.map(figure));
  const [fewP95, manyP95] = [percentile(few, 0.95), percentile(many, 0.95)];
  return {
    fewP50: rounded(percentile(few, 0.5)),
    fewP95: rounded(fewP95),
    manyP50: rounded(percentile(many, 0.5)),
    manyP95: rounded(manyP95),
    ratio: rounded(manyP95 / fewP95),
  };
}

async function takenBy(question: Question, ground: FindingGround): Promise<Taken> {
  const query = question.ask(ground);
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await ground.lists.find(ground.consultationId, query);
  const { user, system } = process.cpuUsage(before);
  return { waited: performance.now() - begun, worked: (user + system) / 1000 };
}

async function statementsIn(
  questions: readonly Question[],
  few: FindingGround,
  many: FindingGround,
): Promise<FindingFigures['statements']> {
  const counts: { readonly few: number; readonly many: number }[] = [];
  for (const question of questions) {
    counts.push({ few: await statementsAt(question, few), many: await statementsAt(question, many) });
  }
  return {
    few: Math.max(...counts.map((count) => count.few)),
    many: Math.max(...counts.map((count) => count.many)),
    areEqual: counts.every((count) => count.few === count.many),
  };
}

function statementsAt(question: Question, ground: FindingGround): Promise<number> {
  return statementsOf(ground, () => ground.lists.find(ground.consultationId, question.ask(ground)));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
