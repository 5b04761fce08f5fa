import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { verdictWords } from '../../response/labels.words.js';
import type { Language } from '../../shared/language/words.js';
import type { CommentCard } from '../comment/comment-card.js';
import type { Block } from '../text/block.entity.js';
import { coverageOf, type Range } from '../text/coverage.rules.js';
import { sourceTextOf } from '../text/new-blocks.js';
import type { TextSource } from '../text/text-source.entity.js';
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

interface BlockView {
  readonly key: string;
  readonly css: string;
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
    return {
      id: source.id,
      headingId: `tekst-${source.id}`,
      title: source.title,
      blocks: blockViews(source, blocks, cards, workbench.mayWork ? options : { ...options, isReadOnly: true }),
      trouble: troubleOf(source, options.language),
      mayTryAgain: source.state === 'unreadable' && workbench.mayWork,
      download: downloadOf(workbench, source),
    };
  });
}

function blockViews(
  source: TextSource,
  blocks: readonly Block[],
  cards: readonly CommentCard[],
  options: LetterOptions & { readonly isReadOnly?: true },
): readonly BlockView[] {
  const marked = cards.map(({ comment: { id, startOffset, endOffset } }) => ({
    id,
    start: startOffset,
    end: endOffset,
  }));
  const ranges = cards.map(({ comment }, index) => ({ ...rangeAt(marked, index), kind: comment.kind }));
  const { gaps } = coverageOf(sourceTextOf(blocks), ranges);
  return blocks.map((block, index) => {
    const gap = options.isReadOnly ? undefined : firstGapIn(block, gaps);
    const isNewPage = block.page !== null && block.page !== blocks[index - 1]?.page;
    return {
      key: `avsnitt-${block.id}`,
      css: blockCss(block),
      page: isNewPage && workbenchWords[options.language].page(block.page ?? 0),
      segments: segmentsOf(block, marked).map((segment) => segmentView(segment, cards, options)),
      unread: gap ? `${source.id}:${String(gap.start)}:${String(gap.end)}` : false,
      lead: firstWords(block.text),
    };
  });
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
  return block.kind === 'tableCell' ? 'letter-cell' : 'letter-paragraph';
}

function troubleOf({ state, reason }: TextSource, language: Language): string | false {
  const t = workbenchWords[language];
  if (state === 'waiting') return t.waiting;
  if (state !== 'unreadable') return false;
  const known: Readonly<Record<string, string>> = { ...verdictWords[language], ...failureWords[language] };
  return `${t.notRead} ${known[reason ?? ''] ?? reason ?? ''} ${t.readByHand}`;
}

function downloadOf({ consultation, version }: Workbench, { attachmentId }: TextSource): string | false {
  return attachmentId !== null && consultationPath(consultation.id, 'lesing', version.id, 'vedlegg', attachmentId);
}

const LEAD_LETTERS = 40;

/** What tells one paragraph from the next to somebody who hears the buttons read. */
export function firstWords(text: string, letters = LEAD_LETTERS): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= letters ? line : `${line.slice(0, letters).replace(/\s+\S*$/, '')} …`;
}
