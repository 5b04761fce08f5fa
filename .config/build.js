// Builds what is stale: the service (nest build) and the browser's scripts. `--fresh` builds all, `--quiet` says nothing,
// `--tools` adds what the tests start as processes of their own.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist/build.tsbuildinfo');
const fresh = process.argv.includes('--fresh');
const quiet = process.argv.includes('--quiet');

if (fresh) rmSync(join(root, 'dist'), { recursive: true, force: true });

if (fresh || isStale()) {
  // On standard error, so that a command's --json stays alone on standard output.
  if (!quiet) process.stderr.write('Building …\n');
  run(['node_modules/@nestjs/cli/bin/nest.js', 'build']);
  run(['.config/build-browser.js']);
}

if (process.argv.includes('--tools')) run(['.config/build-tools.js']);

function run(command) {
  execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 2, 2] });
}

function isStale() {
  if (!existsSync(stamp) || !existsSync(join(root, 'dist/src/main.js'))) return true;
  const built = statSync(stamp).mtimeMs;
  return ['src', 'migrations', '.config'].some((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).some(
      (entry) =>
        entry.isFile() &&
        !entry.name.endsWith('.spec.ts') &&
        statSync(join(entry.parentPath, entry.name)).mtimeMs > built,
    ),
  );
}
