import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { AnalysisAccess } from '../analysis-access.js';
import { IsSetAside, NothingToRepeat, ReasonMissing } from '../analysis.errors.js';
import { Tag } from '../codebook/tag.entity.js';
import { CommentBench, type BenchWork, type CommentRef } from '../comment/comment-bench.js';
import type { CardPlacement, CommentCard } from '../comment/comment-card.js';
import { CommentCards } from '../comment/comment-cards.js';
import type { CommentDeed } from '../comment/comment-change.entity.js';
import { needsReason, type Assessment } from './assessment.rules.js';
import { editionsAfter } from './draft-editions.js';
import { newPlacement } from './new-placement.js';
import { PlaceCatalogue, type HearingPlace } from './place-catalogue.js';
import { Placement, type DraftChange, type Stance } from './placement.entity.js';
import { NotYetDecided } from './placement.errors.js';

/** A placement in a hearing, in the version that somebody has seen; another version is `ChangedMeanwhile`. */
export interface SeenPlacement {
  readonly consultationId: string;
  readonly placementId: string;
  readonly version: number;
}

/** What is said when a comment is placed; both may be given later. */
export interface Placing {
  readonly stance?: Stance;
  readonly tagIds?: readonly string[];
}

/** The deeds after which a comment is an example for the next one. */
const PLACING_DEEDS: readonly CommentDeed[] = ['placed', 'repeated', 'stanceSet', 'tagged', 'unplaced'];

