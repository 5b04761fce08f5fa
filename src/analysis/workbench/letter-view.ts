import { verdictWords } from '../../response/labels.words.js';
import type { Language } from '../../shared/language/words.js';
import type { CommentCard } from '../comment/comment-card.js';
import type { Block } from '../text/block.entity.js';
import { proposedSplit } from '../proposal/split.rules.js';
import { ProposalsView, type BlockProposals } from '../proposal/proposal-view.js';
import { coverageOf, type Range } from '../text/coverage.rules.js';
import { sourceTextOf } from '../text/new-blocks.js';
import type { TextSource } from '../text/text-source.entity.js';
import { downloadOf, originalOf, type OriginalView } from './original-view.js';
import { segmentsOf, type Marked, type Segment } from './segments.rules.js';
import type { Workbench } from './workbench-reader.js';
import { failureWords, workbenchWords } from './workbench.words.js';

interface SegmentView {
  readonly text: string;
  readonly start: number;
  /** `plain`, or `passage` with what it is. */
  readonly css: string;
  readonly isMarked: boolean;
  readonly cards: string;
  readonly numbers: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly href: string;
  }[];
}

interface BlockView extends Omit<BlockProposals, 'css'> {
  readonly key: string;
  readonly css: string;
  /** How the block stands: what is proposed in it, and whether only a part of it is handled. */
  readonly state: string;
  /** The language of its text, when it is another than that of the page. */
  readonly lang: string | false;
  /** A warning that the text was read from a picture and may be wrong. */
  readonly unsure: string | false;
  /** The page that begins with this block. */
  readonly page: string | false;
  readonly segments: readonly SegmentView[];
  /** The first passage of the block that nobody has handled, as the forms send it. */
  readonly unread: string | false;
  readonly lead: string;
}

/** One text of the answer as the left side of the workbench shows it. */
export interface TextView {
  readonly id: string;
  readonly headingId: string;
  readonly title: string;
  readonly blocks: readonly BlockView[];
  readonly trouble: string | false;
  readonly mayTryAgain: boolean;
  readonly download: string | false;
  readonly original: OriginalView | false;
  /** How sure the reader was of a text that was read from pictures. */
  readonly scanned: string | false;
  readonly acceptAll: { readonly value: string; readonly text: string } | false;
}

/** Numbers and addresses of the cards, by their ids. */
export type CardNames = ReadonlyMap<string, { readonly number: number; readonly name: string; readonly href: string }>;

/** What is shown differently for whoever may not work, and for the card that is chosen. */
export interface LetterOptions {
  readonly language: Language;
  readonly names: CardNames;
  readonly selectedId: string | null;
}

export function letterView(workbench: Workbench, options: LetterOptions): readonly TextView[] {
  return workbench.texts.map(({ source, blocks }) => {
    const cards = workbench.cards.filter(({ comment }) => comment.sourceId === source.id);
    const letter = blockViews(source, blocks, cards, workbench.mayWork ? options : { ...options, isReadOnly: true });
    return {
      id: source.id,
      headingId: `tekst-${source.id}`,
      title: source.title,
      ...letter,
      trouble: troubleOf(source, options.language),
      mayTryAgain: source.state === 'unreadable' && workbench.mayWork,
      download: downloadOf(workbench, source),
      original: originalOf(workbench, source),
      scanned: scannedText(blocks, options.language),
    };
  });
}

function blockViews(
  source: TextSource,
  blocks: readonly Block[],
  cards: readonly CommentCard[],
  options: LetterOptions & { readonly isReadOnly?: true },
): Pick<TextView, 'blocks' | 'acceptAll'> {
  const { language } = options;
  const text = sourceTextOf(blocks);
  const marked = cards.map(({ comment: { id, startOffset, endOffset } }) => ({
    id,
    start: startOffset,
    end: endOffset,
  }));
  const ranges = cards.map(({ comment }, index) => ({ ...rangeAt(marked, index), kind: comment.kind }));
  const gaps = options.isReadOnly ? [] : coverageOf(text, ranges).gaps;
  const proposals = new ProposalsView(source.id, proposedSplit(text, blocks, gaps), language);
  const views = blocks.map((block, index) => {
    const gap = firstGapIn(block, gaps);
    const proposed = proposals.of(block);
    const segments = segmentsOf(block, marked).map((segment) => segmentView(segment, cards, options));
    const isPartly = gap !== undefined && segments.some(({ isMarked }) => isMarked);
    return {
      ...proposed,
      key: `avsnitt-${block.id}`,
      css: blockCss(block),
      state: [gap ? 'unread' : '', isPartly ? 'partly' : '', proposed.css].filter((css) => css !== '').join(' '),
      lang: block.language !== null && block.language !== language && block.language,
      unsure: unsureText(block, language),
      page: pageBefore(blocks, index, language),
      segments,
      unread: gap ? `${source.id}:${String(gap.start)}:${String(gap.end)}` : false,
      lead: firstWords(block.text),
    } as const;
  });
  return { blocks: views, acceptAll: proposals.all };
}

