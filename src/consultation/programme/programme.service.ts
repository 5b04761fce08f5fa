import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { norwegianSortKey } from '../../shared/language/sorting.js';
import { Clock } from '../../shared/time/clock.js';
import { Programme } from './programme.entity.js';

/** The programmes of a host. A programme is made by naming it on a hearing; `ProgrammeCourse` keeps the rest. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async of(hostId: string): Promise<readonly Programme[]> {
    return this.database.reader.find(Programme, { where: { hostId }, order: { sortKey: 'ASC', id: 'ASC' } });
  }

  async nameOf(programmeId: string | null): Promise<string> {
    if (programmeId === null) return '';
    return (await this.database.reader.findOneBy(Programme, { id: programmeId }))?.name ?? '';
  }

  /** The id of the host's programme with the name, added when there is none; null for an empty name. */
  async named(transaction: Transaction, actor: Actor, hostId: string, name: string): Promise<string | null> {
    if (name === '') return null;
    const known = await transaction.findOneBy(Programme, { hostId, name });
    if (known) return known.id;
    const id = newId();
    await transaction.insert(Programme, {
      id,
      hostId,
      name,
      sortKey: norwegianSortKey(name),
      createdAt: this.clock.now(),
    });
    const added = { action: 'programme.added', objectType: 'programme', objectId: id, changes: { name } };
    await this.audit.record(transaction, actor, added);
    return id;
  }
}
