import { Injectable } from '@nestjs/common';
import { setImmediate as letOthersGo } from 'node:timers/promises';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Database } from '../../shared/database/database.js';
import { instantFrom, secondsAfter } from '../../shared/time/clock.js';
import { Tag } from '../codebook/tag.entity.js';
import { groundOf } from './ground.js';
import { MOST_EXAMPLES } from './model/examples.js';
import { SuggestionModel } from './model/suggestion-model.js';
import { PassageReader, type LetterPassage } from './passage-reader.js';

interface Kept {
  readonly model: SuggestionModel;
  /** What the hearing consisted of when the model was begun: another place or tag begins it anew. */
  readonly ground: string;
  /** Everything that was changed before has been learnt. */
  learntUntil: string;
  /** In which version the comments were learnt that have changed about then. */
  lately: ReadonlyMap<string, number>;
}

interface ChangedRow {
  readonly commentId: string;
  readonly versionId: string;
  readonly changedAt: string;
  readonly version: number;
}

/** The hearings that are worked on at the same time; the model of another is made again when it is needed. */
const MOST_KEPT = 4;
const LETTERS_AT_ONCE = 20;
/** Learning goes on beside the pages of the same process: it lets them in after so many comments. */
const LEARN_AT_ONCE = 20;
/** Transactions that began earlier may end later, on another machine: what they changed is learnt again. */
const OVERLAP_SECONDS = 60;
const BEGINNING = '1970-01-01T00:00:00.000Z';

/**
 * The models of the hearings that are worked on, in memory alone: each is made from what persons have placed when it is
 * first needed, and follows what they place. Nothing of it is stored; another process has its own and comes to the same.
 */
@Injectable()
export class SuggestionModels {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
    private readonly passages: PassageReader,
  ) {}

  /** The model of a hearing, with all that has been placed in it learnt. */
  async fresh(consultationId: string): Promise<SuggestionModel> {
    const kept = await this.begun(consultationId);
    const changed = await this.changedSince(consultationId, kept);
    await this.learn(
      kept.model,
      changed.filter(({ commentId, version }) => kept.lately.get(commentId) !== version),
    );
    kept.learntUntil = changed.at(-1)?.changedAt ?? kept.learntUntil;
    const since = overlapping(kept.learntUntil);
    const lately = changed.filter(({ changedAt }) => changedAt >= since);
    kept.lately = new Map(lately.map(({ commentId, version }) => [commentId, version]));
    return kept.model;
  }

  /** The next model of the hearing is begun anew. */
  drop(consultationId: string): void {
    this.kept.delete(consultationId);
  }

  private async begun(consultationId: string): Promise<Kept> {
    const { reader } = this.database;
    const tags = await reader.findBy(Tag, { consultationId });
    const ground = groundOf(await this.hearings.outline(consultationId), tags);
    const known = this.kept.get(consultationId);
    this.kept.delete(consultationId);
    const written = JSON.stringify(ground);
    const kept =
      known?.ground === written
        ? known
        : { model: new SuggestionModel(ground), ground: written, learntUntil: BEGINNING, lately: new Map() };
    this.kept.set(consultationId, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return kept;
  }

  /** What has changed since the model last looked, the oldest first; no more than it would keep. */
  private async changedSince(consultationId: string, { learntUntil }: Kept): Promise<readonly ChangedRow[]> {
    const rows = await this.database.reader.query<ChangedRow[]>(
      `SELECT m."commentId", m."versionId", m."changedAt", c."version"
       FROM "suggestion_mark" m JOIN "comment" c ON c."id" = m."commentId"
       WHERE m."consultationId" = $1 AND m."changedAt" >= $2
       ORDER BY m."changedAt" DESC, m."commentId" DESC LIMIT ${MOST_EXAMPLES}`,
      [consultationId, overlapping(learntUntil)],
    );
    return rows.reverse();
  }

  private async learn(model: SuggestionModel, changed: readonly ChangedRow[]): Promise<void> {
    const order = new Map(changed.map(({ commentId }, index) => [commentId, index]));
    const versionIds = [...new Set(changed.map(({ versionId }) => versionId))];
    const found = new Map<string, LetterPassage>();
    for (let from = 0; from < versionIds.length; from += LETTERS_AT_ONCE) {
      const some = versionIds.slice(from, from + LETTERS_AT_ONCE);
      for (const passage of await this.passages.ofVersions(this.database.reader, some, 'before')) {
        if (order.has(passage.commentId)) found.set(passage.commentId, passage);
      }
    }
    for (const [index, { commentId }] of changed.entries()) {
      if (index % LEARN_AT_ONCE === 0) await letOthersGo();
      const passage = found.get(commentId);
      if (passage?.isPlacedByPerson) model.learn(exampleOf(passage));
      else model.forget(commentId);
    }
  }
}

function exampleOf({ commentId, passage, places, tagIds }: LetterPassage): Parameters<SuggestionModel['learn']>[0] {
  return { id: commentId, passage, places, tags: tagIds };
}

function overlapping(instant: string): string {
  return secondsAfter(instantFrom(instant), -OVERLAP_SECONDS).toISOString();
}
