import { Injectable } from '@nestjs/common';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { Database } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';
import type { CommentCard } from '../comment/comment-card.js';
import { placeLabel } from '../placement/place-label.js';
import { firstWords } from '../workbench/letter-view.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import type { Why } from './model/suggested.js';
import { Suggestion } from './suggestion.entity.js';
import { suggestionWords } from './suggestion.words.js';

/** One reason for a suggestion, with the way to the comment that it is like. */
interface WhyView {
  readonly text: string;
  readonly href: string | false;
}

interface SuggestionView {
  readonly path: string;
  readonly name: string;
  readonly confidence: string;
  readonly whys: readonly WhyView[];
  readonly acceptLabel: string;
  readonly rejectLabel: string;
}

/** What is suggested for the chosen comment, with the buttons that decide it. */
export interface SuggestionCardView {
  readonly t: (typeof suggestionWords)[Language];
  readonly back: string;
  readonly mayWork: boolean;
  readonly places: readonly SuggestionView[];
  readonly hasPlaces: boolean;
  readonly tags: readonly SuggestionView[];
  readonly hasTags: boolean;
  /** A tag needs a place to be said in. */
  readonly mayTag: boolean;
  readonly hasAny: boolean;
  readonly rejected: readonly SuggestionView[];
  readonly hasRejected: boolean;
}

/** What the part is made from. */
export interface SuggestionGround {
  readonly language: Language;
  readonly hearing: HearingToWorkIn;
  readonly card: CommentCard;
  readonly mayWork: boolean;
  readonly back: string;
}

const WORDS_OF_ALIKE = 90;

/** Reads what is suggested for a comment; one statement. */
@Injectable()
export class SuggestionCard {
  constructor(private readonly database: Database) {}

  async of(ground: SuggestionGround): Promise<SuggestionCardView> {
    const { language, card, mayWork, back } = ground;
    const { comment } = card;
    const all = comment.isSetAside ? [] : await this.suggestionsFor(comment.id);
    const offered = all.filter((suggestion) => !suggestion.isRejected && isOpen(ground, suggestion));
    const view = (suggestion: Suggestion): SuggestionView => viewOf(ground, suggestion);
    const places = offered.filter(({ kind }) => kind === 'place').map(view);
    const tags = offered.filter(({ kind }) => kind === 'tag').map(view);
    const rejected = all.filter((suggestion) => suggestion.isRejected && isKnown(ground, suggestion)).map(view);
    return {
      t: suggestionWords[language],
      back,
      mayWork,
      places,
      hasPlaces: places.length > 0,
      tags,
      hasTags: tags.length > 0,
      mayTag: card.placements.length > 0,
      hasAny: offered.length + rejected.length > 0,
      rejected,
      hasRejected: rejected.length > 0,
    };
  }

  private suggestionsFor(commentId: string): Promise<readonly Suggestion[]> {
    return this.database.reader.find(Suggestion, {
      where: { commentId },
      order: { confidence: 'DESC', id: 'ASC' },
    });
  }
}

/** A place or tag that the hearing still offers. */
function isKnown({ hearing }: SuggestionGround, { place, tagId }: Suggestion): boolean {
  if (place !== null) return hearing.catalogue.find(place) !== undefined;
  const tag = hearing.codebook.find(tagId ?? '');
  return tag !== undefined && !tag.isRetired;
}

/** Not where it stands already; nor a draft when it stands in one of its sections. */
function isOpen(ground: SuggestionGround, suggestion: Suggestion): boolean {
  const { card, hearing } = ground;
  if (!isKnown(ground, suggestion)) return false;
  const { place, tagId } = suggestion;
  if (place === null)
    return card.placements.some(({ tagIds }) => !tagIds.includes(tagId ?? '')) || card.placements.length === 0;
  if (card.at(place)) return false;
  const found = hearing.catalogue.find(place);
  return found?.target !== 'draft' || !card.placements.some(({ placement }) => placement.draftId === found.draft?.id);
}

function viewOf({ language, hearing, card }: SuggestionGround, suggestion: Suggestion): SuggestionView {
  const t = suggestionWords[language];
  const { place, tagId } = suggestion;
  const found = place === null ? undefined : hearing.catalogue.find(place);
  const name = found ? placeLabel(found, language) : hearing.codebook.pathOf(tagId ?? '');
  const { id: commentId, consultationId } = card.comment;
  return {
    path: consultationPath(consultationId, 'merknader', commentId, 'forslag', suggestion.id),
    name,
    confidence: t.confidence(suggestion.confidence),
    whys: whysOf(suggestion.why, consultationId, language),
    acceptLabel: `${t.accept}: ${name}`,
    rejectLabel: `${t.reject}: ${name}`,
  };
}

/** Words that speak for the same thing are one line. */
function whysOf(whys: readonly Why[], consultationId: string, language: Language): readonly WhyView[] {
  const t = suggestionWords[language];
  const words = whys.filter(({ kind }) => kind === 'word').map(({ text }) => `«${text}»`);
  const others = whys.flatMap((why): readonly WhyView[] => {
    const { kind, text, exampleId } = why;
    if (kind === 'word') return [];
    const href = exampleId !== undefined && consultationPath(consultationId, 'merknader', exampleId);
    return [{ text: whyText(kind, firstWords(text, WORDS_OF_ALIKE), t), href }];
  });
  return [...(words.length > 0 ? [{ text: t.becauseWords(words), href: false } as const] : []), ...others];
}

function whyText(kind: Exclude<Why['kind'], 'word'>, text: string, t: (typeof suggestionWords)[Language]): string {
  const texts: Record<typeof kind, string> = {
    heading: t.becauseHeading(text),
    alike: t.becauseAlike(text),
    field: t.becauseField(text),
    neighbour: t.becauseNeighbour,
    often: t.becauseOften,
  };
  return texts[kind];
}
