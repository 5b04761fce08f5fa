import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { FullText } from '../../shared/database/full-text/full-text.js';
import { instantFrom } from '../../shared/time/clock.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { CommentLine, UNPLACED } from './comment-line.entity.js';
import { lineMarks } from './line-marks.js';
import { lineNumbers } from './line-numbers.js';
import { lineSources, type LineSource } from './line-source.js';

/** How many comments are made anew at a time. */
const AT_ONCE = 200;

/**
 * Keeps the lines of the lists (`comment_line`), and what is searched in them, equal to the comments, placements, tags and
 * work that they are made of. Called in the transaction that changed any of it, after the change is written. Answers that
 * are replaced or withdrawn need no call: triggers of the database take their lines away.
 */
@Injectable()
export class CommentLines {
  constructor(private readonly fullText: FullText) {}

  /** Makes the lines of these comments anew: one for each place, or one alone; none for what no list shows. */
  async refresh(transaction: Transaction, commentIds: readonly string[]): Promise<void> {
    const ids = [...new Set(commentIds)];
    for (let index = 0; index < ids.length; index += AT_ONCE) {
      await this.refreshSome(transaction, ids.slice(index, index + AT_ONCE));
    }
  }

  /** Makes the lines of a hearing anew that come after one of its comments; the last id made, or null at the end. */
  async refreshAfter(transaction: Transaction, consultationId: string, afterId: string): Promise<string | null> {
    const rows = await commentsAfter(transaction, consultationId, afterId);
    await this.refreshSome(transaction, rows);
    return rows.at(-1) ?? null;
  }

  private async refreshSome(transaction: Transaction, commentIds: readonly string[]): Promise<void> {
    if (commentIds.length === 0) return;
    const sources = await lineSources(transaction, commentIds);
    const numbers = await lineNumbers(transaction, sources);
    const found = sources.map((source) => ({ source, line: lineOf(source, numbers.get(source.id) ?? 0) }));
    // The index is written fastest in its own order.
    found.sort((one, other) => one.line.no - other.line.no);
    // What is searched goes with the line, by a trigger.
    await transaction.delete(CommentLine, { commentId: In(commentIds) });
    await insertInHundreds(
      transaction,
      CommentLine,
      found.map(({ line }) => line),
    );
    await this.fullText.put(
      transaction,
      found.map(({ source, line: { id, no, marks } }) => ({
        ...{ key: id, no, marks: marks.trim().split(' ') },
        texts: textsOf(source),
      })),
    );
  }
}

function lineOf(source: LineSource, no: number): CommentLine {
  const state = source.placementId === null ? 'unplaced' : source.decision === null ? 'undecided' : 'decided';
  const { id, consultationId, commentId, placementId, versionId, invitationId, sourceId, bodyKey } = source;
  return Object.assign(new CommentLine(), {
    id,
    no,
    consultationId,
    commentId,
    placementId,
    versionId,
    invitationId,
    sourceId,
    startOffset: Number(source.startOffset),
    draftKey: source.placementId === null ? UNPLACED : (source.draftId ?? ''),
    place: source.place ?? '',
    state,
    bodyKey,
    createdAt: instantFrom(source.createdAt),
    marks: ` ${lineMarks({ ...source, state }).join(' ')} `,
  } as const);
}

/** All that is written of a comment in its place. */
function textsOf({ text, reason, memo }: LineSource): readonly string[] {
  return [text, reason ?? '', memo].filter((written) => written !== '');
}

async function commentsAfter(via: Reader, consultationId: string, afterId: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await via.query(
    `SELECT "id" FROM "comment" WHERE "consultationId" = $1 AND "id" > $2 ORDER BY "id" LIMIT ${String(AT_ONCE)}`,
    [consultationId, afterId],
  );
  return rows.map(({ id }) => id);
}
