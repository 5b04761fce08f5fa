import { followedIn, noteJoining } from '../alike/deciding/following.service.js';
import type { BenchWork } from '../comment/comment-bench.js';
import type { CardPlacement, CommentCard } from '../comment/comment-card.js';
import { CommentChange, type CommentDeed } from '../comment/comment-change.entity.js';
import { takeBack } from '../comment/taking-back.js';
import { newPlacement } from '../placement/new-placement.js';
import type { HearingPlace } from '../placement/place-catalogue.js';
import type { Placement } from '../placement/placement.entity.js';
import type { Assignee } from '../work/assigning.rules.js';
import { giveTo, giveToNobody, putIn } from '../work/card-work.js';
import type { BulkOutcome, BulkRow } from './bulk-row.entity.js';
import type { BulkWork, OnDecided } from './bulk-work.js';

/** One row on the bench, with what is to be done with it. */
export interface RowOnBench {
  readonly bench: BenchWork;
  readonly card: CommentCard;
  readonly row: BulkRow;
  readonly ground: BulkGround;
}

/** What the rows of a run are worked on with, fetched once for many. */
export interface BulkGround {
  /** The place that comments are put in; null for every other work. */
  readonly place: HearingPlace | null;
  /** Who is given the comments; null for nobody. */
  readonly assignee: Assignee | null;
}

const DEEDS: Record<BulkWork['verb'], CommentDeed> = {
  assess: 'assessed',
  tag: 'tagged',
  stance: 'stanceSet',
  place: 'placed',
  assign: 'assigned',
  step: 'stepSet',
  follow: 'decidedAlike',
  undo: 'undone',
};

/** The deed that the comment's history tells of. */
export function deedOf(work: BulkWork): CommentDeed {
  if (work.verb === 'place' && work.way === 'replace') return 'replaced';
  if (work.verb === 'assign' && work.assigneeId === null) return 'released';
  return DEEDS[work.verb];
}

/** Does the work to one row, or says why not. */
export async function doToRow(at: RowOnBench, work: BulkWork): Promise<BulkOutcome> {
  if (work.verb === 'undo') return undoRow(at);
  if (at.card.comment.isRemoved || at.card.comment.isSetAside) return 'gone';
  if (work.verb === 'assign') return assign(at, work.onDecided);
  if (work.verb === 'step') return setStep(at, work.stepId);
  if (work.verb === 'place' && work.way === 'append') return addPlace(at);
  const placed = placedIn(at);
  return typeof placed === 'string' ? placed : doInPlace(at, placed, work);
}

/** The placement of the row, in the version that was shown; or why nothing can be done with it. */
function placedIn({ card, row }: RowOnBench): CardPlacement | BulkOutcome {
  if (row.placementId === null) return 'unplaced';
  const placed = card.find(row.placementId);
  if (!placed) return 'gone';
  return placed.placement.version === row.seenVersion ? placed : 'changedMeanwhile';
}

function doInPlace(
  at: RowOnBench,
  placed: CardPlacement,
  work: Exclude<BulkWork, { verb: 'undo' | 'assign' | 'step' }>,
): BulkOutcome | Promise<BulkOutcome> {
  switch (work.verb) {
    case 'assess':
      return assess(at, placed, work);
    case 'stance':
      return setStance(placed, work);
    case 'tag':
      return tag(placed, work);
    case 'place':
      return moveTo(at, placed);
    case 'follow':
      return followFamily(at, placed.placement, work.onDecided);
  }
}

function assess(
  { bench }: RowOnBench,
  { placement }: CardPlacement,
  work: Extract<BulkWork, { verb: 'assess' }>,
): BulkOutcome {
  if (placement.isDecided && work.onDecided === 'keep') return 'decided';
  placement.decide(work.assessment, bench.actor.name, bench.at);
  return 'done';
}

function assign({ bench, card, ground: { assignee } }: RowOnBench, onDecided: OnDecided): BulkOutcome {
  const holder = card.work?.assigneeId ?? null;
  if (holder === (assignee?.id ?? null)) return 'already';
  if (holder !== null && onDecided === 'keep') return 'decided';
  if (assignee) giveTo(card, assignee, bench.at);
  else giveToNobody(card);
  return 'done';
}

