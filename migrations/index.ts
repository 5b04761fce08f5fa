import type { Migration } from '../src/shared/database/migration.js';
import { audit } from './0001-audit.js';
import { identity } from './0002-identity.js';

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [audit, identity];
