import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../shared/database/database.js';
import type { CommentCard } from '../comment/comment-card.js';
import type { CommentSnapshot } from '../comment/comment-snapshot.js';
import { ruleFor, type Assignee, type AssigningRules } from './assigning.rules.js';
import type { RuleKind } from './assignment-rule.entity.js';
import { giveTo } from './card-work.js';
import { MAY_WORK } from './work-people.js';

interface TagRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly assigneeId: string | null;
  readonly name: string | null;
}

/**
 * Gives comments to whoever the hearing's rules say: by the body they are from, by the tags as the codebook says, by the
 * draft. What somebody has already is left with them, and a rule for whoever may no longer work on the comments holds for
 * nobody.
 */
@Injectable()
export class RuleAssigning {
  /** Assigns those of the cards that nobody has, in memory; gives those that found somebody. Three statements at most. */
  async assign(transaction: Transaction, cards: readonly CommentCard[], at: Date): Promise<readonly CommentCard[]> {
    const free = cards.filter((card) => isFree(card));
    const [first] = free;
    if (!first) return [];
    const rules = await this.rulesOf(transaction, first.comment.consultationId);
    if (rules.isEmpty) return [];
    const bodies = await this.bodiesOf(transaction, free, rules);
    return free.filter((card) => {
      const assignee = ruleFor(rules, {
        invitationId: bodies.get(card.comment.versionId) ?? '',
        tagIds: card.placements.flatMap(({ tagIds }) => tagIds),
        draftIds: card.placements.flatMap(({ placement: { draftId } }) => draftId ?? []),
      });
      if (assignee) giveTo(card, assignee, at);
      return assignee !== null;
    });
  }

  private async rulesOf(transaction: Transaction, consultationId: string): Promise<AssigningRules> {
    const rules: { kind: RuleKind; targetId: string; id: string; name: string }[] = await transaction.query(
      `SELECT r."kind", r."targetId", p."id", p."name" FROM "assignment_rule" r JOIN "person" p ON p."id" = r."assigneeId"
       WHERE r."consultationId" = $1 AND ${MAY_WORK}`,
      [consultationId, true],
    );
    const tags: TagRow[] = await transaction.query(
      `SELECT t."id", t."parentId", p."id" AS "assigneeId", p."name" FROM "tag" t
       LEFT JOIN "person" p ON p."id" = t."assigneeId" AND ${MAY_WORK}
       WHERE t."consultationId" = $1`,
      [consultationId, true],
    );
    const ofKind = (kind: RuleKind): ReadonlyMap<string, Assignee> =>
      new Map(rules.filter((rule) => rule.kind === kind).map(({ targetId, id, name }) => [targetId, { id, name }]));
    return {
      bodies: ofKind('body'),
      drafts: ofKind('draft'),
      tags: new Map(tags.map((tag) => [tag.id, { parentId: tag.parentId, assignee: assigneeOf(tag) }])),
      isEmpty: rules.length === 0 && tags.every(({ assigneeId }) => assigneeId === null),
    };
  }

  /** The invitation that each version answers, when a rule asks for it. */
  private async bodiesOf(
    transaction: Transaction,
    cards: readonly CommentCard[],
    { bodies }: AssigningRules,
  ): Promise<ReadonlyMap<string, string>> {
    if (bodies.size === 0) return new Map();
    const ids = [...new Set(cards.map(({ comment }) => comment.versionId))];
    const rows: { id: string; invitationId: string }[] = await transaction.query(
      `SELECT "id", "invitationId" FROM "response_version" WHERE "id" IN (${ids.map((_, index) => `$${String(index + 1)}`).join(', ')})`,
      ids,
    );
    return new Map(rows.map(({ id, invitationId }) => [id, invitationId]));
  }
}

/** True when a deed changed what the rules go by: the comment is new, or it stands in other places or has other tags. */
export function isToBeAssigned(card: CommentCard, before: CommentSnapshot | null): boolean {
  return isFree(card) && (before === null || whereOf(card.snapshot()) !== whereOf(before));
}

function isFree({ comment, work }: CommentCard): boolean {
  return comment.kind === 'comment' && !comment.isRemoved && (work?.assigneeId ?? null) === null;
}

function whereOf({ placements }: CommentSnapshot): string {
  return JSON.stringify(placements.map(({ place, tagIds }) => [place, tagIds]));
}

function assigneeOf({ assigneeId, name }: TagRow): Assignee | null {
  return assigneeId === null || name === null ? null : { id: assigneeId, name };
}
