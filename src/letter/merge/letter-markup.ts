/** A piece of a letter or an e-mail. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | LetterList;

export interface LetterList {
  readonly kind: 'list';
  readonly style: 'bulleted' | 'numbered';
  /** The number of the first item. */
  readonly start: number;
  readonly items: readonly string[];
}

const HEADING = /^(#{1,3})\s+(.+)$/;
const BULLET = /^[-*•]\s+(.+)$/;
const NUMBER = /^(\d{1,3})[.)]\s+(.+)$/;
/** «1. juni 2018» begins a sentence, not a list. */
const DATE =
  /^\d{1,2}\.\s+(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?!\p{L})/iu;

/**
 * Reads the line markup of a template: `# ` is the letter's own heading, `## ` and `### ` those below it, `- ` a point,
 * `1. ` a numbered point, and an empty line begins a new paragraph. Anything else is text as it stands.
 */
export function readMarkup(text: string): readonly LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('\n') });
    paragraph = [];
  };
  for (const line of text.split(/\r\n?|\n/).map((typed) => typed.trim())) {
    const block = line === '' ? null : readLine(line);
    if (line !== '' && block === null) {
      paragraph.push(line);
      continue;
    }
    endParagraph();
    if (block) append(blocks, block);
  }
  endParagraph();
  return blocks;
}

function readLine(line: string): LetterBlock | null {
  const heading = HEADING.exec(line);
  if (heading) return { kind: 'heading', level: levelOf(heading[1] ?? ''), text: heading[2] ?? '' };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'list', style: 'bulleted', start: 1, items: [bullet[1] ?? ''] };
  const number = DATE.test(line) ? null : NUMBER.exec(line);
  return number ? { kind: 'list', style: 'numbered', start: Number(number[1]), items: [number[2] ?? ''] } : null;
}

function levelOf(signs: string): 1 | 2 | 3 {
  if (signs.length === 1) return 1;
  return signs.length === 2 ? 2 : 3;
}

/** A point that follows points of the same kind belongs to their list, also after an empty line. */
function append(blocks: LetterBlock[], block: LetterBlock): void {
  const last = blocks.at(-1);
  if (block.kind === 'list' && last?.kind === 'list' && last.style === block.style) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
  } else {
    blocks.push(block);
  }
}
