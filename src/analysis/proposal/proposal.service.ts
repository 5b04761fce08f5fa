import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { NothingProposed } from '../analysis.errors.js';
import { CommentBench, type BenchWork, type TextRef } from '../comment/comment-bench.js';
import type { Comment } from '../comment/comment.entity.js';
import { newCard } from '../comment/new-card.js';
import { Block } from '../text/block.entity.js';
import { coverageOf, type Range } from '../text/coverage.rules.js';
import { SourceTexts } from '../text/source-texts.js';
import { markOf } from './offered-proposals.js';
import { proposalsWithin, proposedSplit, type SplitProposal } from './split.rules.js';

/** The proposals of a part of a text, as a person saw them. */
export interface SeenProposals {
  readonly range: Range;
  /** See `markOf`. */
  readonly mark: string;
}

/** Makes comments of what is proposed, when a person says so. Whoever may not read the hearing finds nothing. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly bench: CommentBench,
    private readonly texts: SourceTexts,
  ) {}

  /**
   * Accepts every proposal within a range of a text, as one deed, and gives the first comment of them, or the first passage
   * that was set aside. Nothing left to accept is `NothingProposed`; other proposals than the person saw, `ChangedMeanwhile`.
   */
  async accept(actor: Actor, ref: TextRef, seen: SeenProposals): Promise<Comment> {
    return this.bench.inText(actor, ref, 'proposalAccepted', async (bench) => {
      const proposals = proposalsWithin(await this.proposalsIn(bench), seen.range);
      if (proposals.length === 0) throw new NothingProposed();
      if (markOf(proposals) !== seen.mark) throw new ChangedMeanwhile();
      const text = await bench.text();
      const made = proposals.map((proposal) => madeOf(bench, text, proposal));
      const [first] = made;
      if (!first) throw new NothingProposed();
      return made.find((comment) => !comment.isSetAside) ?? first;
    });
  }

  private async proposalsIn(bench: BenchWork): Promise<readonly SplitProposal[]> {
    const { transaction, source } = bench;
    const blocks = await transaction.find(Block, { where: { sourceId: source.id }, order: { position: 'ASC' } });
    const text = await bench.text();
    const { gaps } = coverageOf(text, await this.texts.rangesIn(transaction, source.id));
    return proposedSplit(text, blocks, gaps);
  }
}

function madeOf(bench: BenchWork, text: string, { start, end, setAsideKind }: SplitProposal): Comment {
  const card = newCard(bench, text, { start, end });
  if (setAsideKind !== null) card.comment.becomeSetAside(setAsideKind);
  bench.put(card);
  return card.comment;
}
