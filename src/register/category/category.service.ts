import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { nameKey } from '../import/organisation-name.js';
import { registerPolicy } from '../register.policy.js';
import { Category } from './category.entity.js';
import { CategoryNameTaken } from './category.errors.js';

export type Direction = 'up' | 'down';

/** Keeps a host's headings: adds, renames, and puts them in order. */
@Injectable()
export class CategoryService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** A category of the actor's host, for whoever may change it; another host's is not found. */
  async findToEdit(actor: PersonActor, id: string): Promise<Category> {
    const category = await this.database.reader.findOneBy(Category, { id, hostId: actor.hostId });
    if (!category) throw new NotFound('category');
    if (!registerPolicy.mayEdit(actor, category.hostId)) throw new NotAllowed('category.edit');
    return category;
  }

  /** Adds a category below the others. */
  async add(actor: PersonActor, name: string): Promise<Category> {
    const { hostId } = actor;
    return this.database.write(async (transaction) => {
      if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('category.add');
      const others = await allOf(transaction, hostId);
      refuseTakenName(others, name);
      const position = Math.max(0, ...others.map((other) => other.position)) + 1;
      const category = transaction.create(Category, { id: newId(), hostId, name, position });
      await transaction.insert(Category, category);
      await this.record(transaction, actor, category.id, { action: 'category.added', changes: { name } });
      return category;
    });
  }

  /** Gives a category another name. Throws `ChangedMeanwhile` when the name is not the one that was seen. */
  async rename(actor: PersonActor, id: string, seenName: string, name: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const all = await allOf(transaction, actor.hostId);
      const category = all.find((candidate) => candidate.id === id);
      if (!category) throw new NotFound('category');
      if (!registerPolicy.mayEdit(actor, actor.hostId)) throw new NotAllowed('category.rename');
      if (category.name !== seenName) throw new ChangedMeanwhile();
      refuseTakenName(
        all.filter((other) => other !== category),
        name,
      );
      await transaction.update(Category, { id }, { name });
      await this.record(transaction, actor, id, { action: 'category.renamed', changes: { name } });
    });
  }

  /** Moves a category one place up or down; the first and the last stay where they are. */
  async move(actor: PersonActor, id: string, direction: Direction): Promise<void> {
    await this.database.write(async (transaction) => {
      const all = await allOf(transaction, actor.hostId);
      const place = all.findIndex((category) => category.id === id);
      if (place < 0) throw new NotFound('category');
      if (!registerPolicy.mayEdit(actor, actor.hostId)) throw new NotAllowed('category.move');
      const moved = movedBy(all, place, direction);
      for (const [index, category] of moved.entries())
        await transaction.update(Category, { id: category.id }, { position: index + 1 });
      await this.record(transaction, actor, id, { action: 'category.moved', changes: { direction } });
    });
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    objectId: string,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'category', objectId });
  }
}

function allOf(transaction: Transaction, hostId: string): Promise<Category[]> {
  return transaction.find(Category, { where: { hostId }, order: { position: 'ASC', id: 'ASC' } });
}

function refuseTakenName(others: readonly Category[], name: string): void {
  if (others.some((other) => nameKey(other.name) === nameKey(name))) throw new CategoryNameTaken();
}

function movedBy(all: readonly Category[], place: number, direction: Direction): Category[] {
  const target = direction === 'up' ? place - 1 : place + 1;
  const moved = [...all];
  const [category] = moved.splice(place, 1);
  if (category) moved.splice(Math.min(Math.max(target, 0), moved.length), 0, category);
  return moved;
}
