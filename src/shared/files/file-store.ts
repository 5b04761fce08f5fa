import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../database/id.js';

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
 * synced, renamed, and its folder synced, before the row that points at it is committed.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** Keeps bytes; keeping the same bytes again changes nothing. */
  async keep(bytes: Uint8Array): Promise<StoredBytes> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!(await this.has(sha256))) {
      const temporary = await this.temporaryPath();
      const file = await open(temporary, 'wx');
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await this.moveIn(temporary, sha256);
    }
    return { sha256, sizeBytes: bytes.byteLength };
  }

  /** Keeps a stream without holding it in memory. A stream that fails leaves nothing behind. */
  async keepStream(stream: Readable): Promise<StoredBytes> {
    const temporary = await this.temporaryPath();
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        sizeBytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, measure, createWriteStream(temporary, { flags: 'wx', flush: true }));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    const sha256 = hash.digest('hex');
    await this.moveIn(temporary, sha256);
    return { sha256, sizeBytes };
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
    await mkdir(folder, { recursive: true });
    return join(folder, newId());
  }

  private async moveIn(temporary: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(temporary, path);
    const folder = await open(dirname(path), 'r');
    await folder.sync();
    await folder.close();
  }
}
