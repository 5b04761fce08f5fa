import type { BenchWork } from '../../comment/comment-bench.js';
import type { CardPlacement, CommentCard } from '../../comment/comment-card.js';
import type { PlacementSnapshot } from '../../comment/comment-snapshot.js';
import type { Assessment } from '../../placement/assessment.rules.js';
import type { OnDecided } from '../../bulk/bulk-work.js';
import { newPlacement } from '../../placement/new-placement.js';
import type { HearingPlace } from '../../placement/place-catalogue.js';
import type { Placement } from '../../placement/placement.entity.js';
import type { FollowOutcome, OnMissing } from './following.rules.js';

/** What is given to the chosen of a family. */
export interface Giving {
  readonly familyId: string;
  /** See `Placement.place`. */
  readonly place: string;
  readonly assessment: Assessment;
  readonly onDecided: OnDecided;
  readonly onMissing: OnMissing;
  /** In the version of the comment that was seen. */
  readonly chosen: readonly { readonly commentId: string; readonly version: number }[];
}

/** What became of one comment, with the placement that was changed, if one was. */
export interface GivenPart {
  readonly outcome: FollowOutcome;
  readonly before: PlacementSnapshot | null;
  readonly changed: Placement | null;
  readonly placementId: string | null;
}

/** Gives one decision to comment after comment: the first that can take it has it, and the others follow that one. */
export class FamilyGiving {
  private leading: CardPlacement | null = null;

  constructor(
    private readonly decisionId: string,
    private readonly place: HearingPlace,
    private readonly giving: Giving,
  ) {}

  /** The placement that the others follow; null until one has taken the decision. */
  get first(): Placement | null {
    return this.leading?.placement ?? null;
  }

  giveTo(card: CommentCard, bench: BenchWork): GivenPart {
    const there = card.at(this.place.key);
    const why = this.whyNot(card, there);
    if (why) return nothing(why, null);
    if (there?.placement.isDecided && this.giving.onDecided === 'keep') return this.keep(there);
    const before = card.snapshot().placements.find(({ id }) => id === there?.placement.id) ?? null;
    const placed = there ?? this.placed(card, bench);
    return { ...this.decide(placed, bench), before, changed: placed.placement, placementId: placed.placement.id };
  }

  private whyNot(card: CommentCard, there: CardPlacement | undefined): 'changedMeanwhile' | 'notPlaced' | null {
    const seen = this.giving.chosen.find(({ commentId }) => commentId === card.comment.id);
    if (seen?.version !== card.comment.version) return 'changedMeanwhile';
    return there === undefined && this.giving.onMissing === 'leave' ? 'notPlaced' : null;
  }

  /** What is decided already is kept; decided the same way, it may still be the one that others follow. */
  private keep(placed: CardPlacement): GivenPart {
    const { placement } = placed;
    const { decision, reason } = this.giving.assessment;
    const leads = !this.leading && placement.followsId === null;
    if (!leads || placement.decision !== decision || placement.reason !== reason) return nothing('kept', placement.id);
    this.leading = placed;
    return nothing('first', placement.id);
  }

  private decide(placed: CardPlacement, bench: BenchWork): Pick<GivenPart, 'outcome'> {
    if (this.leading) {
      placed.placement.follow(this.leading.placement, this.decisionId);
      return { outcome: 'follows' };
    }
    placed.placement.decide(this.giving.assessment, bench.actor.name, bench.at);
    this.leading = placed;
    return { outcome: 'first' };
  }

  /** Puts a comment in the place, with the stance and the tags that the first has there. */
  private placed(card: CommentCard, bench: BenchWork): CardPlacement {
    const placement = newPlacement(card.comment, this.place, bench.at);
    placement.stance = this.leading?.placement.stance ?? 'unclear';
    const placed = { placement, tagIds: this.leading?.tagIds ?? [] };
    card.add(placed);
    return placed;
  }
}

function nothing(outcome: FollowOutcome, placementId: string | null): GivenPart {
  return { outcome, before: null, changed: null, placementId };
}
