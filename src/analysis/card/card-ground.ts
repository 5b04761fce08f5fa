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
