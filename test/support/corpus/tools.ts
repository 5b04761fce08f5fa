import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { readTestSettings } from '../test-settings.js';

const TOOLS = ['/usr/bin/soffice', '/usr/bin/chromium', '/usr/bin/qpdf', '/usr/bin/pdftotext'] as const;

export const [OFFICE, CHROMIUM, QPDF, PDFTOTEXT] = TOOLS;

/** What the corpus cannot be made or judged without, and is not on this machine. */
export function missingTools(): readonly string[] {
  return TOOLS.filter((tool) => !existsSync(tool));
}

/** A suite that needs the corpus; a machine without its tools skips it by name, and with `CI=true` it fails. */
export function withCorpus(name: string, suite: () => void): void {
  const missing = missingTools();
  if (missing.length === 0 || readTestSettings().isCi) describe(name, suite);
  else describe.skip(`${name} (skipped: there is no ${missing.join(', ')})`, suite);
}

const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

export async function runTool(tool: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(tool, args, { maxBuffer: MOST_OUTPUT_BYTES });
  return stdout;
}

/** Many files at once in one start of LibreOffice, each into a file of the same name. */
export async function convertByOffice(
  paths: readonly string[],
  format: string,
  to: { readonly folder: string; readonly profile: string },
): Promise<void> {
  if (paths.length === 0) return;
  const profile = `-env:UserInstallation=file://${to.profile}`;
  await runTool(OFFICE, [profile, '--headless', '--convert-to', format, '--outdir', to.folder, ...paths]);
}
