import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Puts the tools (test/chaos, test/bench) and the support of the tests that they stand on beside the built service: each
 * file on its own under dist/test, importing the service from dist/src. Their types are checked with everything else by
 * `check:types`; only the service itself needs the compiler, for what Nest reads of its constructors.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const test = join(root, 'test');
const folders = ['chaos', 'bench', 'support', 'people'];

const files = folders.flatMap((folder) =>
  readdirSync(join(test, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name)),
);

await build({
  entryPoints: files,
  outbase: test,
  outdir: join(root, 'dist/test'),
  bundle: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, verbatimModuleSyntax: true } },
  logLevel: 'warning',
});
