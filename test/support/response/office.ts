import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readTestSettings } from '../test-settings.js';

const PROGRAM = '/usr/bin/soffice';

/** LibreOffice as Debian has it; where it is missing, tests that need it are skipped by name, and with `CI` they fail. */
export const withOffice = existsSync(PROGRAM) || readTestSettings().isCi ? test : test.skip;

/** Files by name, opened and saved again by LibreOffice, which lays them out anew and leaves out what it does not know. */
export async function savedByOffice(
  files: ReadonlyMap<string, Buffer>,
  ending: 'docx' | 'xlsx',
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const paths = [...files.keys()].map((name) => join(folder, `${name}.${ending}`));
    for (const [name, bytes] of files) await writeFile(join(folder, `${name}.${ending}`), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    await promisify(execFile)(PROGRAM, [profile, '--headless', '--convert-to', ending, '--outdir', out, ...paths]);
    const saved = new Map<string, Buffer>();
    for (const name of files.keys()) saved.set(name, await readFile(join(out, `${name}.${ending}`)));
    return saved;
  } finally {
    await rm(folder, { recursive: true });
  }
}
