import type { Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { Organisation } from './organisation.entity.js';

/**
 * Stores a changed body as its next version. The version in the condition holds off another writer on PostgreSQL; throws
 * `ChangedMeanwhile` when there was one.
 */
export async function storeOrganisation(transaction: Transaction, organisation: Organisation): Promise<void> {
  const { id, version } = organisation;
  organisation.version = version + 1;
  const updated = await transaction.update(Organisation, { id, version }, organisation);
  if (updated.affected === 0) throw new ChangedMeanwhile();
}
