import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { COUNTS } from '../current-answers.js';
import { CommentCards } from '../comment/comment-cards.js';
import { CommentChange } from '../comment/comment-change.entity.js';
import type { CommentCard } from '../comment/comment-card.js';
import { Comment } from '../comment/comment.entity.js';
import { SourceTexts } from '../text/source-texts.js';
import { TextSource } from '../text/text-source.entity.js';
import { StepsService } from '../work/steps.service.js';
import type { WorkStep } from '../work/work-step.entity.js';
import { WorkbenchReader, type AnswerToRead, type HearingToWorkIn } from '../workbench/workbench-reader.js';

/** One comment with all around it. */
export interface CommentInContext extends HearingToWorkIn, AnswerToRead {
  readonly card: CommentCard;
  readonly source: TextSource;
  /** The whole text that the comment stands in. */
  readonly text: string;
  /** Newest first. */
  readonly history: readonly CommentChange[];
  /** The steps that the hearing has and had, as its history names them. */
  readonly steps: readonly WorkStep[];
  /** The comments before and after it in the same answer. */
  readonly neighbours: { readonly previousId: string | null; readonly nextId: string | null };
  /** The same passage in the next version of the answer, when it was carried there. */
  readonly carriedToId: string | null;
}

const LONGEST_HISTORY = 200;

/** Reads one comment for its own page; the same number of statements for every comment. */
@Injectable()
export class CommentReader {
  constructor(
    private readonly database: Database,
    private readonly workbenches: WorkbenchReader,
    private readonly cards: CommentCards,
    private readonly texts: SourceTexts,
    private readonly steps: StepsService,
  ) {}

  /** The comment; one of another hearing is `NotFound`. One that was removed can still be read. */
  async read(actor: PersonActor, consultationId: string, commentId: string): Promise<CommentInContext> {
    const hearing = await this.workbenches.hearing(actor, consultationId);
    const comment = await this.find(consultationId, commentId);
    const answer = await this.workbenches.answer(consultationId, comment.versionId);
    const { reader } = this.database;
    const [card] = await this.cards.load(reader, [commentId]);
    const source = await reader.findOneBy(TextSource, { id: comment.sourceId });
    if (!card || !source) throw new NotFound('comment');
    return {
      ...hearing,
      ...answer,
      mayWork: hearing.mayWork && answer.counts && !comment.isRemoved,
      card,
      source,
      text: await this.texts.textOf(reader, source.id),
      history: await reader.find(CommentChange, {
        where: { commentId },
        order: { at: 'DESC', id: 'DESC' },
        take: LONGEST_HISTORY,
      }),
      steps: await this.steps.all(consultationId),
      neighbours: await this.neighboursOf(comment),
      carriedToId: await this.carriedTo(commentId),
    };
  }

  /** The comment alone; one of another hearing is `NotFound`. */
  async find(consultationId: string, commentId: string): Promise<Comment> {
    const comment = await this.database.reader.findOneBy(Comment, { id: commentId, consultationId });
    if (!comment) throw new NotFound('comment');
    return comment;
  }

  private async neighboursOf({ id, versionId }: Comment): Promise<CommentInContext['neighbours']> {
    const rows = await this.database.reader.query<{ id: string }[]>(
      `SELECT c."id" FROM "comment" c JOIN "text_source" s ON s."id" = c."sourceId"
       WHERE c."versionId" = $1 AND c."removedAt" IS NULL AND c."kind" = 'comment'
       ORDER BY s."position", c."startOffset", c."endOffset", c."id"`,
      [versionId],
    );
    const index = rows.findIndex((row) => row.id === id);
    if (index < 0) return { previousId: null, nextId: null };
    return { previousId: rows[index - 1]?.id ?? null, nextId: rows[index + 1]?.id ?? null };
  }

  private async carriedTo(commentId: string): Promise<string | null> {
    const [row] = await this.database.reader.query<{ id: string }[]>(
      `SELECT c."id" FROM "comment" c JOIN "response_version" v ON v."id" = c."versionId"
       JOIN "response" r ON r."id" = v."responseId"
       WHERE c."carriedFromId" = $1 AND c."removedAt" IS NULL AND ${COUNTS} LIMIT 1`,
      [commentId],
    );
    return row?.id ?? null;
  }
}
