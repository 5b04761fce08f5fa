import { crc32 } from 'node:zlib';
import { fromBufferPromise, openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableFile } from '../file-verdict.js';
import type { FileSource, ReadingLimits } from '../file-verdict.js';

const STORED = 0;
const DEFLATED = 8;

/**
 * A zip archive that was judged by its own directory before anything was unpacked, and that is held to the same limits,
 * and to what the directory promised, while parts of it are. Throws {@link UnreadableFile}.
 */
export class Archive {
  private unpackedBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ReadingLimits,
  ) {}

  static async open(source: FileSource, limits: ReadingLimits): Promise<Archive> {
    const zip = await openZip(source);
    try {
      return new Archive(zip, await inspect(zip, limits), limits);
    } catch (error) {
      zip.close();
      throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', { cause: error });
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The unpacked bytes of one part. Asking for a part that is not there means that the package is damaged. */
  async read(name: string, mostBytes = this.limits.maxEntryBytes): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new UnreadableFile('damaged');
    if (entry.uncompressedSize > mostBytes) throw new UnreadableFile('bomb');
    try {
      return await this.unpack(entry);
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', { cause: error });
    }
  }

  close(): void {
    this.zip.close();
  }

  private async unpack(entry: Entry): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) throw new UnreadableFile('damaged');
      sizeBytes += chunk.length;
      this.unpackedBytes += chunk.length;
      // An archive that lies about its sizes is caught by the first byte more than it promised.
      if (sizeBytes > entry.uncompressedSize || this.unpackedBytes > this.limits.maxUnpackedBytes) {
        throw new UnreadableFile('bomb');
      }
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks, sizeBytes);
    if (sizeBytes !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) throw new UnreadableFile('damaged');
    return bytes;
  }
}

async function openZip(source: FileSource): Promise<ZipFile> {
  // Sizes are checked here, so that a lie can be told from an accident; the library calls both an error.
  const options = { autoClose: false, lazyEntries: true, validateEntrySizes: false };
  try {
    return typeof source === 'string'
      ? await openPromise(source, options)
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
  } catch (error) {
    throw new UnreadableFile('damaged', { cause: error });
  }
}

async function inspect(zip: ZipFile, limits: ReadingLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.maxEntries) throw new UnreadableFile('bomb');
  const entries = new Map<string, Entry>();
  let declaredBytes = 0;
  for await (const entry of zip.eachEntry()) {
    refuseEntry(entry, limits);
    declaredBytes += entry.uncompressedSize;
    if (declaredBytes > limits.maxUnpackedBytes) throw new UnreadableFile('bomb');
    // Of two parts with one name, programs disagree on which one counts.
    if (entries.has(entry.fileName)) throw new UnreadableFile('damaged');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function refuseEntry(entry: Entry, limits: ReadingLimits): void {
  if (entry.isEncrypted()) throw new UnreadableFile('encrypted');
  if (entry.uncompressedSize > limits.maxEntryBytes) throw new UnreadableFile('bomb');
  const packedTooWell = entry.uncompressedSize > entry.compressedSize * limits.maxRatio;
  if (packedTooWell && entry.uncompressedSize > limits.ratioFromBytes) throw new UnreadableFile('bomb');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new UnreadableFile('damaged');
}
