import { Injectable } from '@nestjs/common';
import type { Reader } from '../../shared/database/database.js';
import type { WrittenLanguage } from '../../shared/language/norwegian/stem-of.js';
import { groupedBy } from './grouped-by.js';
import { headingsAt, type HeadingBlock } from './headings-above.rules.js';
import type { Passage } from './model/suggested.js';
import { marksFor } from './sql-marks.js';

/** A comment of a letter as the model reads it, with what persons have said of it. */
export interface LetterPassage {
  readonly commentId: string;
  readonly versionId: string;
  readonly passage: Passage;
  /** Every place where it stands. */
  readonly places: readonly string[];
  /** True when a person placed it, in one place at least. */
  readonly isPlacedByPerson: boolean;
  readonly tagIds: readonly string[];
}

/** Which of the other comments in the letter the model may look at. */
export type Beside = 'before' | 'all';

interface CommentRow {
  readonly id: string;
  readonly versionId: string;
  readonly sourceId: string;
  readonly startOffset: number;
  readonly text: string;
  readonly sourceTitle: string;
}

interface BlockRow extends HeadingBlock {
  readonly sourceId: string;
  readonly language: WrittenLanguage | null;
}

interface PlacementRow {
  readonly id: string;
  readonly commentId: string;
  readonly place: string;
  readonly origin: 'person' | 'formField';
}

interface Letter {
  readonly comments: readonly CommentRow[];
  readonly blocks: ReadonlyMap<string, readonly BlockRow[]>;
  readonly placements: ReadonlyMap<string, readonly PlacementRow[]>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

const FARTHEST = 12;

/** Reads the comments of letters as passages: the headings above, the title of the text, and what stands beside. */
@Injectable()
export class PassageReader {
  /** The comments of some versions of answers, in the order of the text; four statements whatever their number. */
  async ofVersions(via: Reader, versionIds: readonly string[], beside: Beside): Promise<readonly LetterPassage[]> {
    if (versionIds.length === 0) return [];
    const letter = await this.letter(via, versionIds);
    return versionIds.flatMap((versionId) => {
      const comments = letter.comments.filter((comment) => comment.versionId === versionId);
      return comments.map((comment, index) => passageOf(letter, comments, { comment, index }, beside));
    });
  }

  private async letter(via: Reader, versionIds: readonly string[]): Promise<Letter> {
    const of = marksFor(versionIds);
    const comments = await via.query<CommentRow[]>(
      `SELECT c."id", c."versionId", c."sourceId", c."startOffset", c."text", s."title" AS "sourceTitle"
       FROM "comment" c JOIN "text_source" s ON s."id" = c."sourceId"
       WHERE c."versionId" IN (${of}) AND c."removedAt" IS NULL AND c."kind" = 'comment'
       ORDER BY c."versionId", s."position", c."startOffset", c."id"`,
      [...versionIds],
    );
    const blocks = await via.query<BlockRow[]>(
      `SELECT b."sourceId", b."startOffset", b."kind", b."level", b."language", b."tableNumber", b."rowNumber",
         b."columnNumber", CASE WHEN b."kind" IN ('heading', 'tableCell') THEN b."text" END AS "text"
       FROM "block" b JOIN "text_source" s ON s."id" = b."sourceId"
       WHERE s."versionId" IN (${of}) ORDER BY b."sourceId", b."position"`,
      [...versionIds],
    );
    const placements = await via.query<PlacementRow[]>(
      `SELECT p."id", p."commentId", p."place", p."origin" FROM "placement" p JOIN "comment" c ON c."id" = p."commentId"
       WHERE c."versionId" IN (${of}) ORDER BY p."id"`,
      [...versionIds],
    );
    const tags = await via.query<{ placementId: string; tagId: string }[]>(
      `SELECT t."placementId", t."tagId" FROM "placement_tag" t JOIN "placement" p ON p."id" = t."placementId"
       JOIN "comment" c ON c."id" = p."commentId" WHERE c."versionId" IN (${of}) ORDER BY t."id"`,
      [...versionIds],
    );
    return {
      comments,
      blocks: groupedBy(blocks, ({ sourceId }) => sourceId),
      placements: groupedBy(placements, ({ commentId }) => commentId),
      tags: new Map(
        [...groupedBy(tags, ({ placementId }) => placementId)].map(([id, own]) => [id, own.map((tag) => tag.tagId)]),
      ),
    };
  }
}

function passageOf(
  letter: Letter,
  comments: readonly CommentRow[],
  { comment, index }: { readonly comment: CommentRow; readonly index: number },
  beside: Beside,
): LetterPassage {
  const placements = letter.placements.get(comment.id) ?? [];
  const blocks = letter.blocks.get(comment.sourceId) ?? [];
  return {
    commentId: comment.id,
    versionId: comment.versionId,
    places: placements.map(({ place }) => place),
    isPlacedByPerson: placements.some(({ origin }) => origin === 'person'),
    tagIds: [...new Set(placements.flatMap(({ id }) => letter.tags.get(id) ?? []))],
    passage: {
      text: comment.text,
      headings: headingsOf(letter, comment),
      sourceTitle: comment.sourceTitle,
      language: blocks.findLast(({ startOffset }) => startOffset <= comment.startOffset)?.language ?? null,
      neighbours: neighboursOf(letter, comments, index, beside),
    },
  };
}

function headingsOf({ blocks }: Letter, { sourceId, startOffset }: CommentRow): readonly string[] {
  return headingsAt(blocks.get(sourceId) ?? [], startOffset);
}

function neighboursOf(
  letter: Letter,
  comments: readonly CommentRow[],
  index: number,
  beside: Beside,
): Passage['neighbours'] {
  const last = beside === 'before' ? index - 1 : index + FARTHEST;
  const near = comments.slice(Math.max(0, index - FARTHEST), last + 1);
  return near.flatMap((other) => {
    const places = (letter.placements.get(other.id) ?? []).map(({ place }) => place);
    const distance = comments.indexOf(other) - index;
    return distance === 0 || places.length === 0 ? [] : [{ distance, places, headings: headingsOf(letter, other) }];
  });
}