/** The page that begins with a block; false when it is the page of the block before. */
function pageBefore(blocks: readonly Block[], at: number, language: Language): string | false {
  const page = blocks[at]?.page ?? null;
  return page !== null && page !== blocks[at - 1]?.page && workbenchWords[language].page(page);
}

/** Below this, in percent, a paragraph that was read from a picture is worth holding against the original. */
const SURE_ENOUGH = 75;

function unsureText({ confidence }: Block, language: Language): string | false {
  return confidence !== null && confidence < SURE_ENOUGH && workbenchWords[language].unsure(confidence);
}

/** On the average of the letters, as each paragraph's own figure is. */
function scannedText(blocks: readonly Block[], language: Language): string | false {
  const read = blocks.filter(({ confidence }) => confidence !== null);
  const letters = read.reduce((sum, { text }) => sum + text.length, 0);
  const sure = read.reduce((sum, { text, confidence }) => sum + text.length * (confidence ?? 0), 0);
  return letters > 0 && workbenchWords[language].scanned(Math.round(sure / letters));
}

function rangeAt(marked: readonly Marked[], index: number): Range {
  const { start = 0, end = 0 } = marked[index] ?? {};
  return { start, end };
}

function segmentView(segment: Segment, cards: readonly CommentCard[], options: LetterOptions): SegmentView {
  const on = cards.filter(({ comment }) => segment.ids.includes(comment.id));
  const isComment = on.some(({ comment }) => !comment.isSetAside);
  const classes = [
    on.length === 0 ? 'plain' : 'passage',
    ...(on.length > 0 && !isComment ? ['set-aside'] : []),
    ...(on.length > 1 ? ['shared'] : []),
    ...(segment.ids.some((id) => id === options.selectedId) ? ['chosen'] : []),
  ];
  return {
    text: segment.text,
    start: segment.start,
    css: classes.join(' '),
    isMarked: on.length > 0,
    cards: segment.ids.join(' '),
    numbers: segment.beginning.flatMap((id) => {
      const name = options.names.get(id);
      return name ? [{ id, ...name }] : [];
    }),
  };
}

function firstGapIn(block: Block, gaps: readonly Range[]): Range | undefined {
  const end = block.startOffset + block.text.length;
  const gap = gaps.find((candidate) => candidate.start < end && candidate.end > block.startOffset);
  return gap && { start: Math.max(gap.start, block.startOffset), end: Math.min(gap.end, end) };
}

function blockCss(block: Block): string {
  if (block.kind === 'heading') return 'letter-heading';
  if (block.kind === 'listItem') return 'letter-item';
  if (block.kind === 'footnote' || block.kind === 'caption') return 'letter-note';
  return block.kind === 'tableCell' ? 'letter-cell' : 'letter-paragraph';
}

function troubleOf({ state, reason }: TextSource, language: Language): string | false {
  const t = workbenchWords[language];
  if (state === 'waiting') return t.waiting;
  if (state !== 'unreadable') return false;
  const known: Readonly<Record<string, string>> = { ...verdictWords[language], ...failureWords[language] };
  return `${t.notRead} ${known[reason ?? ''] ?? reason ?? ''} ${t.readByHand}`;
}

const LEAD_LETTERS = 40;

/** What tells one paragraph from the next to somebody who hears the buttons read. */
export function firstWords(text: string, letters = LEAD_LETTERS): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= letters ? line : `${line.slice(0, letters).replace(/\s+\S*$/, '')} …`;
}
