import { Injectable } from '@nestjs/common';
import { AuditService } from '../../../audit/audit.service.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { Clock } from '../../../shared/time/clock.js';
import { nameKey } from '../../import/organisation-name.js';
import { lockRegister } from '../../register-lock.js';
import { OrganisationMerge } from '../organisation-merge.entity.js';
import { OrganisationName } from '../organisation-name.entity.js';
import { Organisation } from '../organisation.entity.js';
import { organisationPolicy } from '../organisation.policy.js';
import { moveRelations } from './move-relations.js';
import { storeOrganisation } from '../store-organisation.js';

/** Two rows that are one body: which stays, which goes, and the versions that a person compared. */
export interface MergeOrder {
  readonly keptId: string;
  readonly keptVersion: number;
  readonly goneId: string;
  readonly goneVersion: number;
}

interface Pair {
  readonly kept: Organisation;
  readonly gone: Organisation;
}

/**
 * Joins two rows that turned out to be one body. What stood on the one that goes (listings, groups, contacts, memberships,
 * names) stands on the one that is kept, at every host, without doubles. The row that goes stays, with its history and with
 * what hearings point to.
 */
@Injectable()
export class OrganisationMergeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The merges of which a body is the result, newest first, as the host has made them. */
  async historyOf(
    hostId: string,
    organisationId: string,
    via: Reader = this.database.reader,
  ): Promise<OrganisationMerge[]> {
    return via.find(OrganisationMerge, {
      where: { hostId, intoId: organisationId },
      order: { at: 'DESC', id: 'DESC' },
    });
  }

  /** Throws `ChangedMeanwhile` when one of the two is no longer as it was compared. */
  async merge(actor: PersonActor, order: MergeOrder): Promise<Organisation> {
    return this.database.write(async (transaction) => {
      await lockRegister(transaction);
      const pair = await this.pairFor(transaction, actor, order);
      pair.gone.mergeInto(pair.kept);
      await transaction.update(Organisation, { mergedIntoId: pair.gone.id }, { mergedIntoId: pair.kept.id });
      await moveRelations(transaction, pair.gone.id, pair.kept.id);
      const names = await this.moveNames(transaction, pair);
      await this.save(transaction, pair, names);
      await this.record(transaction, actor, pair);
      return pair.kept;
    });
  }

  private async pairFor(transaction: Transaction, actor: PersonActor, order: MergeOrder): Promise<Pair> {
    const kept = await transaction.findOneBy(Organisation, { id: order.keptId });
    const gone = await transaction.findOneBy(Organisation, { id: order.goneId });
    if (!kept || !gone) throw new NotFound('organisation');
    if (!organisationPolicy.mayEdit(actor, kept) || !organisationPolicy.mayEdit(actor, gone))
      throw new NotAllowed('organisation.merge');
    if (kept.version !== order.keptVersion || gone.version !== order.goneVersion) throw new ChangedMeanwhile();
    return { kept, gone };
  }

  private async moveNames(transaction: Transaction, { kept, gone }: Pair): Promise<string[]> {
    const ofKept = await transaction.findBy(OrganisationName, { organisationId: kept.id });
    const ofGone = await transaction.findBy(OrganisationName, { organisationId: gone.id });
    await transaction.delete(OrganisationName, { organisationId: gone.id });
    const names = ofKept.map(({ name }) => name);
    const known = new Set([kept.name, ...names].map(nameKey));
    for (const name of [gone.name, ...ofGone.map((other) => other.name)]) {
      if (known.has(nameKey(name))) continue;
      known.add(nameKey(name));
      names.push(name);
      await transaction.insert(OrganisationName, { id: newId(), organisationId: kept.id, name });
    }
    return names;
  }

  /** The kept one takes over what it lacks. A municipality number stands once, so it leaves the other row first. */
  private async save(transaction: Transaction, { kept, gone }: Pair, names: readonly string[]): Promise<void> {
    const { municipalityNumber, organisationNumber, bodyType } = gone;
    const movesMunicipality = municipalityNumber !== null && kept.municipalityNumber === null;
    if (movesMunicipality) gone.municipalityNumber = null;
    await storeOrganisation(transaction, gone);
    if (movesMunicipality) kept.municipalityNumber = municipalityNumber;
    kept.organisationNumber ??= organisationNumber;
    kept.bodyType ??= bodyType;
    kept.rename(kept.name, names);
    await storeOrganisation(transaction, kept);
  }

  private async record(transaction: Transaction, actor: PersonActor, { kept, gone }: Pair): Promise<void> {
    const who = { byId: actor.id, byName: actor.name };
    const merge = { fromId: gone.id, intoId: kept.id, fromName: gone.name, at: this.clock.now(), ...who };
    await transaction.insert(OrganisationMerge, { id: newId(), hostId: actor.hostId, ...merge });
    await this.audit.record(transaction, actor, {
      action: 'organisation.merged',
      objectType: 'organisation',
      objectId: gone.id,
      changes: { mergedIntoId: kept.id },
    });
    await this.audit.record(transaction, actor, {
      action: 'organisation.tookOver',
      objectType: 'organisation',
      objectId: kept.id,
      changes: { fromId: gone.id },
    });
  }
}
