/** A run of words that both texts have, that only the first has, or that only the other has. */
export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

const TOKEN = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
const IS_WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;

/** Words that turn a sentence round, in bokmål, nynorsk and English. */
const TURNING = new Set(
  'ikke ikkje ingen inga inkje intet aldri verken korkje uten utan nei imot mot fraråder frarår not no never without against'.split(
    ' ',
  ),
);

/** Beyond so many words the rest is one run: comparing costs the product of what differs and what there is. */
const MOST_TOKENS = 6000;
const MOST_EDITS = 400;

/**
 * What differs between two texts, word for word, as runs in reading order. Joined without `gone` they are the other text,
 * letter for letter. Capitals, and what stands between words, are no difference.
 */
export function wordDifference(from: string, to: string): readonly WordRun[] {
  const left = tokensOf(from);
  const right = tokensOf(to);
  let head = 0;
  while (head < left.length && head < right.length && isSame(left[head], right[head])) head += 1;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && isSame(left.at(-1 - tail), right.at(-1 - tail)))
    tail += 1;
  const middle = editsBetween(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  return joined([
    ...right.slice(0, head).map(asSame),
    ...withSpacesBetween(middle),
    ...right.slice(right.length - tail).map(asSame),
  ]);
}

/**
 * True when what differs may change what is meant, however little it is: a word such as «ikke», or a number. Such a text is
 * read before it is decided like the others.
 */
export function mayDifferInMeaning(runs: readonly WordRun[]): boolean {
  return runs
    .filter(({ kind }) => kind !== 'same')
    .some(({ text }) => DIGIT.test(text) || (text.toLowerCase().match(TOKEN) ?? []).some((word) => TURNING.has(word)));
}

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

function asSame(text: string): WordRun {
  return { kind: 'same', text };
}

/** Words are the same in small letters; whatever stands between words is the same as anything else between words. */
function isSame(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (left === right) return true;
  const isWord = IS_WORD.test(left);
  return isWord === IS_WORD.test(right) && (!isWord || left.toLowerCase() === right.toLowerCase());
}

/** The fewest words to take out and put in (Myers, 1986); all of them when that is more than is worth showing. */
function editsBetween(left: readonly string[], right: readonly string[]): readonly WordRun[] {
  const everything: readonly WordRun[] = [
    { kind: 'gone', text: left.join('') },
    { kind: 'new', text: right.join('') },
  ];
  if (left.length === 0 || right.length === 0 || left.length + right.length > MOST_TOKENS) return everything;
  const trace = furthestPaths(left, right);
  return trace ? walkedBack(trace, left, right) : everything;
}

type Reached = ReadonlyMap<number, number>;

/** For each number of edits how far one gets on each diagonal, until both texts are at their end; null when too far. */
function furthestPaths(left: readonly string[], right: readonly string[]): readonly Reached[] | null {
  const trace: Reached[] = [];
  let reached: Reached = new Map([[1, 0]]);
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    trace.push(reached);
    const next = new Map(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepFrom(reached, diagonal, edits);
      while (x < left.length && isSame(left[x], right[x - diagonal])) x += 1;
      next.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return trace;
    }
    reached = next;
  }
  return null;
}

/** Where the next edit leads on a diagonal: from the one below, by a word put in, or the one above, by a word taken out. */
function stepFrom(reached: Reached, diagonal: number, edits: number): number {
  const putIn = reached.get(diagonal + 1) ?? -1;
  const takenOut = (reached.get(diagonal - 1) ?? -1) + 1;
  const isPutIn = diagonal === -edits || (diagonal !== edits && takenOut <= putIn);
  return isPutIn ? putIn : takenOut;
}

function walkedBack(trace: readonly Reached[], left: readonly string[], right: readonly string[]): readonly WordRun[] {
  const runs: WordRun[] = [];
  let x = left.length;
  let y = right.length;
  for (const [edits, reached] of [...trace.entries()].reverse()) {
    const diagonal = x - y;
    const start = stepFrom(reached, diagonal, edits);
    for (; x > start && y > start - diagonal; x -= 1, y -= 1) runs.push(asSame(right.slice(y - 1, y).join('')));
    if (edits === 0) break;
    const isPutIn = reached.get(diagonal + 1) === x;
    runs.push(
      isPutIn
        ? { kind: 'new', text: right.slice(y - 1, y).join('') }
        : { kind: 'gone', text: left.slice(x - 1, x).join('') },
    );
    if (isPutIn) y -= 1;
    else x -= 1;
  }
  return runs.reverse();
}

/** A space between two changed words is of the change, so that a name of two words is shown as one. */
function withSpacesBetween(runs: readonly WordRun[]): readonly WordRun[] {
  const isChange = (run: WordRun | undefined): boolean => run !== undefined && run.kind !== 'same';
  return runs.flatMap((run, index): readonly WordRun[] => {
    const isBetween = isChange(runs[index - 1]) && isChange(runs[index + 1]);
    if (run.kind !== 'same' || IS_WORD.test(run.text) || !isBetween) return [run];
    return [
      { kind: 'gone', text: run.text },
      { kind: 'new', text: run.text },
    ];
  });
}

/** Neighbours of a kind as one run, what goes before what comes; two changes with only a space between are one. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const groups: { same: string; gone: string; come: string }[] = [];
  let open = { same: '', gone: '', come: '' };
  for (const { kind, text } of runs) {
    const startsAnew = kind === 'same' && (open.gone !== '' || open.come !== '');
    if (startsAnew) {
      groups.push(open);
      open = { same: '', gone: '', come: '' };
    }
    if (kind === 'same') open.same += text;
    else if (kind === 'gone') open.gone += text;
    else open.come += text;
  }
  return [...groups, open].flatMap(({ same, gone, come }) => [
    ...(same === '' ? [] : [{ kind: 'same' as const, text: same }]),
    ...(gone === '' ? [] : [{ kind: 'gone' as const, text: gone }]),
    ...(come === '' ? [] : [{ kind: 'new' as const, text: come }]),
  ]);
}
