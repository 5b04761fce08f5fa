import { Injectable } from '@nestjs/common';
import { AlikeCard, type AlikeCardView } from '../alike/pages/alike-card.js';
import type { CardGround } from './card-ground.js';
import { ProposalCard, type ProposalCardView } from '../group/proposal-card.js';
import { memoView, type MemoView } from '../memo/memo-view.js';
import { SuggestionCard, type SuggestionCardView } from '../suggestion/suggestion-card.js';
import { TalkCard, type TalkCardView } from '../talk/talk-card.js';
import { WorkCard, type WorkCardView } from '../work/work-card.js';

export type { CardGround };

/**
 * What stands with the chosen comment beside its placements, on the workbench and on its own page: each part has its own
 * folder, its own template in `templates/pages/analysis/card/` and a constant number of statements.
 */
export interface CardPartsView {
  /** Where the forms of the parts lead back to. */
  readonly back: string;
  readonly mayWork: boolean;
  readonly suggestions: SuggestionCardView;
  readonly memo: MemoView;
  readonly alike: AlikeCardView | false;
  readonly work: WorkCardView;
  readonly proposals: ProposalCardView | false;
  readonly talk: TalkCardView;
}

/** Gathers the parts of one chosen comment. */
@Injectable()
export class CardParts {
  constructor(
    private readonly work: WorkCard,
    private readonly proposals: ProposalCard,
    private readonly talk: TalkCard,
    private readonly suggestions: SuggestionCard,
    private readonly alike: AlikeCard,
  ) {}

  async of(ground: CardGround): Promise<CardPartsView> {
    const { language, card, back, mayWork } = ground;
    return {
      back,
      mayWork,
      suggestions: await this.suggestions.of(ground),
      memo: memoView(language, card),
      alike: await this.alike.of(ground),
      work: await this.work.of(ground),
      proposals: await this.proposals.of(ground),
      talk: await this.talk.of(ground),
    };
  }
}
