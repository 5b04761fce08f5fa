import type { Migration } from '../src/shared/database/migration.js';
import { audit } from './0001-audit.js';
import { identity } from './0002-identity.js';
import { register } from './0003-register.js';
import { delivery } from './0004-delivery.js';
import { consultation } from './0005-consultation.js';
import { letter } from './0006-letter.js';
import { response } from './0007-response.js';
import { dispatch } from './0008-dispatch.js';
import { analysis } from './0009-analysis.js';
import { report } from './0010-report.js';

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [
  audit,
  identity,
  register,
  delivery,
  consultation,
  letter,
  response,
  dispatch,
  analysis,
  report,
];
