import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { AlreadyAssessed, CannotJoin, EmptyPassage, NoNextComment, NothingToSplit } from '../analysis.errors.js';
import type { Range } from '../text/coverage.rules.js';
import { joinRanges, splitRange, tidyRange } from '../text/range.rules.js';
import { CommentBench, type BenchWork, type CommentRef, type TextRef } from './comment-bench.js';
import type { Comment, SetAsideKind } from './comment.entity.js';
import { newCard } from './new-card.js';
import { copiedPlacements, joinedPlacements } from './placements-of-parts.js';

/** A comment that somebody has seen in a certain version; another version is `ChangedMeanwhile`. */
export interface SeenComment extends CommentRef {
  readonly version: number;
}

/** Draws, moves, splits, merges, sets aside and removes comments. Whoever may not read the hearing finds nothing. */
@Injectable()
export class CommentService {
  constructor(private readonly bench: CommentBench) {}

  /** A new comment on a passage, across blocks if need be. Refuses a passage without text with `EmptyPassage`. */
  async create(actor: Actor, ref: TextRef, range: Range): Promise<Comment> {
    return this.bench.inText(actor, ref, 'made', (bench) => draw(bench, range));
  }

  /** Sets a passage aside that holds nothing to decide (ikke merknad). */
  async setAsidePassage(actor: Actor, ref: TextRef, range: Range, kind: SetAsideKind): Promise<Comment> {
    return this.bench.inText(actor, ref, 'setAside', async (bench) => {
      const comment = await draw(bench, range);
      comment.becomeSetAside(kind);
      return comment;
    });
  }

  /** Moves the ends of a comment. */
  async adjust(actor: Actor, seen: SeenComment, range: Range): Promise<Comment> {
    return this.bench.onComment(actor, seen, 'moved', async (bench) => {
      const { comment } = await bench.takeSeen(seen.commentId, seen.version);
      const text = await bench.text();
      comment.cover(text, tidied(text, range));
      return comment;
    });
  }

  /** Splits a comment before a character of its text. Both parts keep the placements, with all that is said in them. */
  async split(actor: Actor, seen: SeenComment, at: number): Promise<readonly [Comment, Comment]> {
    return this.bench.onComment(actor, seen, 'split', async (bench) => {
      const first = await bench.takeSeen(seen.commentId, seen.version);
      const text = await bench.text();
      const parts = splitRange(text, rangeOf(first.comment), at);
      if (!parts) throw new NothingToSplit();
      first.comment.cover(text, parts[0]);
      const second = newCard(bench, text, parts[1]);
      second.comment.kind = first.comment.kind;
      second.comment.setAsideKind = first.comment.setAsideKind;
      second.placements = copiedPlacements(first, second.comment.id);
      second.work = first.work;
      bench.put(second);
      return [first.comment, second.comment];
    });
  }

  /**
   * Merges a comment with another in the same text. The first in the text stays, over both passages and what lies between;
   * it stands in every place that either stood in. Where they differ on a place, the stance is unclear and it is decided
   * anew.
   */
  async merge(actor: Actor, seen: SeenComment, otherId: string): Promise<Comment> {
    return this.bench.onComment(actor, seen, 'merged', (bench) => merge(bench, seen, otherId));
  }

  /** Merges a comment with the one that follows it in the text. */
  async mergeWithNext(actor: Actor, seen: SeenComment): Promise<Comment> {
    return this.bench.onComment(actor, seen, 'merged', async (bench) => {
      const { comment } = await bench.takeSeen(seen.commentId, seen.version);
      const nextId = await nextIn(bench, comment);
      if (nextId === null) throw new NoNextComment();
      return merge(bench, seen, nextId);
    });
  }

  /** Sets a comment aside. Its places go; one that has been decided is refused with `AlreadyAssessed`. */
  async setAside(actor: Actor, seen: SeenComment, kind: SetAsideKind): Promise<Comment> {
    return this.bench.onComment(actor, seen, 'setAside', async (bench) => {
      const card = await bench.takeSeen(seen.commentId, seen.version);
      if (card.isDecidedAnywhere) throw new AlreadyAssessed();
      card.placements = [];
      card.comment.becomeSetAside(kind);
      return card.comment;
    });
  }

  /** Makes a comment of what was set aside. */
  async takeUp(actor: Actor, seen: SeenComment): Promise<Comment> {
    return this.bench.onComment(actor, seen, 'takenUp', async (bench) => {
      const { comment } = await bench.takeSeen(seen.commentId, seen.version);
      comment.becomeComment();
      return comment;
    });
  }

  /** Takes a comment away; its text is unhandled again. The history stays, and it can be undone. */
  async remove(actor: Actor, seen: SeenComment): Promise<Comment> {
    return this.bench.onComment(actor, seen, 'removed', async (bench) => {
      const { comment } = await bench.takeSeen(seen.commentId, seen.version);
      comment.remove(bench.at);
      return comment;
    });
  }
}

function rangeOf(comment: Comment): Range {
  return { start: comment.startOffset, end: comment.endOffset };
}

function tidied(text: string, range: Range): Range {
  const tidy = tidyRange(text, range);
  if (!tidy) throw new EmptyPassage();
  return tidy;
}

async function draw(bench: BenchWork, range: Range): Promise<Comment> {
  const text = await bench.text();
  const card = newCard(bench, text, tidied(text, range));
  bench.put(card);
  return card.comment;
}

async function merge(bench: BenchWork, seen: SeenComment, otherId: string): Promise<Comment> {
  if (seen.commentId === otherId) throw new CannotJoin();
  const one = await bench.takeSeen(seen.commentId, seen.version);
  const other = await bench.take(otherId);
  if (other.comment.isRemoved || one.comment.kind !== other.comment.kind) throw new CannotJoin();
  const [first, second] = one.comment.startOffset <= other.comment.startOffset ? [one, other] : [other, one];
  first.comment.cover(await bench.text(), joinRanges(rangeOf(first.comment), rangeOf(second.comment)));
  first.placements = joinedPlacements(first, second);
  first.work ??= second.work;
  second.comment.remove(bench.at);
  return first.comment;
}

async function nextIn(bench: BenchWork, comment: Comment): Promise<string | null> {
  const rows: { id: string }[] = await bench.transaction.query(
    `SELECT "id" FROM "comment" WHERE "sourceId" = $1 AND "id" <> $2 AND "removedAt" IS NULL AND "kind" = $3
     AND ("startOffset" > $4 OR ("startOffset" = $4 AND "id" > $2)) ORDER BY "startOffset", "id" LIMIT 1`,
    [comment.sourceId, comment.id, comment.kind, comment.startOffset],
  );
  return rows[0]?.id ?? null;
}
