import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '../database/id.js';
import { saidWhenFull } from './storage-full.js';

/** As much as is read into memory for one letter; larger files go through it in pieces. */
const READ_AT_ONCE_BYTES = 512 * 1024;

/** A file in the store: its name is the SHA-256 of its content, in hexadecimal. */
export interface StoredBytes {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A file that is not in the store, or whose content is no longer what its name says. */
export class MissingFile extends Error {
  constructor(readonly sha256: string) {
    super(`The file ${sha256} is not in the store`);
  }
}

/**
 * Keeps files by the SHA-256 of their content. What `keep` has answered for is on disk: written under a temporary name,
 * synced, renamed, and its folder synced, before the row that points at it is committed. A disk without room is
 * `StorageFull`, and leaves nothing behind.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** Keeps bytes; keeping the same bytes again changes nothing. */
  async keep(bytes: Uint8Array): Promise<StoredBytes> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await this.has(sha256)) {
      // Whoever keeps the same bytes at this moment may not have come to it yet.
      await syncFolder(dirname(this.pathOf(sha256)));
      return { sha256, sizeBytes: bytes.byteLength };
    }
    return this.keepStream(Readable.from([bytes], { objectMode: false }));
  }

  /** Keeps a stream without holding it in memory. A stream that fails leaves nothing behind. */
  async keepStream(stream: Readable): Promise<StoredBytes> {
    const temporary = await this.temporaryPath();
    try {
      const { sha256, sizeBytes } = await writeSynced(stream, temporary);
      await this.moveIn(temporary, sha256);
      return { sha256, sizeBytes };
    } catch (error) {
      await rm(temporary, { force: true });
      throw saidWhenFull(error);
    }
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  /** The content; throws `MissingFile`. */
  async read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256)).catch((cause: unknown) => {
      throw Object.assign(new MissingFile(sha256), { cause });
    });
  }

  /** The content as a stream, after checking that it is there; throws `MissingFile`. A letter is read at once, which costs less than to open a stream on it. */
  async stream(sha256: string): Promise<Readable> {
    const path = this.pathOf(sha256);
    const { size } = await stat(path).catch((cause: unknown) => {
      throw Object.assign(new MissingFile(sha256), { cause });
    });
    return size > READ_AT_ONCE_BYTES
      ? createReadStream(path)
      : Readable.from(await this.read(sha256), { objectMode: false });
  }

  async sizeOf(sha256: string): Promise<number> {
    return (await stat(this.pathOf(sha256))).size;
  }

  /** Where a file lies, for a child process that must open it by path. */
  pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  private async temporaryPath(): Promise<string> {
    const folder = join(this.folder, 'incoming');
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw saidWhenFull(error);
    });
    return join(folder, newId());
  }

  private async moveIn(temporary: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    const made = await mkdir(dirname(path), { recursive: true });
    await rename(temporary, path);
    await syncFolder(dirname(path));
    // A folder that was not there before is an entry of the one above it.
    if (made !== undefined) await syncFolder(this.folder);
  }
}

/** Writes a stream to a new file, and comes back when the disk has it. */
async function writeSynced(stream: Readable, path: string): Promise<StoredBytes> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
