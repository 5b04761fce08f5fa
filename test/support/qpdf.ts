import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readTestSettings } from './test-settings.js';

const QPDF = '/usr/bin/qpdf';
const run = promisify(execFile);

/** Runs a test that needs qpdf. A machine without it skips the test by name; with `CI=true` it fails. */
export function withQpdf(name: string, test: (check: (bytes: Uint8Array) => Promise<string>) => Promise<void>): void {
  if (!existsSync(QPDF) && !readTestSettings().isCi) it.skip(`${name} (skipped: there is no ${QPDF})`, () => undefined);
  else it(name, () => test(checkedByQpdf));
}

/** What `qpdf --check` says of a document: its structure, cross-references and every stream. Throws for one with faults. */
async function checkedByQpdf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'qpdf-'));
  try {
    const path = join(folder, 'document.pdf');
    await writeFile(path, bytes);
    const { stdout, stderr } = await run(QPDF, ['--check', path]);
    return stdout + stderr;
  } finally {
    await rm(folder, { recursive: true });
  }
}
