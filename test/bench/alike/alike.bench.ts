import { FamilyFinder } from '../../../src/analysis/alike/model/family-finder.js';
import { fingerprintOf, type AlikeKind } from '../../../src/analysis/alike/model/fingerprint.js';
import { familyFigures, type FamilyFigures } from '../../support/alike/family-figures.js';
import { plantedLetters, type PlantedPassage } from '../../support/alike/planted-letters.js';

export interface AlikeOptions {
  /** The largest number of letters; it is also done with a half and with a quarter of them. */
  readonly letters: number;
  readonly rounds: number;
}

interface Size {
  readonly letters: number;
  readonly passages: number;
  /** Of the processor in the median round: to find families among the letters, and among all their passages. */
  readonly letterSeconds: number;
  readonly passageSeconds: number;
}

export interface AlikeFigures {
  readonly rounds: number;
  readonly ofLetters: FamilyFigures;
  readonly ofPassages: FamilyFigures;
  readonly sizes: readonly Size[];
  /** How many times the time for each letter grows from the smallest number to the largest: 1 is linear, 4 is square. */
  readonly letterGrowth: number;
  readonly passageGrowth: number;
  readonly ok: boolean;
}

const LEAST_RIGHT = 0.95;
/** Beyond what is linear: memory is slower when there is more of it. A square time would be 4. */
const MOST_GROWTH = 1.6;

/** Finds the families that were planted among letters, and measures how the time grows with their number. */
export function benchAlike({ letters, rounds }: AlikeOptions, say: (line: string) => void): AlikeFigures {
  const counts = [Math.round(letters / 4), Math.round(letters / 2), letters];
  // A first run lets the engine compile what is measured after.
  findIn(plantedLetters(counts[0] ?? 0), 'letter');
  const sizes = counts.map((count) => measured(count, rounds));
  for (const size of sizes) say(`${String(size.letters)} letters: ${String(size.letterSeconds)} seconds`);
  const planted = plantedLetters(letters);
  const ofLetters = rightness(planted, 'letter');
  const ofPassages = rightness(
    planted.flatMap(({ passages }) => passages),
    'passage',
  );
  const letterGrowth = growth(sizes, ({ letterSeconds, letters: count }) => letterSeconds / count);
  const passageGrowth = growth(sizes, ({ passageSeconds, passages }) => passageSeconds / passages);
  const right = [ofLetters, ofPassages].flatMap(({ precision, recall }) => [precision, recall]);
  const isLinear = Math.max(letterGrowth, passageGrowth) <= MOST_GROWTH;
  const ok = Math.min(...right) >= LEAST_RIGHT && isLinear;
  return { rounds, ofLetters, ofPassages, sizes, letterGrowth, passageGrowth, ok };
}

function measured(count: number, rounds: number): Size {
  const letters = plantedLetters(count);
  const passages = letters.flatMap((letter) => letter.passages);
  return {
    letters: letters.length,
    passages: passages.length,
    letterSeconds: median(rounds, () => findIn(letters, 'letter')),
    passageSeconds: median(rounds, () => findIn(passages, 'passage')),
  };
}

type Planted = Pick<PlantedPassage, 'text' | 'origin'>;

function findIn(texts: readonly Planted[], kind: AlikeKind): FamilyFinder {
  const finder = new FamilyFinder();
  for (const [index, { text }] of texts.entries()) finder.add(String(index), fingerprintOf(text, kind));
  return finder;
}

function rightness(texts: readonly Planted[], kind: AlikeKind): FamilyFigures {
  const finder = findIn(texts, kind);
  return familyFigures(texts.map(({ origin }, index) => ({ planted: origin, found: finder.familyOf(String(index)) })));
}

function growth(sizes: readonly Size[], secondsEach: (size: Size) => number): number {
  const [smallest] = sizes;
  const largest = sizes.at(-1);
  return smallest && largest ? rounded(secondsEach(largest) / secondsEach(smallest)) : 0;
}

function median(rounds: number, work: () => unknown): number {
  const seconds = Array.from({ length: rounds }, () => {
    const begun = process.cpuUsage();
    work();
    return process.cpuUsage(begun).user / 1_000_000;
  });
  return rounded(seconds.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
