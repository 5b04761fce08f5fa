/** What one line of a marked text is. `content` is without its mark, but still with stars and backslashes in it. */
export interface Line {
  readonly kind: 'blank' | 'heading' | 'item' | 'continued' | 'text';
  /** Of a heading 1 or 2, of an item 1 or 2; otherwise 0. */
  readonly level: number;
  /** The number of a numbered item as it was written. */
  readonly ordinal: number | null;
  readonly content: string;
}

interface Candidate {
  readonly indent: number;
  readonly ordinal: number | null;
  readonly content: string;
  /** More than one space behind the mark: the editor's own way of saying that this is an item. */
  readonly isMeant: boolean;
  /** False where the mark must be a minus or the day of a date. */
  readonly isLikely: boolean;
}

const HEADING = /^(#{2,3}) +(\S.*)$/u;
const ITEM = /^([ \t]*)(?:-|(\d{1,3})\.)( +|\t+)(\S.*)$/u;
const LETTER = /\p{L}/u;
const LOWER_CASE = /^\p{Ll}/u;
const MONTH =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december)(?!\p{L})/iu;
/** What looks like a mark at the beginning of a line, and the backslashes that say that it is none. */
const MARK_LIKE =
  /^(?<before>[ \t]*)(?<slashes>\\*)(?:-[ \t]+|#{2,3} +)\S|^(?<digits>[ \t]*\d{1,3})(?<more>\\*)\.[ \t]+\S/u;

/** The lines of a text, one for each that was written, with what each is. */
export function linesOf(text: string): readonly Line[] {
  const written = text.split(/\r\n|\r|\n/u).map((line) => line.trimEnd());
  const candidates = written.map(candidateOf);
  let base: number | null = null;
  let before: Line['kind'] = 'blank';
  return written.map((line, index) => {
    const item = candidates[index];
    const found = item && isItem(candidates, index) ? itemLine(item, base) : otherLine(line, before);
    if (found.kind === 'item') base ??= item?.indent ?? 0;
    else if (found.kind === 'heading' || found.kind === 'text') base = null;
    before = found.kind;
    return found;
  });
}

/** A line of text as it must be written so that it is read as text. */
export function writtenAsText(line: string): string {
  const found = slashesBeforeMark(line);
  const candidate = candidateOf(line);
  const isTaken = HEADING.test(line) || candidate?.isMeant === true || candidate?.isLikely === true;
  return found && (found.count > 0 || isTaken) ? `${line.slice(0, found.at)}\\${line.slice(found.at)}` : line;
}

/** The mark of an item, with the space that makes it sure where it could be taken for something else. */
export function itemMark(ordinal: number | null, content: string): string {
  const mark = ordinal === null ? '-' : `${String(ordinal)}.`;
  return LETTER.test(content) && (ordinal === null || !LOWER_CASE.test(content)) && !MONTH.test(content)
    ? `${mark} `
    : `${mark}  `;
}

function candidateOf(line: string): Candidate | undefined {
  const [all, indent = '', digits, space = '', content = ''] = ITEM.exec(line) ?? [];
  if (all === undefined) return undefined;
  const ordinal = digits === undefined ? null : Number(digits);
  const isLikely = LETTER.test(content) && (ordinal === null || !MONTH.test(content));
  return { indent: widthOf(indent), ordinal, content, isMeant: space !== ' ', isLikely };
}

/** "2. ledd er uklart" alone is a line that begins so; with "3. ledd …" under it, it is a list. */
function isItem(candidates: readonly (Candidate | undefined)[], index: number): boolean {
  const candidate = candidates[index];
  if (!candidate) return false;
  const { ordinal, content, isMeant, isLikely } = candidate;
  if (isMeant || !isLikely) return isMeant;
  if (ordinal === null || !LOWER_CASE.test(content)) return true;
  return candidates[index - 1]?.ordinal === ordinal - 1 || candidates[index + 1]?.ordinal === ordinal + 1;
}

function itemLine({ indent, ordinal, content }: Candidate, base: number | null): Line {
  return { kind: 'item', level: base !== null && indent >= base + 2 ? 2 : 1, ordinal, content };
}

function otherLine(line: string, before: Line['kind']): Line {
  const [, marks, heading] = HEADING.exec(line) ?? [];
  if (heading !== undefined) {
    return { kind: 'heading', level: marks === '##' ? 1 : 2, ordinal: null, content: heading };
  }
  if (line === '') return { kind: 'blank', level: 0, ordinal: null, content: '' };
  const content = withoutEscape(line);
  const isContinued = (before === 'item' || before === 'continued') && /^(?: {2}|\t)/u.test(line);
  if (isContinued) return { kind: 'continued', level: 0, ordinal: null, content: content.trimStart() };
  return { kind: 'text', level: 0, ordinal: null, content };
}

function withoutEscape(line: string): string {
  const found = slashesBeforeMark(line);
  return found && found.count > 0 ? line.slice(0, found.at) + line.slice(found.at + 1) : line;
}

/** Of so many backslashes before a mark one is the escape, and the others were there. */
function slashesBeforeMark(line: string): { readonly at: number; readonly count: number } | undefined {
  const found = MARK_LIKE.exec(line)?.groups;
  if (!found) return undefined;
  const { before, slashes, digits, more } = found;
  return { at: (before ?? digits ?? '').length, count: (slashes ?? more ?? '').length };
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}
