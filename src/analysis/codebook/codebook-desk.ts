import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { CodebookTree } from './codebook-tree.js';
import { TagChange, type TagChangeDetails, type TagDeed } from './tag-change.entity.js';
import { Tag, type TagMeaning } from './tag.entity.js';

/** A tag in the version that somebody has seen; another version is `ChangedMeanwhile`. */
export interface SeenTag {
  readonly consultationId: string;
  readonly tagId: string;
  readonly version: number;
}

/** A new tag: what it says, and where it comes from when it was split from another. */
export interface NewTag extends TagMeaning {
  readonly parentId: string | null;
  readonly splitFromId?: string;
}

/** Where every change of a codebook is made: lets the actor in, locks the tags, and writes history and audit. */
@Injectable()
export class CodebookDesk {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
  ) {}

  /** The tree as this transaction sees it, with nobody else changing it meanwhile. */
  async begin(transaction: Transaction, actor: Actor, consultationId: string): Promise<CodebookTree> {
    await this.access.toWork(actor, consultationId, transaction);
    // Touching the rows takes their locks on PostgreSQL, so that two moves never leave two tags in one place.
    await transaction.query('UPDATE "tag" SET "version" = "version" WHERE "consultationId" = $1', [consultationId]);
    return new CodebookTree(await transaction.findBy(Tag, { consultationId }));
  }

  /** The tag as it was seen, in its tree; `ChangedMeanwhile` when it is another version now. */
  async take(transaction: Transaction, actor: Actor, seen: SeenTag): Promise<{ tree: CodebookTree; tag: Tag }> {
    const tree = await this.begin(transaction, actor, seen.consultationId);
    const tag = tree.get(seen.tagId);
    if (tag.version !== seen.version) throw new ChangedMeanwhile();
    return { tree, tag };
  }

  /** Puts a new tag last below its parent, without a word about it: the caller records what it was. */
  async insert(transaction: Transaction, tree: CodebookTree, consultationId: string, input: NewTag): Promise<Tag> {
    const { parentId, splitFromId = null, ...meaning } = input;
    const tag = transaction.create(Tag, {
      id: newId(),
      consultationId,
      parentId,
      position: tree.childrenOf(parentId).length + 1,
      version: 1,
      createdAt: this.clock.now(),
      retiredAt: null,
      mergedIntoId: null,
      splitFromId,
    });
    tag.define(meaning);
    await transaction.insert(Tag, tag);
    return tag;
  }

  /** Saves a tag that was changed, in its next version. */
  async save(transaction: Transaction, tag: Tag): Promise<void> {
    tag.version += 1;
    await transaction.update(Tag, { id: tag.id }, tag);
  }

  async record(
    transaction: Transaction,
    actor: Actor,
    tag: Tag,
    deed: TagDeed,
    what: TagChangeDetails = {},
  ): Promise<void> {
    const { id: tagId, consultationId } = tag;
    const row = { id: newId(), consultationId, tagId, at: this.clock.now(), byName: actor.name, deed, what };
    await transaction.insert(TagChange, transaction.create(TagChange, row));
    await this.audit.record(transaction, actor, {
      action: `tag.${deed}`,
      objectType: 'tag',
      objectId: tagId,
      changes: what,
    });
  }
}
