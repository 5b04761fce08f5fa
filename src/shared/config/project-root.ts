import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, found upwards from this file, so that it is right in `src/` and in `dist/`. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** An absolute path below the project's root. */
export function inProject(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the running file');
  return findRoot(parent);
}
