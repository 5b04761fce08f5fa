import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { FileSource } from './file-verdict.js';

/** Reads pieces of a file or of bytes at hand, so that a large file is judged without being loaded. */
export class FileWindow {
  private constructor(
    readonly sizeBytes: number,
    private readonly source: FileHandle | Uint8Array,
  ) {}

  static async open(source: FileSource): Promise<FileWindow> {
    if (typeof source !== 'string') return new FileWindow(source.byteLength, source);
    const handle = await open(source, 'r');
    return new FileWindow((await handle.stat()).size, handle);
  }

  /** The bytes from a place on; fewer than asked for at the end of the file. */
  async read(start: number, length: number): Promise<Buffer> {
    const from = Math.max(0, start);
    if (this.source instanceof Uint8Array) return Buffer.from(this.source.subarray(from, from + length));
    const { buffer, bytesRead } = await this.source.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  }

  async close(): Promise<void> {
    if (!(this.source instanceof Uint8Array)) await this.source.close();
  }
}
