import { argv, stdout } from 'node:process';
import { extractText } from './extract-text.js';
import { guardProcess, readGuardLimits } from './extraction-guard.js';
import { READING_KINDS } from './file-verdict.js';

/**
 * Entry point of the process that reads one file from outside, so that a file made to harm harms nothing else. Given the
 * path, the kind, and the limits of memory in bytes and of time in milliseconds; writes one `ExtractionResult` as JSON.
 */
const [path, givenKind, memoryLimitBytes, timeLimitMilliseconds] = argv.slice(2);
const kind = READING_KINDS.find((known) => known === givenKind);
if (path === undefined || kind === undefined) throw new Error('Usage: extract.process PATH KIND BYTES MILLISECONDS');

guardProcess(readGuardLimits({ memoryLimitBytes, timeLimitMilliseconds }));
stdout.write(JSON.stringify(await extractText(path, kind)));
