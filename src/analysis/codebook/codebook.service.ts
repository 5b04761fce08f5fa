import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { TagBelowItself, TagNameTaken } from '../analysis.errors.js';
import { CodebookTree } from './codebook-tree.js';
import { Tag } from './tag.entity.js';

/** What a tag says. */
export interface TagInput {
  readonly name: string;
  readonly definition: string;
}

/** A tag in the version that somebody has seen; another version is `ChangedMeanwhile`. */
export interface SeenTag {
  readonly consultationId: string;
  readonly tagId: string;
  readonly version: number;
}

/** Where a tag goes: below another or on top, first, or after one of those that stand there. */
export interface TagSpot {
  readonly parentId: string | null;
  /** The tag it comes after among its new siblings; null to be the first. */
  readonly afterId: string | null;
}

/** Writes a hearing's codebook: adds, defines, moves and retires its tags. */
@Injectable()
export class CodebookService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
  ) {}

  /** The codebook as a tree, retired tags among them. */
  async read(actor: Actor, consultationId: string): Promise<CodebookTree> {
    await this.access.toRead(actor, consultationId);
    return new CodebookTree(await this.database.reader.findBy(Tag, { consultationId }));
  }

  /** Adds a tag as the last one below its parent. A name that is in use is refused with `TagNameTaken`. */
  async add(
    actor: Actor,
    consultationId: string,
    input: TagInput & { readonly parentId: string | null },
  ): Promise<Tag> {
    return this.database.write(async (transaction) => {
      const tree = await this.begin(transaction, actor, consultationId);
      if (input.parentId !== null) tree.get(input.parentId);
      refuseTakenName(tree, input.name, null);
      const { parentId, name, definition } = input;
      const tag = transaction.create(Tag, {
        id: newId(),
        consultationId,
        parentId,
        name,
        definition,
        position: tree.childrenOf(parentId).length + 1,
        version: 1,
        createdAt: this.clock.now(),
        retiredAt: null,
      });
      await transaction.insert(Tag, tag);
      await this.record(transaction, actor, 'added', tag, { parentId, name, definition });
      return tag;
    });
  }

  /** Changes a tag's name and definition. */
  async define(actor: Actor, seen: SeenTag, input: TagInput): Promise<Tag> {
    return this.change(actor, seen, 'defined', (tag, tree) => {
      refuseTakenName(tree, input.name, tag.id);
      tag.define(input.name, input.definition);
      return { ...input };
    });
  }

  /** Moves a tag, with all that stands below it. Below itself is refused with `TagBelowItself`. */
  async move(actor: Actor, seen: SeenTag, spot: TagSpot): Promise<Tag> {
    return this.change(actor, seen, 'moved', async (tag, tree, transaction) => {
      if (spot.parentId !== null && tree.isAtOrBelow(spot.parentId, tag.id)) throw new TagBelowItself();
      const siblings = tree.childrenOf(spot.parentId).filter((sibling) => sibling.id !== tag.id);
      const after = siblings.findIndex((sibling) => sibling.id === spot.afterId);
      if (spot.afterId !== null && after < 0) throw new NotFound('tag');
      const ordered = [...siblings.slice(0, after + 1), tag, ...siblings.slice(after + 1)];
      tag.parentId = spot.parentId;
      for (const [index, sibling] of ordered.entries()) {
        sibling.position = index + 1;
        if (sibling !== tag) await transaction.update(Tag, { id: sibling.id }, { position: sibling.position });
      }
      return { ...spot };
    });
  }

  /** Stops offering a tag and all below it. Placements that carry them keep them. */
  async retire(actor: Actor, seen: SeenTag): Promise<Tag> {
    return this.change(actor, seen, 'retired', async (tag, tree, transaction) => {
      for (const below of tree.below(tag.id).filter((candidate) => !candidate.isRetired)) {
        below.retire(this.clock.now());
        await transaction.update(Tag, { id: below.id }, { retiredAt: below.retiredAt });
      }
      tag.retire(this.clock.now());
      return {};
    });
  }

  /** Offers a retired tag again, and those above it. */
  async takeUp(actor: Actor, seen: SeenTag): Promise<Tag> {
    return this.change(actor, seen, 'takenUp', async (tag, tree, transaction) => {
      refuseTakenName(tree, tag.name, tag.id);
      for (const above of tree.above(tag.id).filter((candidate) => candidate.isRetired)) {
        above.takeUp();
        await transaction.update(Tag, { id: above.id }, { retiredAt: null });
      }
      tag.takeUp();
      return {};
    });
  }

  private async change(
    actor: Actor,
    seen: SeenTag,
    deed: string,
    work: (
      tag: Tag,
      tree: CodebookTree,
      transaction: Transaction,
    ) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>,
  ): Promise<Tag> {
    return this.database.write(async (transaction) => {
      const tree = await this.begin(transaction, actor, seen.consultationId);
      const tag = tree.get(seen.tagId);
      if (tag.version !== seen.version) throw new ChangedMeanwhile();
      const changes = await work(tag, tree, transaction);
      tag.version += 1;
      await transaction.update(Tag, { id: tag.id }, tag);
      await this.record(transaction, actor, deed, tag, changes);
      return tag;
    });
  }

  /** The tree as this transaction sees it, with nobody else changing it meanwhile. */
  private async begin(transaction: Transaction, actor: Actor, consultationId: string): Promise<CodebookTree> {
    await this.access.toWork(actor, consultationId, transaction);
    // Touching the rows takes their locks on PostgreSQL, so that two moves never leave two tags in one place.
    await transaction.query('UPDATE "tag" SET "version" = "version" WHERE "consultationId" = $1', [consultationId]);
    return new CodebookTree(await transaction.findBy(Tag, { consultationId }));
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    deed: string,
    tag: Tag,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(transaction, actor, {
      action: `tag.${deed}`,
      objectType: 'tag',
      objectId: tag.id,
      changes,
    });
  }
}

function refuseTakenName(tree: CodebookTree, name: string, ownId: string | null): void {
  const taken = tree.offeredNamed(name);
  if (taken && taken.id !== ownId) throw new TagNameTaken();
}
