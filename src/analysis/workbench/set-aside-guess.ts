import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { SetAsideKind } from '../comment/comment.entity.js';
import { Database } from '../../shared/database/database.js';
import { Block } from '../text/block.entity.js';
import type { Range } from '../text/coverage.rules.js';
import { likelySetAsideKind } from './set-aside-guess.rules.js';

/** Guesses why a passage is set aside when it is done with one press, from the block it begins in. */
@Injectable()
export class SetAsideGuess {
  constructor(private readonly database: Database) {}

  async kindOf(sourceId: string, { start, end }: Range): Promise<SetAsideKind> {
    const block = await this.database.reader.findOne(Block, {
      where: { sourceId, startOffset: LessThanOrEqual(start) },
      order: { startOffset: 'DESC' },
    });
    const from = start - (block?.startOffset ?? 0);
    return likelySetAsideKind(block?.kind ?? null, block?.text.slice(from, from + end - start) ?? '');
  }
}
