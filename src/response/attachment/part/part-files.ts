import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { saidWhenFull } from '../../../shared/files/storage-full.js';

/** The bytes of files that are on their way in parts, each a file by the upload's id. A file's length is how far it has come. */
export class PartFiles {
  readonly folder: string;

  constructor(uploadsFolder: string) {
    this.folder = join(uploadsFolder, 'parts');
  }

  pathOf(id: string): string {
    return join(this.folder, id);
  }

  /** How many bytes have come. */
  async lengthOf(id: string): Promise<number> {
    return (await stat(this.pathOf(id)).catch(() => null))?.size ?? 0;
  }

  /** Writes what comes from an offset on, and gives the offset after it. What came before a failure stays. */
  async append(id: string, content: Readable, offset: number): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const file = createWriteStream(this.pathOf(id), offset === 0 ? { flags: 'w' } : { flags: 'r+', start: offset });
    await pipeline(content, file).catch((error: unknown) => {
      throw saidWhenFull(error);
    });
    return offset + file.bytesWritten;
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }
}

/** The files of a folder that nobody has written to since an instant. */
export async function untouchedSince(folder: string, instant: Date): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const untouched: string[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile() && found.mtime < instant) untouched.push(name);
  }
  return untouched;
}