/** Places comments, and says per place what stance, tags and decision they have there. */
@Injectable()
export class PlacementService {
  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
    private readonly access: AnalysisAccess,
    private readonly bench: CommentBench,
    private readonly cards: CommentCards,
  ) {}

  /**
   * Places a comment in one place or several. A place where it stands already is left as it is. A place that the hearing
   * does not have is `NotFound`; what is set aside is refused with `IsSetAside`.
   */
  async place(
    actor: Actor,
    ref: CommentRef,
    places: readonly string[],
    placing: Placing = {},
  ): Promise<readonly Placement[]> {
    const catalogue = await this.catalogueOf(ref.consultationId);
    return this.bench.onComment(actor, ref, 'placed', async (bench) => {
      const card = await openCard(bench, ref.commentId);
      await refuseUnknownTags(bench, placing.tagIds ?? []);
      for (const key of places) addPlace(bench, card, knownPlace(catalogue, key), placing);
      return card.placements.filter(({ placement }) => places.includes(placement.place)).map((at) => at.placement);
    });
  }

  /** Takes a comment out of a place, with what was said of it there. */
  async unplace(actor: Actor, seen: SeenPlacement): Promise<Placement> {
    return this.onPlacement(actor, seen, 'unplaced', (_bench, placed, card) => {
      card.drop(placed.placement.id);
    });
  }

  /** Says where the body stands on the place. */
  async setStance(actor: Actor, seen: SeenPlacement, stance: Stance): Promise<Placement> {
    return this.onPlacement(actor, seen, 'stanceSet', (_bench, { placement }) => {
      placement.stance = stance;
    });
  }

  /** Adds a tag to a placement. A tag of another hearing is `NotFound`. */
  async addTag(actor: Actor, seen: SeenPlacement, tagId: string): Promise<Placement> {
    return this.onPlacement(actor, seen, 'tagged', async (bench, placed) => {
      await refuseUnknownTags(bench, [tagId]);
      placed.tagIds = [...new Set([...placed.tagIds, tagId])];
    });
  }

  /** Takes a tag off a placement. */
  async dropTag(actor: Actor, seen: SeenPlacement, tagId: string): Promise<Placement> {
    return this.onPlacement(actor, seen, 'tagged', (_bench, placed) => {
      placed.tagIds = placed.tagIds.filter((id) => id !== tagId);
    });
  }

  /**
   * Decides what is made of a comment in a place, or decides it anew. `ReasonMissing` where a reason is needed. `also` is done
   * in the same transaction, when the decision is made.
   */
  async assess(
    actor: Actor,
    seen: SeenPlacement,
    assessment: Assessment,
    also: (bench: BenchWork) => Promise<void> = () => Promise.resolve(),
  ): Promise<Placement> {
    const reason = assessment.reason?.trim() ?? '';
    if (reason === '' && needsReason(assessment.decision)) throw new ReasonMissing();
    return this.onPlacement(actor, seen, 'assessed', async (bench, { placement }) => {
      placement.decide({ ...assessment, reason: reason === '' ? null : reason }, bench.actor.name, bench.at);
      await also(bench);
    });
  }

  /** Takes a decision away, to be made anew. */
  async dropAssessment(actor: Actor, seen: SeenPlacement): Promise<Placement> {
    return this.onPlacement(actor, seen, 'assessmentDropped', (_bench, { placement }) => {
      placement.dropDecision();
    });
  }

  /**
   * Says which change a decision led to, or with null that it led to none. Only where it is decided (`NotYetDecided`), and
   * only to an edition that came after what was heard (`NotFound`).
   */
  async nameChange(actor: Actor, seen: SeenPlacement, change: DraftChange | null): Promise<Placement> {
    return this.onPlacement(actor, seen, 'changeNamed', async (bench, { placement }) => {
      if (!placement.isDecided) throw new NotYetDecided();
      const editionId = change?.editionId ?? null;
      const editions = editionId === null ? [] : await editionsAfter(bench.transaction, seen.consultationId);
      if (editionId !== null && !editions.some(({ id }) => id === editionId)) throw new NotFound('edition');
      placement.leadTo(change);
    });
  }

  /** Places a comment like the one the actor placed before it: same places, stances and tags; decisions are never repeated. */
  async repeat(actor: Actor, ref: CommentRef): Promise<readonly Placement[]> {
    const catalogue = await this.catalogueOf(ref.consultationId);
    const exampleId = await this.lastPlacedBy(actor, ref);
    return this.bench.onComment(actor, ref, 'repeated', async (bench) => {
      const card = await openCard(bench, ref.commentId);
      if (exampleId === null) throw new NothingToRepeat();
      const [example] = await this.cards.load(bench.transaction, [exampleId]);
      for (const { placement, tagIds } of example?.placements ?? []) {
        addPlace(bench, card, knownPlace(catalogue, placement.place), { stance: placement.stance, tagIds });
      }
      return card.placements.map(({ placement }) => placement);
    });
  }

  /** A placement, for whoever may work on it; one of another hearing is `NotFound`. */
  async find(actor: Actor, consultationId: string, placementId: string): Promise<Placement> {
    await this.access.toWork(actor, consultationId);
    return this.foundIn(consultationId, placementId);
  }

  private async foundIn(consultationId: string, placementId: string): Promise<Placement> {
    const found = await this.database.reader.findOneBy(Placement, { id: placementId, consultationId });
    if (!found) throw new NotFound('placement');
    return found;
  }

  private async onPlacement(
    actor: Actor,
    seen: SeenPlacement,
    deed: CommentDeed,
    work: (bench: BenchWork, placed: CardPlacement, card: CommentCard) => Promise<void> | void,
  ): Promise<Placement> {
    const { consultationId, placementId } = seen;
    const found = await this.foundIn(consultationId, placementId);
    return this.bench.onComment(actor, { consultationId, commentId: found.commentId }, deed, async (bench) => {
      const card = await openCard(bench, found.commentId);
      const placed = card.find(placementId);
      if (!placed) throw new NotFound('placement');
      if (placed.placement.version !== seen.version) throw new ChangedMeanwhile();
      await work(bench, placed, card);
      return placed.placement;
    });
  }

  private async lastPlacedBy(actor: Actor, ref: CommentRef): Promise<string | null> {
    const deeds = PLACING_DEEDS.map((_, index) => `$${String(index + 4)}`).join(', ');
    const rows: { id: string }[] = await this.database.reader.query(
      `SELECT c."id" FROM "comment_change" h JOIN "comment" c ON c."id" = h."commentId"
       WHERE h."byId" = $1 AND c."consultationId" = $2 AND c."id" <> $3 AND h."undoneAt" IS NULL
       AND c."removedAt" IS NULL AND h."deed" IN (${deeds})
       AND EXISTS (SELECT 1 FROM "placement" p WHERE p."commentId" = c."id")
       ORDER BY h."at" DESC, h."id" DESC LIMIT 1`,
      [actor.id, ref.consultationId, ref.commentId, ...PLACING_DEEDS],
    );
    return rows[0]?.id ?? null;
  }

  private async catalogueOf(consultationId: string): Promise<PlaceCatalogue> {
    return new PlaceCatalogue(await this.hearings.outline(consultationId));
  }
}

/** The card of a comment that stands and is not set aside. */
async function openCard(bench: BenchWork, commentId: string): Promise<CommentCard> {
  const card = await bench.take(commentId);
  if (card.comment.isRemoved) throw new NotFound('comment');
  if (card.comment.isSetAside) throw new IsSetAside();
  return card;
}

function knownPlace(catalogue: PlaceCatalogue, key: string): HearingPlace {
  const place = catalogue.find(key);
  if (!place) throw new NotFound('place');
  return place;
}

function addPlace(bench: BenchWork, card: CommentCard, place: HearingPlace, placing: Placing): void {
  if (card.at(place.key)) return;
  const placement = newPlacement(card.comment, place, bench.at, bench.actor.name);
  placement.stance = placing.stance ?? 'unclear';
  card.add({ placement, tagIds: [...new Set(placing.tagIds ?? [])] });
}

async function refuseUnknownTags(bench: BenchWork, tagIds: readonly string[]): Promise<void> {
  const ids = [...new Set(tagIds)];
  if (ids.length === 0) return;
  const { consultationId } = bench.source;
  const known = await bench.transaction.countBy(Tag, { id: In(ids), consultationId });
  if (known !== ids.length) throw new NotFound('tag');
}
