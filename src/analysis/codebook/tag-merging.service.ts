import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { BulkChoiceService, insertRows, type ChosenRow } from '../bulk/bulk-choice.service.js';
import type { BulkRun } from '../bulk/bulk-run.entity.js';
import { BulkService, MOST_WHILE_WAITING } from '../bulk/bulk.service.js';
import { COUNTS } from '../current-answers.js';
import { CodebookDesk, type SeenTag } from './codebook-desk.js';
import { CannotMergeTags } from './codebook.errors.js';
import { refuseTakenName, type TagInput } from './codebook.service.js';
import { TagChange } from './tag-change.entity.js';
import { Tag } from './tag.entity.js';

/**
 * Makes one tag of two, and two of one. The placements go along as a batch, each with its line of history, so that a merge
 * can be taken back; after a split a person sorts them, since only a person can say which of the new tags each belongs to.
 */
@Injectable()
export class TagMergingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly desk: CodebookDesk,
    private readonly choices: BulkChoiceService,
    private readonly bulk: BulkService,
  ) {}

  /**
   * Merges a tag into another: it goes out of use, what stands below it goes below the other, and all placements that carry
   * it carry the other instead. Gives the batch that does so. Refused with `CannotMergeTags`.
   */
  async merge(actor: PersonActor, seen: SeenTag, intoId: string): Promise<BulkRun> {
    const { run, count } = await this.database.write(async (transaction) => {
      const { tree, tag } = await this.desk.take(transaction, actor, seen);
      const into = tree.get(intoId);
      if (into.isRetired || tree.isAtOrBelow(into.id, tag.id)) throw new CannotMergeTags();
      for (const [index, child] of tree.childrenOf(tag.id).entries()) {
        const position = tree.childrenOf(into.id).length + index + 1;
        await transaction.update(Tag, { id: child.id }, { parentId: into.id, position });
      }
      tag.mergeInto(into, this.clock.now());
      await this.desk.save(transaction, tag);
      const { run, count } = await this.carryOver(transaction, actor, tag, into);
      const figures = { count: String(count), runId: run.id };
      await this.desk.record(transaction, actor, tag, 'merged', { into: into.name, intoId: into.id, ...figures });
      await this.desk.record(transaction, actor, into, 'received', { from: tag.name, fromId: tag.id, ...figures });
      return { run, count };
    });
    if (count <= MOST_WHILE_WAITING) await this.bulk.work(run.id);
    return run;
  }

  /** Takes a merge back: the tag is used again, and the placements that nobody has changed since carry it as before. */
  async unmerge(actor: PersonActor, seen: SeenTag): Promise<BulkRun> {
    const runId = await this.database.write(async (transaction) => {
      const { tree, tag } = await this.desk.take(transaction, actor, seen);
      if (tag.mergedIntoId === null) throw new NotFound('merge');
      refuseTakenName(tree, tag.name, tag.id);
      const last = await transaction.findOne(TagChange, {
        where: { tagId: tag.id, deed: 'merged' },
        order: { at: 'DESC', id: 'DESC' },
      });
      tag.takeUp();
      await this.desk.save(transaction, tag);
      await this.desk.record(transaction, actor, tag, 'takenUp', { from: last?.what['into'] ?? '' });
      return last?.what['runId'] ?? '';
    });
    return this.bulk.takeBack(actor, { consultationId: seen.consultationId, runId });
  }

  /** Makes new tags beside one, to sort what carries it between. The tag itself stays until somebody retires it. */
  async split(actor: PersonActor, seen: SeenTag, parts: readonly TagInput[]): Promise<readonly Tag[]> {
    return this.database.write(async (transaction) => {
      const { tree, tag } = await this.desk.take(transaction, actor, seen);
      let grown = tree;
      const made: Tag[] = [];
      for (const part of parts) {
        refuseTakenName(grown, part.name, null);
        const input = { ...part, parentId: tag.parentId, splitFromId: tag.id };
        const one = await this.desk.insert(transaction, grown, seen.consultationId, input);
        await this.desk.record(transaction, actor, one, 'splitOff', { from: tag.name });
        grown = grown.with(one);
        made.push(one);
      }
      await this.desk.save(transaction, tag);
      const into = made.map(({ name }) => name).join(', ');
      await this.desk.record(transaction, actor, tag, 'split', { into });
      return made;
    });
  }

  private async carryOver(
    transaction: Transaction,
    actor: PersonActor,
    tag: Tag,
    into: Tag,
  ): Promise<{ readonly run: BulkRun; readonly count: number }> {
    const run = await this.choices.begin(transaction, actor, tag.consultationId);
    await insertRows(transaction, run.id, await carriersOf(transaction, tag.id), 0);
    run.check({ verb: 'tag', way: 'exchange', tagIds: [into.id], insteadOfId: tag.id });
    return { run, count: await this.bulk.setGoing(transaction, actor, run) };
  }
}

/** The placements that carry a tag, in answers that count. */
async function carriersOf(transaction: Transaction, tagId: string): Promise<readonly ChosenRow[]> {
  const rows: ChosenRow[] = await transaction.query(
    `SELECT p."commentId", p."id" AS "placementId", p."version" AS "seenVersion" FROM "placement_tag" m
     JOIN "placement" p ON p."id" = m."placementId"
     JOIN "comment" c ON c."id" = p."commentId" AND c."removedAt" IS NULL
     JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
     WHERE m."tagId" = $1 AND ${COUNTS} ORDER BY p."id"`,
    [tagId],
  );
  return rows.map((row) => ({ ...row, seenVersion: Number(row.seenVersion) }));
}
