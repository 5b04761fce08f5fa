import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds what the browser loads: each `src/browser/*.ts` becomes a module of its own under `dist/browser`, `app.css` one file
 * with what it imports. Files in folders below are imported by these and are no entries themselves.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const from = join(root, 'src/browser');
const to = join(root, 'dist/browser');

const names = readdirSync(from);
const entries = names.filter((name) => /\.(ts|css)$/.test(name) && !/\.(spec|d)\.ts$/.test(name));

const { outputFiles } = await build({
  entryPoints: entries.map((name) => join(from, name)),
  outdir: to,
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
  tsconfig: join(root, '.config/tsconfig.browser.json'),
  external: ['/static/*'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
});

mkdirSync(to, { recursive: true });
for (const { path, contents } of outputFiles) put(path, contents);
for (const name of names.filter((each) => each.endsWith('.svg'))) put(join(to, name), readFileSync(join(from, name)));

/** Whole or not at all, and only when it is another than before: a service may be sending it to a browser at this moment. */
function put(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  const half = `${path}.${process.pid}`;
  writeFileSync(half, contents);
  renameSync(half, path);
}
