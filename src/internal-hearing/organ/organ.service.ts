import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { norwegianSortKey } from '../../shared/language/sorting.js';
import { Clock } from '../../shared/time/clock.js';
import { OrganReader } from './organ-reader.js';
import { Organ } from './organ.entity.js';
import { OrganNameTaken } from './organ.errors.js';
import { requireKeeper } from './require-keeper.js';

/** Keeps the organs of the host where the person works. Throws `NotAllowed` for whoever may only read. */
@Injectable()
export class OrganService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly organs: OrganReader,
  ) {}

  /** Throws `OrganNameTaken`. */
  async add(actor: PersonActor, name: string): Promise<Organ> {
    return this.database.write(async (transaction) => {
      await this.begin(transaction, actor);
      await this.requireFree(transaction, actor.hostId, name, null);
      const organ = transaction.create(Organ, {
        id: newId(),
        hostId: actor.hostId,
        name,
        sortKey: norwegianSortKey(name),
        version: 1,
        createdAt: this.clock.now(),
        createdById: actor.id,
        woundUpAt: null,
      });
      await transaction.insert(Organ, organ);
      await this.record(transaction, actor, organ, { action: 'organ.added', changes: { name } });
      return organ;
    });
  }

  /** Throws `NotFound`, `ChangedMeanwhile` and `OrganNameTaken`. */
  async rename(actor: PersonActor, id: string, seenVersion: number, name: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const organ = await this.locked(transaction, actor, id);
      if (organ.version !== seenVersion) throw new ChangedMeanwhile();
      await this.requireFree(transaction, actor.hostId, name, id);
      organ.rename(name);
      await transaction.save(Organ, organ);
      await this.record(transaction, actor, organ, { action: 'organ.renamed', changes: { name } });
    });
  }

  /** Throws `NotFound` and `OrganInAnotherState`. */
  async windUp(actor: PersonActor, id: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const organ = await this.locked(transaction, actor, id);
      organ.windUp(this.clock.now());
      await transaction.save(Organ, organ);
      await this.record(transaction, actor, organ, { action: 'organ.woundUp', changes: {} });
    });
  }

  /** Throws `NotFound` and `OrganInAnotherState`. */
  async resume(actor: PersonActor, id: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const organ = await this.locked(transaction, actor, id);
      organ.resume();
      await transaction.save(Organ, organ);
      await this.record(transaction, actor, organ, { action: 'organ.resumed', changes: {} });
    });
  }

  private async begin(transaction: Transaction, actor: PersonActor): Promise<void> {
    requireKeeper(actor);
    await lock(transaction, actor);
  }

  /** The organ with the host locked; another host's is not found, whoever asks. */
  private async locked(transaction: Transaction, actor: PersonActor, id: string): Promise<Organ> {
    await lock(transaction, actor);
    const organ = await this.organs.organ(actor.hostId, id, transaction);
    requireKeeper(actor);
    return organ;
  }

  private async requireFree(
    transaction: Transaction,
    hostId: string,
    name: string,
    ownId: string | null,
  ): Promise<void> {
    const taken = await transaction.findOneBy(Organ, { hostId, sortKey: norwegianSortKey(name) });
    if (taken && taken.id !== ownId) throw new OrganNameTaken();
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    { id }: Organ,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'organ', objectId: id });
  }
}

/** Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer. */
async function lock(transaction: Transaction, { hostId }: PersonActor): Promise<void> {
  await transaction.query('UPDATE "host" SET "name" = "name" WHERE "id" = $1', [hostId]);
}
