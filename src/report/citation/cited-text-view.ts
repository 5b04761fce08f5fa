import {
  markedTextView,
  type ListView,
  type MarkedTextView,
  type WordsView,
} from '../../shared/documents/marked-text/marked-text-view.js';
import { citedPieces, markOf } from './citation-marks.js';

/** Words of a text, or a citation between them with where it leads; `href` is false for one that leads nowhere. */
export interface CitedWordsView extends WordsView {
  readonly isCitation: boolean;
  readonly href: string | false;
}

interface CitedListView {
  readonly isNumbered: boolean;
  readonly items: readonly {
    readonly value: number;
    readonly spans: readonly CitedWordsView[];
    readonly list: CitedListView | false;
  }[];
}

/** One heading, paragraph or list, as the part `pages/report/parts/cited-text` shows it. */
export interface CitedTextView extends Omit<MarkedTextView, 'spans' | 'list'> {
  readonly spans: readonly CitedWordsView[];
  readonly list: CitedListView | false;
}

/** A text with its citations as links; `hrefOf` gives null for a number that leads nowhere. */
export function citedTextView(
  text: string,
  topHeading: 3 | 4 | 5,
  hrefOf: (number: number) => string | null,
): readonly CitedTextView[] {
  const spans = (words: readonly WordsView[]): readonly CitedWordsView[] => words.flatMap((one) => cited(one, hrefOf));
  const list = ({ isNumbered, items }: ListView): CitedListView => ({
    isNumbered,
    items: items.map((item) => ({ value: item.value, spans: spans(item.spans), list: item.list && list(item.list) })),
  });
  return markedTextView(text, topHeading).map((block) => ({
    ...block,
    spans: spans(block.spans),
    list: block.list && list(block.list),
  }));
}

function cited(words: WordsView, hrefOf: (number: number) => string | null): readonly CitedWordsView[] {
  const pieces = citedPieces(words.text);
  if (pieces.length === 0) return [{ ...words, isCitation: false, href: false }];
  return pieces.map((piece, index) => {
    const isNewLine = words.isNewLine && index === 0;
    if ('words' in piece) return { ...words, text: piece.words, isNewLine, isCitation: false, href: false };
    return { ...words, text: markOf(piece.number), isNewLine, isCitation: true, href: hrefOf(piece.number) ?? false };
  });
}
