import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { queryReturning } from '../../shared/database/returning.js';
import { Clock } from '../../shared/time/clock.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import type { Suggested, SuggestionModel } from './model/suggestion-model.js';
import { PassageReader, type LetterPassage } from './passage-reader.js';
import { SuggestionModels } from './suggestion-models.js';
import { Suggestion, SuggestionMark } from './suggestion.entity.js';

interface Claimed {
  readonly commentId: string;
  readonly versionId: string;
}

/** From so many examples on, and each time they have doubled, what was suggested early is suggested anew. */
const FIRST_RENEWAL = 20;

/**
 * Makes suggestions for comments that have come or changed, a letter at a time, beside the work of people: the worker calls
 * `tick`. A letter is claimed before it is read, so that a fault in one never stops the others; suggestions are an aid, and
 * what a crash leaves without any is suggested for at its next change, or when somebody asks for all anew.
 */
@Injectable()
export class SuggestionMaker {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly models: SuggestionModels,
    private readonly passages: PassageReader,
  ) {}

  /** Suggests for one letter that waits; false when none does. */
  async tick(): Promise<boolean> {
    const next = await this.database.reader.findOne(SuggestionMark, {
      where: { isDue: true },
      order: { changedAt: 'ASC' },
    });
    if (!next) return false;
    const { consultationId, versionId } = next;
    if ((await this.claim(versionId)).length === 0) return true;
    const model = await this.models.fresh(consultationId);
    const passages = await this.passages.ofVersions(this.database.reader, [versionId], 'all');
    await this.keep(consultationId, model, passages.filter(isOpen));
    await this.noteLearnt(versionId, model.learntFrom);
    await this.renew(consultationId, model.learntFrom);
    return true;
  }

  private async claim(versionId: string): Promise<readonly Claimed[]> {
    return this.database.write((transaction) =>
      queryReturning<Claimed>(
        transaction,
        `UPDATE "suggestion_mark" SET "isDue" = FALSE WHERE "versionId" = $1 AND "isDue" = TRUE
         RETURNING "commentId", "versionId"`,
        [versionId],
      ),
    );
  }

  private async keep(
    consultationId: string,
    model: SuggestionModel,
    passages: readonly LetterPassage[],
  ): Promise<void> {
    if (passages.length === 0) return;
    const at = this.clock.now();
    const made = passages.flatMap(({ commentId, passage, places, tagIds }) => {
      const { places: suggested, tags } = model.suggest(passage);
      const row = (kind: 'place' | 'tag', found: Suggested): Suggestion =>
        suggestionOf({ consultationId, commentId, at }, kind, found);
      return [
        ...suggested.filter(({ key }) => !places.includes(key)).map((found) => row('place', found)),
        ...tags.filter(({ key }) => !tagIds.includes(key)).map((found) => row('tag', found)),
      ];
    });
    const commentIds = passages.map(({ commentId }) => commentId);
    await this.database.write(async (transaction) => {
      const decided = await decidedOf(transaction, commentIds);
      await transaction.delete(Suggestion, { commentId: In(commentIds), outcome: IsNull() });
      const fresh = made.filter((suggestion) => !decided.has(keyOf(suggestion)));
      await insertInHundreds(transaction, Suggestion, fresh);
      const mark = { suggestedAt: at, learntFrom: model.learntFrom };
      await transaction.update(SuggestionMark, { commentId: In(commentIds) }, mark);
    });
  }

  /**
   * The rest of the letter has had its turn too: what is set aside gets no suggestion, and would otherwise be renewed for ever.
   */
  private async noteLearnt(versionId: string, learntFrom: number): Promise<void> {
    await this.database.write((transaction) =>
      transaction.query(
        `UPDATE "suggestion_mark" SET "learntFrom" = $1 WHERE "versionId" = $2 AND "learntFrom" IS NOT NULL
           AND "isDue" = FALSE AND NOT EXISTS (
           SELECT 1 FROM "placement" p WHERE p."commentId" = "suggestion_mark"."commentId" AND p."origin" = 'person')`,
        [learntFrom, versionId],
      ),
    );
  }

  /** Has what was suggested with half the knowledge or less suggested anew, as long as nobody has placed it. */
  private async renew(consultationId: string, learntFrom: number): Promise<void> {
    if (learntFrom < FIRST_RENEWAL) return;
    const half = Math.floor(learntFrom / 2);
    const isStale = `"consultationId" = $1 AND "isDue" = FALSE AND "learntFrom" <= $2 AND NOT EXISTS (
      SELECT 1 FROM "placement" p WHERE p."commentId" = "suggestion_mark"."commentId" AND p."origin" = 'person')`;
    const waiting = await this.database.reader.query<unknown[]>(
      `SELECT 1 FROM "suggestion_mark" WHERE ${isStale} LIMIT 1`,
      [consultationId, half],
    );
    if (waiting.length === 0) return;
    await this.database.write((transaction) =>
      transaction.query(`UPDATE "suggestion_mark" SET "isDue" = TRUE WHERE ${isStale}`, [consultationId, half]),
    );
  }
}

/** Once a person has placed a comment, what was suggested for it before stays as it was: accuracy is measured by it. */
function isOpen({ isPlacedByPerson }: LetterPassage): boolean {
  return !isPlacedByPerson;
}

function suggestionOf(
  of: { readonly consultationId: string; readonly commentId: string; readonly at: Date },
  kind: Suggestion['kind'],
  { key, confidence, why }: Suggested,
): Suggestion {
  return Object.assign(new Suggestion(), {
    id: newId(),
    consultationId: of.consultationId,
    commentId: of.commentId,
    kind,
    place: kind === 'place' ? key : null,
    tagId: kind === 'tag' ? key : null,
    confidence: Math.round(confidence * 100),
    why,
    createdAt: of.at,
    outcome: null,
    decidedAt: null,
    decidedByName: null,
  });
}

async function decidedOf(transaction: Transaction, commentIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.findBy(Suggestion, [
    { commentId: In(commentIds), outcome: 'accepted' },
    { commentId: In(commentIds), outcome: 'rejected' },
  ]);
  return new Set(rows.map(keyOf));
}

function keyOf({ commentId, place, tagId }: Suggestion): string {
  return `${commentId} ${place ?? tagId ?? ''}`;
}