function setStep({ card }: RowOnBench, stepId: string | null): BulkOutcome {
  if ((card.work?.stepId ?? null) === stepId) return 'already';
  putIn(card, stepId);
  return 'done';
}

/** Follows the decision that was last given in this place to those that say the same, as long as it holds. */
async function followFamily(
  { bench, card }: RowOnBench,
  placement: Placement,
  onDecided: OnDecided,
): Promise<BulkOutcome> {
  if (placement.isDecided && onDecided === 'keep') return 'decided';
  const [given] = await bench.transaction.query<{ id: string }[]>(
    `SELECT d."id" FROM "family_decision" d JOIN "alike_text" t ON t."familyId" = d."familyId"
       AND t."consultationId" = d."consultationId" AND t."kind" = 'passage'
     WHERE t."commentId" = $1 AND d."place" = $2 AND d."undoneAt" IS NULL AND d."firstPlacementId" IS NOT NULL
     ORDER BY d."at" DESC, d."id" DESC LIMIT 1`,
    [placement.commentId, placement.place],
  );
  const followed = given ? await followedIn(bench.transaction, given.id) : null;
  if (!followed?.first.isDecided) return 'nothingToFollow';
  if (followed.first.id === placement.id || placement.followsId === followed.decision.id) return 'already';
  const before = card.snapshot().placements.find(({ id }) => id === placement.id) ?? null;
  placement.follow(followed.first, followed.decision.id);
  await noteJoining(bench.transaction, followed.decision, placement, before);
  return 'done';
}

function setStance({ placement }: CardPlacement, work: Extract<BulkWork, { verb: 'stance' }>): BulkOutcome {
  if (placement.stance === work.stance) return 'already';
  if (placement.stance !== 'unclear' && work.onDecided === 'keep') return 'decided';
  placement.stance = work.stance;
  return 'done';
}

function tag(placed: CardPlacement, work: Extract<BulkWork, { verb: 'tag' }>): BulkOutcome {
  const before = placed.tagIds;
  const after = new Set(tagsAfter(before, work));
  if (after.size === before.length && before.every((id) => after.has(id))) return 'already';
  placed.tagIds = [...after];
  return 'done';
}

function tagsAfter(
  before: readonly string[],
  { way, tagIds, insteadOfId }: Extract<BulkWork, { verb: 'tag' }>,
): readonly string[] {
  switch (way) {
    case 'append':
      return [...before, ...tagIds];
    case 'replace':
      return tagIds;
    case 'drop':
      return before.filter((id) => !tagIds.includes(id));
    case 'exchange':
      return before.flatMap((id) => (id === insteadOfId ? tagIds : [id]));
  }
}

function addPlace({ bench, card, ground: { place } }: RowOnBench): BulkOutcome {
  if (!place) return 'gone';
  if (card.at(place.key)) return 'already';
  card.add({ placement: newPlacement(card.comment, place, bench.at, bench.actor.name), tagIds: [] });
  return 'done';
}

/** Takes stance and tags along. What has been decided in one place is not decided in another, and stays. */
function moveTo({ bench, card, ground: { place } }: RowOnBench, placed: CardPlacement): BulkOutcome {
  if (!place) return 'gone';
  if (placed.placement.place === place.key) return 'already';
  if (placed.placement.isDecided) return 'decided';
  card.drop(placed.placement.id);
  if (card.at(place.key)) return 'done';
  const placement = newPlacement(card.comment, place, bench.at, bench.actor.name);
  placement.stance = placed.placement.stance;
  card.add({ placement, tagIds: placed.tagIds });
  return 'done';
}

async function undoRow({ bench, row }: RowOnBench): Promise<BulkOutcome> {
  const deedId = row.deedId ?? '';
  const rows = await bench.transaction.find(CommentChange, { where: { deedId }, order: { id: 'ASC' } });
  if (rows.length === 0 || rows.some(({ undoneAt }) => undoneAt !== null)) return 'already';
  bench.takesBack = deedId;
  await takeBack(bench, rows);
  return 'done';
}
