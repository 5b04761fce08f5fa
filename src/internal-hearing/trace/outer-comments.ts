import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { CommentChange } from '../../analysis/comment/comment-change.entity.js';
import type { CommentSnapshot, PlacementSnapshot } from '../../analysis/comment/comment-snapshot.js';
import { Comment } from '../../analysis/comment/comment.entity.js';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import type { Reader } from '../../shared/database/database.js';
import type { DrawnComment, OuterText } from './trace.types.js';

/** What the outer host's analysis holds of given versions of an answer. */
export interface OuterReading {
  readonly texts: readonly OuterText[];
  /** As it was when the summary was issued; empty before. */
  readonly issued: readonly DrawnComment<PlacementSnapshot>[];
  /** As it is now: only for what the outer host tells of in its own answer, further out. */
  readonly now: readonly DrawnComment<Placement>[];
}

/** Reads what the outer host has made of an answer. What of it may be told, and to whom, is decided by `Endings`. */
@Injectable()
export class OuterComments {
  constructor(private readonly texts: SourceTexts) {}

  /** Six statements, whatever the number of answers. */
  async read(via: Reader, versionIds: readonly string[], issuedAt: Date | null): Promise<OuterReading> {
    const sources = await via.findBy(TextSource, { versionId: In([...versionIds]), state: 'read' });
    const texts = await this.texts.textsOf(
      via,
      sources.map(({ id }) => id),
    );
    const comments = await via.findBy(Comment, { versionId: In([...versionIds]) });
    return {
      texts: sources.map(({ id, versionId, place }) => ({ id, versionId, place, text: texts.get(id) ?? '' })),
      issued: issuedAt ? await issuedComments(via, { versionIds, sources, comments }, issuedAt) : [],
      now: await standingComments(via, comments),
    };
  }
}

interface Drawn {
  readonly versionIds: readonly string[];
  readonly sources: readonly TextSource[];
  readonly comments: readonly Comment[];
}

/** Taken from the log of changes, so that what is decided anew after the issue is told to nobody before the next one. */
async function issuedComments(
  via: Reader,
  { versionIds, sources, comments }: Drawn,
  issuedAt: Date,
): Promise<readonly DrawnComment<PlacementSnapshot>[]> {
  const changes = await via.find(CommentChange, {
    where: { versionId: In([...versionIds]), at: LessThanOrEqual(issuedAt) },
    order: { at: 'ASC', id: 'ASC' },
  });
  const then = new Map(changes.map(({ commentId, what }) => [commentId, what.after]));
  return comments.flatMap((comment) => {
    const snapshot = then.get(comment.id);
    const source = snapshot && sourceThen(comment, snapshot, sources);
    if (!snapshot || !source || snapshot.removedAt !== null || snapshot.kind === 'setAside') return [];
    const { startOffset: start, endOffset: end, placements } = snapshot;
    return [{ sourceId: source.id, start, end, placements }];
  });
}

/** The reading that the comment's offsets counted in then: a text that was read anew since has another row. */
function sourceThen(
  { sourceId }: Comment,
  { edition = 1 }: CommentSnapshot,
  sources: readonly TextSource[],
): TextSource | undefined {
  const now = sources.find(({ id }) => id === sourceId);
  return sources.find(
    (source) => source.versionId === now?.versionId && source.sourceKey === now.sourceKey && source.edition === edition,
  );
}

async function standingComments(
  via: Reader,
  comments: readonly Comment[],
): Promise<readonly DrawnComment<Placement>[]> {
  const standing = comments.filter((comment) => !comment.isRemoved && !comment.isSetAside);
  const placements = await via.findBy(Placement, { commentId: In(standing.map(({ id }) => id)) });
  return standing.map(({ id, sourceId, startOffset: start, endOffset: end }) => ({
    sourceId,
    start,
    end,
    placements: placements.filter(({ commentId }) => commentId === id),
  }));
}
