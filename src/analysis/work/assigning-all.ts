import { Injectable } from '@nestjs/common';
import { Consultation } from '../../consultation/consultation.entity.js';
import { systemActor, type Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswerReplaced } from '../analysis.errors.js';
import { CommentBench } from '../comment/comment-bench.js';
import { CommentCards } from '../comment/comment-cards.js';
import { COUNTS } from '../current-answers.js';
import { SourceTexts } from '../text/source-texts.js';
import { RuleAssigning } from './rule-assigning.js';

const AT_ONCE = 100;

/** What the history calls whoever assigned by rule. */
const BY_RULE = 'Fordelingsregel';

/**
 * Applies a hearing's rules to all comments that nobody has, a hundred in a transaction; safe to do again. Those of an answer
 * that is replaced or withdrawn meanwhile are passed over.
 */
@Injectable()
export class AssigningAll {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cards: CommentCards,
    private readonly texts: SourceTexts,
    private readonly rules: RuleAssigning,
    private readonly bench: CommentBench,
  ) {}

  /** Gives how many comments found somebody. */
  async run(consultationId: string): Promise<number> {
    const hearing = await this.database.reader.findOneBy(Consultation, { id: consultationId });
    if (!hearing || hearing.state === 'archived' || hearing.state === 'cancelled') return 0;
    const actor = systemActor(hearing.hostId, BY_RULE);
    let assigned = 0;
    for (let after = ''; ;) {
      const ids = await this.freeAfter(consultationId, after);
      const last = ids.at(-1);
      if (last === undefined) return assigned;
      assigned += await this.database.write((transaction) => this.assignSome(transaction, actor, ids));
      after = last;
    }
  }

  private async assignSome(transaction: Transaction, actor: Actor, ids: readonly string[]): Promise<number> {
    // Which ones a rule fits is seen first, so that only their texts are locked, all in one order.
    const found = await this.rules.assign(transaction, await this.cards.load(transaction, ids), this.clock.now());
    const bySource = new Map<string, string[]>();
    for (const { comment } of found) {
      bySource.set(comment.sourceId, [...(bySource.get(comment.sourceId) ?? []), comment.id]);
    }
    let assigned = 0;
    for (const source of await this.texts.lock(transaction, [...bySource.keys()])) {
      const done = this.bench.onLocked(transaction, actor, source, 'assigned', async (bench) => {
        const cards = await bench.takeAll(bySource.get(source.id) ?? []);
        return (await this.rules.assign(transaction, cards, bench.at)).length;
      });
      assigned += await noneWhenReplaced(done);
    }
    return assigned;
  }

  private async freeAfter(consultationId: string, after: string): Promise<readonly string[]> {
    const rows = await this.database.reader.query<{ id: string }[]>(
      `SELECT c."id" FROM "comment" c JOIN "response_version" v ON v."id" = c."versionId"
       JOIN "response" r ON r."id" = v."responseId"
       WHERE c."consultationId" = $1 AND c."id" > $2 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}
       AND NOT EXISTS (SELECT 1 FROM "comment_work" w WHERE w."commentId" = c."id" AND w."assigneeId" IS NOT NULL)
       ORDER BY c."id" LIMIT ${String(AT_ONCE)}`,
      [consultationId, after],
    );
    return rows.map(({ id }) => id);
  }
}

async function noneWhenReplaced(done: Promise<number>): Promise<number> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof AnswerReplaced) return 0;
    throw error;
  }
}
