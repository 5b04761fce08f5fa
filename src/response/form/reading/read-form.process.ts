import { argv, stdout } from 'node:process';
import { guardProcess, readGuardLimits } from '../../../shared/documents/reading/extraction-guard.js';
import { FORM_KINDS } from './found-form.js';
import { readForm } from './read-form.js';

/**
 * Entry point of the process that reads one form from outside. Given the path, the kind, and the limits of memory in bytes
 * and of time in milliseconds; writes one `FormReading` as JSON.
 */
const [path, givenKind, memoryLimitBytes, timeLimitMilliseconds] = argv.slice(2);
const kind = FORM_KINDS.find((known) => known === givenKind);
if (path === undefined || kind === undefined) {
  throw new Error('Usage: read-form.process PATH docx|xlsx|pdf BYTES MILLISECONDS');
}
guardProcess(readGuardLimits({ memoryLimitBytes, timeLimitMilliseconds }));
stdout.write(JSON.stringify(await readForm(path, kind)));
