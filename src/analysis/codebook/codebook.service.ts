import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { TagBelowItself, TagNameTaken } from '../analysis.errors.js';
import { CodebookDesk, type SeenTag } from './codebook-desk.js';
import { CodebookTree } from './codebook-tree.js';
import { TagChange, type TagChangeDetails, type TagDeed } from './tag-change.entity.js';
import { Tag, type TagMeaning } from './tag.entity.js';

/** What a tag says. */
export type TagInput = TagMeaning;

/** Where a tag goes: below another or on top, first, or after one of those that stand there. */
export interface TagSpot {
  readonly parentId: string | null;
  /** The tag it comes after among its new siblings; null to be the first. */
  readonly afterId: string | null;
}

const LONGEST_HISTORY = 200;

/** Writes a hearing's codebook: adds, defines, moves and retires its tags. */
@Injectable()
export class CodebookService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: AnalysisAccess,
    private readonly desk: CodebookDesk,
  ) {}

  /** The codebook as a tree, retired tags among them. */
  async read(actor: Actor, consultationId: string): Promise<CodebookTree> {
    await this.access.toRead(actor, consultationId);
    return new CodebookTree(await this.database.reader.findBy(Tag, { consultationId }));
  }

  /** What was done to a tag, newest first. */
  async historyOf(actor: Actor, consultationId: string, tagId: string): Promise<readonly TagChange[]> {
    await this.access.toRead(actor, consultationId);
    return this.database.reader.find(TagChange, {
      where: { tagId, consultationId },
      order: { at: 'DESC', id: 'DESC' },
      take: LONGEST_HISTORY,
    });
  }

  /** Adds a tag as the last one below its parent. A name that is in use is refused with `TagNameTaken`. */
  async add(
    actor: Actor,
    consultationId: string,
    input: TagInput & { readonly parentId: string | null },
  ): Promise<Tag> {
    return this.database.write(async (transaction) => {
      const tree = await this.desk.begin(transaction, actor, consultationId);
      if (input.parentId !== null) tree.get(input.parentId);
      refuseTakenName(tree, input.name, null);
      const tag = await this.desk.insert(transaction, tree, consultationId, input);
      await this.desk.record(transaction, actor, tag, 'added', { name: tag.name, definition: tag.definition });
      return tag;
    });
  }

  /** Changes a tag's name and definition, and what it brings with it. */
  async define(actor: Actor, seen: SeenTag, input: TagInput): Promise<Tag> {
    return this.change(actor, seen, 'defined', (tag, tree) => {
      refuseTakenName(tree, input.name, tag.id);
      const from = tag.name;
      tag.define(input);
      return { name: tag.name, definition: tag.definition, ...(from !== tag.name && { from }) };
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
      return spot.parentId === null ? {} : { below: tree.get(spot.parentId).name };
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
    deed: TagDeed,
    work: (tag: Tag, tree: CodebookTree, transaction: Transaction) => TagChangeDetails | Promise<TagChangeDetails>,
  ): Promise<Tag> {
    return this.database.write(async (transaction) => {
      const { tree, tag } = await this.desk.take(transaction, actor, seen);
      const what = await work(tag, tree, transaction);
      await this.desk.save(transaction, tag);
      await this.desk.record(transaction, actor, tag, deed, what);
      return tag;
    });
  }
}

/** A name is in use when a tag that is offered has it, however it is written. */
export function refuseTakenName(tree: CodebookTree, name: string, ownId: string | null): void {
  const taken = tree.offeredNamed(name);
  if (taken && taken.id !== ownId) throw new TagNameTaken();
}
