import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../shared/database/database.js';
import { Comment } from '../comment/comment.entity.js';
import { CommentListReader } from '../list/comment-list.js';
import type { CommentQuery } from '../list/comment-query.js';
import { Placement } from '../placement/placement.entity.js';
import type { ChosenRow } from './bulk-choice.service.js';
import { choiceFrom } from './choice.js';

const IN_ONE_PAGE = 1000;

/** Finds what was chosen, a page at a time, so that it can be any number. */
@Injectable()
export class ChosenRows {
  constructor(
    private readonly database: Database,
    private readonly lists: CommentListReader,
  ) {}

  /** Those whose boxes were ticked; what is of another hearing is left out. */
  async *picked(consultationId: string, choices: readonly string[]): AsyncGenerator<readonly ChosenRow[]> {
    for (let index = 0; index < choices.length; index += IN_ONE_PAGE) {
      yield await this.somePicked(consultationId, choices.slice(index, index + IN_ONE_PAGE));
    }
  }

  /** All that match, over all the pages of the list. */
  async *all(consultationId: string, query: CommentQuery): AsyncGenerator<readonly ChosenRow[]> {
    let afterId = '';
    for (;;) {
      const lines = await this.lists.matching(consultationId, query, { afterId, limit: IN_ONE_PAGE });
      const last = lines.at(-1);
      if (!last) return;
      afterId = last.id;
      yield lines.map(({ commentId, placementId, placementVersion }) => {
        return { commentId, placementId, seenVersion: placementVersion ?? 0 };
      });
    }
  }

  private async somePicked(consultationId: string, choices: readonly string[]): Promise<readonly ChosenRow[]> {
    const read = choices.map(choiceFrom);
    const { reader } = this.database;
    const placements = await reader.find(Placement, {
      select: { id: true, commentId: true },
      where: { consultationId, id: In(read.flatMap(({ placementId }) => placementId ?? [])) },
    });
    const comments = await reader.find(Comment, {
      select: { id: true },
      where: { consultationId, removedAt: IsNull(), id: In(read.flatMap(({ commentId }) => commentId ?? [])) },
    });
    const commentIds = new Map(placements.map(({ id, commentId }) => [id, commentId]));
    const alone = new Set(comments.map(({ id }) => id));
    return read.flatMap(({ placementId, seenVersion, commentId }) => {
      const of = placementId === null ? commentId : commentIds.get(placementId);
      if (!of || (placementId === null && !alone.has(of))) return [];
      return [{ commentId: of, placementId, seenVersion }];
    });
  }
}
