import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import type { CommentCard } from '../comment/comment-card.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';

/** What the parts of a chosen comment are made from. */
export interface CardGround {
  readonly actor: PersonActor;
  readonly language: Language;
  readonly hearing: HearingToWorkIn;
  readonly card: CommentCard;
  /** Whether the comment may be worked on: the person may, and the answer it stands in counts. */
  readonly mayWork: boolean;
  /** Where a form of the part leads back to: see `afterDeed`. */
  readonly back: string;
}

/**
 * What stands with the chosen comment beside its placements, on the workbench and on its own page: each part has its own
 * folder, its own template in `templates/pages/analysis/card/` and a constant number of statements.
 */
export interface CardPartsView {
  /** Where the forms of the parts lead back to. */
  readonly back: string;
  readonly mayWork: boolean;
}

/** Gathers the parts of one chosen comment. */
@Injectable()
export class CardParts {
  of({ back, mayWork }: CardGround): Promise<CardPartsView> {
    return Promise.resolve({ back, mayWork });
  }
}
