import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { LARGEST_FILE_BYTES } from './decode-text.js';

/** A workbook of all bodies in the country unpacks to under 1 MB. */
const LARGEST_UNPACKED_BYTES = 40_000_000;
const MOST_ENTRIES = 2_000;

/** The archive holds more than a list of bodies can, or says so falsely. */
export class ArchiveTooLarge extends Error {}

/**
 * The parts of a workbook, unpacked only when asked for. The bytes are counted while they are unpacked, across all
 * parts, since the sizes that an archive states about itself may be lies.
 */
export class XlsxArchive {
  private unpackedBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws `ArchiveTooLarge`, or whatever error shows that the bytes are not an archive. */
  static async open(bytes: Uint8Array): Promise<XlsxArchive> {
    if (bytes.length > LARGEST_FILE_BYTES) throw new ArchiveTooLarge();
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      if (entries.size > MOST_ENTRIES) throw new ArchiveTooLarge();
    }
    return new XlsxArchive(zip, entries);
  }

  /** The text of a part, or nothing when the archive has no such part. */
  async part(path: string): Promise<string | undefined> {
    const entry = this.entries.get(path);
    if (!entry) return undefined;
    const chunks: Buffer[] = [];
    const stream = await this.zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      this.unpackedBytes += chunk.length;
      if (this.unpackedBytes > LARGEST_UNPACKED_BYTES) throw new ArchiveTooLarge();
      chunks.push(chunk);
    }
    return new TextDecoder('utf-8').decode(Buffer.concat(chunks));
  }

  close(): void {
    this.zip.close();
  }
}
