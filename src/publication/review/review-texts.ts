import type { Language } from '../../shared/language/words.js';
import { findPersonalData } from '../../shared/language/personal-data/find-personal-data.js';
import { paragraphsOf } from '../withholding/chosen-passages.js';
import { overlaps } from '../withholding/passage-ranges.rules.js';
import { answerReviewWords } from './answer-review.words.js';
import type { ReviewedText } from './reviewed-answer.js';

/** More are not shown as boxes: a page with thousands of them cannot be used. */
const MOST_PARAGRAPHS = 200;
const MOST_FOUND = 50;

/** A text with its paragraphs to choose among. */
export interface ReviewTextView {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly {
    readonly id: string;
    readonly value: string;
    readonly text: string;
    readonly isWithheld: boolean;
  }[];
  readonly isCut: boolean;
}

/** Something that looks like personal data, to be withheld by one tick. */
export interface FoundView {
  readonly id: string;
  readonly text: string;
}

export function textViews(texts: readonly ReviewedText[], language: Language): readonly ReviewTextView[] {
  return texts.map(({ source, text, ranges }) => {
    const paragraphs = paragraphsOf({ sourceId: source.id, text });
    return {
      id: `tekst-${source.id}`,
      title: answerReviewWords[language].paragraphs(source.title),
      paragraphs: paragraphs.slice(0, MOST_PARAGRAPHS).map(({ value, text: words, ...range }) => ({
        id: `avsnitt-${value.replace('.', '-')}`,
        value,
        text: words,
        isWithheld: overlaps(ranges, range),
      })),
      isCut: paragraphs.length > MOST_PARAGRAPHS,
    };
  });
}

/** What the detector points out and nobody has withheld yet, each once. */
export function foundIn(texts: readonly ReviewedText[]): readonly FoundView[] {
  const found = texts.flatMap(({ text, ranges }) =>
    findPersonalData(text)
      .filter((range) => !overlaps(ranges, range))
      .map(({ start, end }) => text.slice(start, end)),
  );
  return [...new Set(found)].slice(0, MOST_FOUND).map((text, index) => ({ id: `funn-${String(index + 1)}`, text }));
}
