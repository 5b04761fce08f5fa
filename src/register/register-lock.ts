import type { Transaction } from '../shared/database/database.js';

/**
 * Lets one transaction at a time add to or join bodies of the register: two imports at once would each make the bodies
 * that the other is making. On SQLite a unit of work is alone already.
 */
export async function lockRegister(transaction: Transaction): Promise<void> {
  if (transaction.connection.options.type === 'postgres') {
    await transaction.query('SELECT pg_advisory_xact_lock(4022)');
  }
}
