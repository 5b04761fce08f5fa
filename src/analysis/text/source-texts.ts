import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { Comment } from '../comment/comment.entity.js';
import { Block } from './block.entity.js';
import { coverageOf, type AccountedRange, type Coverage } from './coverage.rules.js';
import { sourceTextOf } from './new-blocks.js';
import { TextSource } from './text-source.entity.js';

/** The texts of answers as they were read, and how much of them is accounted for. */
@Injectable()
export class SourceTexts {
  /** The whole text of a source. */
  async textOf(via: Reader, sourceId: string): Promise<string> {
    return sourceTextOf(await via.find(Block, { where: { sourceId }, order: { position: 'ASC' } }));
  }

  /** The whole texts of several sources, by their ids; one statement. */
  async textsOf(via: Reader, sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (sourceIds.length === 0) return new Map();
    const blocks = await via.find(Block, {
      where: { sourceId: In(sourceIds) },
      order: { sourceId: 'ASC', position: 'ASC' },
    });
    return new Map(sourceIds.map((id) => [id, sourceTextOf(blocks.filter((block) => block.sourceId === id))]));
  }

  /** Counts a source's characters anew and remembers the counts on its row. A superseded one counts nothing there. */
  async count(transaction: Transaction, source: TextSource, text: string): Promise<Coverage> {
    const coverage = coverageOf(text, await this.rangesIn(transaction, source.id));
    if (source.isSuperseded) return coverage;
    source.count(coverage);
    const { characters, inComments, setAside } = coverage;
    await transaction.update(TextSource, { id: source.id }, { characters, inComments, setAside });
    return coverage;
  }

  /** The ranges of what stands in a source: comments, and what is set aside. */
  async rangesIn(via: Reader, sourceId: string): Promise<readonly AccountedRange[]> {
    const comments = await via.find(Comment, {
      select: { id: true, startOffset: true, endOffset: true, kind: true },
      where: { sourceId, removedAt: IsNull() },
    });
    return comments.map(({ startOffset: start, endOffset: end, kind }) => ({ start, end, kind }));
  }

  /**
   * Fetches sources and keeps everybody else from working on them until the transaction ends. In the order of their ids,
   * so that two who lock several never wait for each other.
   */
  async lock(transaction: Transaction, sourceIds: readonly string[]): Promise<readonly TextSource[]> {
    const ids = [...new Set(sourceIds)].sort();
    for (const id of ids) {
      await transaction.query('UPDATE "text_source" SET "state" = "state" WHERE "id" = $1', [id]);
    }
    return transaction.find(TextSource, { where: { id: In(ids) }, order: { id: 'ASC' } });
  }
}
