import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/time/clock.js';
import { newId } from '../shared/database/id.js';
import type { Transaction } from '../shared/database/database.js';
import { Keyring } from '../shared/security/keyring.js';
import { AuditEntry, AuditHead, SYSTEM_CHAIN } from './audit-entry.entity.js';

/** Who did it. `hostId` chooses the chain; null is the service itself. */
export interface AuditActor {
  readonly id: string;
  readonly name: string;
  readonly hostId: string | null;
}

/** What was done. `changes` holds the new values; only their digests are kept. */
export interface Deed {
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** Writes what was done into the host's chain, in the transaction of the deed itself. */
@Injectable()
export class AuditService {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  async record(transaction: Transaction, actor: AuditActor, deed: Deed): Promise<void> {
    const chain = actor.hostId ?? SYSTEM_CHAIN;
    const head = await this.lockHead(transaction, chain);
    const entry = transaction.create(AuditEntry, {
      id: newId(),
      chain,
      sequence: head.sequence + 1,
      at: this.clock.now(),
      actorId: actor.id,
      actorName: actor.name,
      action: deed.action,
      objectType: deed.objectType,
      objectId: deed.objectId,
      changes: this.digestsOf(deed),
      previousHash: head.sequence === 0 ? null : head.hash,
      hash: '',
    });
    entry.hash = this.hashOf(entry);
    await transaction.insert(AuditEntry, entry);
    await transaction.update(AuditHead, { chain }, { sequence: entry.sequence, hash: entry.hash });
  }

  /** The seal of an entry, as `record` made it and `verify` computes it again. */
  hashOf(entry: AuditEntry): string {
    const { chain, sequence, at, actorId, actorName, action, objectType, objectId, changes, previousHash } = entry;
    const what = [chain, String(sequence), at.toISOString(), actorId, actorName, action, objectType, objectId];
    return this.keyring.sign('audit', ...what, JSON.stringify(changes), previousHash ?? '');
  }

  private digestsOf(deed: Deed): Record<string, string> {
    const digests: Record<string, string> = {};
    for (const [field, value] of Object.entries(deed.changes ?? {})) {
      digests[field] = this.keyring.sign('audit', field, JSON.stringify(value ?? null));
    }
    return digests;
  }

  private async lockHead(transaction: Transaction, chain: string): Promise<AuditHead> {
    await transaction.query(
      'INSERT INTO "audit_head" ("chain", "sequence", "hash") VALUES ($1, 0, $2) ON CONFLICT ("chain") DO NOTHING',
      [chain, ''],
    );
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "audit_head" SET "sequence" = "sequence" WHERE "chain" = $1', [chain]);
    return transaction.findOneByOrFail(AuditHead, { chain });
  }
}
