import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AuditService } from '../../../audit/audit.service.js';
import { hasRoleAt, type Actor, type PersonActor } from '../../../identity/access/actor.js';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { foldForSearch } from '../../../shared/language/sorting.js';
import { Clock } from '../../../shared/time/clock.js';
import { insertInHundreds } from '../../insert-in-hundreds.js';
import { CodebookDesk } from '../codebook-desk.js';
import type { CodebookTree } from '../codebook-tree.js';
import { SharedCodebook, SharedTag } from './shared-codebook.entity.js';
import { parentsFirst, tagRowsFrom, type TagRow } from './tag-rows.js';

/** How many tags came in, and how many the codebook had already by name. */
export interface TakenIn {
  readonly added: number;
  readonly known: number;
}

/** A shared codebook with its tags in order. */
export interface SharedCodebookView {
  readonly codebook: SharedCodebook;
  readonly tags: readonly SharedTag[];
}

/** The codebooks that a host keeps for its hearings, and taking tags in from them or from a file. */
@Injectable()
export class SharedCodebooksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly desk: CodebookDesk,
  ) {}

  /** Those that the actor's host offers, with their tags; two statements. */
  async offered(actor: PersonActor): Promise<readonly SharedCodebookView[]> {
    const { reader } = this.database;
    const codebooks = await reader.find(SharedCodebook, {
      where: { hostId: actor.hostId, retiredAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
    const tags = await reader.find(SharedTag, {
      where: { codebookId: In(codebooks.map(({ id }) => id)) },
      order: { codebookId: 'ASC', position: 'ASC' },
    });
    return codebooks.map((codebook) => ({
      codebook,
      tags: tags.filter(({ codebookId }) => codebookId === codebook.id),
    }));
  }

  /** Makes a shared codebook of what a hearing's codebook offers. */
  async share(actor: PersonActor, consultationId: string, name: string): Promise<SharedCodebook> {
    return this.database.write(async (transaction) => {
      const tree = await this.desk.begin(transaction, actor, consultationId);
      const codebook = transaction.create(SharedCodebook, {
        id: newId(),
        hostId: actor.hostId,
        name,
        createdAt: this.clock.now(),
        createdByName: actor.name,
        retiredAt: null,
      });
      const tags = sharedTagsOf(transaction, codebook.id, tree);
      await transaction.insert(SharedCodebook, codebook);
      await insertInHundreds(transaction, SharedTag, tags);
      await this.record(transaction, actor, codebook, 'shared', { name, tags: tags.length });
      return codebook;
    });
  }

  /** Takes a shared codebook in to a hearing, as copies. What the hearing has by the same name is left as it is. */
  async takeIn(actor: PersonActor, consultationId: string, codebookId: string): Promise<TakenIn> {
    return this.database.write(async (transaction) => {
      const codebook = await transaction.findOneBy(SharedCodebook, { id: codebookId, hostId: actor.hostId });
      if (!codebook || codebook.isRetired) throw new NotFound('codebook');
      const tags = await transaction.find(SharedTag, { where: { codebookId }, order: { position: 'ASC' } });
      const rows = tags.map(({ id: key, parentId: parentKey, name, definition, example, defaultText }) => {
        return { key, parentKey, name, definition, example, defaultText };
      });
      return this.addRows(transaction, actor, consultationId, { rows, from: codebook.name });
    });
  }

  /** Takes in the tags of a CSV file; see `tagRowsFrom` for what it must have. */
  async takeInFile(
    actor: PersonActor,
    consultationId: string,
    file: { readonly filename: string; readonly bytes: Uint8Array },
  ): Promise<TakenIn> {
    const rows = tagRowsFrom(file.bytes);
    return this.database.write((transaction) =>
      this.addRows(transaction, actor, consultationId, { rows, from: file.filename }),
    );
  }

  /** Stops offering a shared codebook; what was taken in from it stands. For whoever may work on the host's hearings. */
  async retire(actor: PersonActor, codebookId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const codebook = await transaction.findOneBy(SharedCodebook, { id: codebookId, hostId: actor.hostId });
      if (!codebook) throw new NotFound('codebook');
      if (!hasRoleAt(actor, codebook.hostId, 'adviser', 'summariser')) throw new NotAllowed('codebook.retire');
      codebook.retire(this.clock.now());
      await transaction.update(SharedCodebook, { id: codebook.id }, { retiredAt: codebook.retiredAt });
      await this.record(transaction, actor, codebook, 'retired', {});
    });
  }

  private async addRows(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    { rows, from }: { readonly rows: readonly TagRow[]; readonly from: string },
  ): Promise<TakenIn> {
    let tree = await this.desk.begin(transaction, actor, consultationId);
    const ids = new Map(tree.offered.map((tag) => [foldForSearch(tag.name), tag.id]));
    let added = 0;
    for (const { key, parentKey, ...meaning } of parentsFirst(rows)) {
      const known = tree.offeredNamed(meaning.name);
      if (known) {
        ids.set(key, known.id);
        continue;
      }
      const parentId = parentKey === null ? null : (ids.get(parentKey) ?? null);
      const tag = await this.desk.insert(transaction, tree, consultationId, { ...meaning, parentId });
      await this.desk.record(transaction, actor, tag, 'takenIn', { from });
      tree = tree.with(tag);
      ids.set(key, tag.id);
      added += 1;
    }
    return { added, known: rows.length - added };
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    codebook: SharedCodebook,
    deed: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const what = { action: `codebook.${deed}`, objectType: 'sharedCodebook', objectId: codebook.id };
    await this.audit.record(transaction, actor, { ...what, changes });
  }
}

/** The tags that are offered, in the order of the tree; one below a retired tag stands below what that stands below. */
function sharedTagsOf(transaction: Transaction, codebookId: string, tree: CodebookTree): readonly SharedTag[] {
  const offered = tree.inOrder.map(({ tag }) => tag).filter((tag) => !tag.isRetired);
  const ids = new Map(offered.map((tag) => [tag.id, newId()]));
  return offered.map(({ id, name, definition, example, defaultText }, index) => {
    const above = tree.above(id).find((candidate) => ids.has(candidate.id));
    return transaction.create(SharedTag, {
      id: ids.get(id) ?? newId(),
      codebookId,
      parentId: above ? (ids.get(above.id) ?? null) : null,
      position: index + 1,
      ...{ name, definition, example, defaultText },
    });
  });
}
