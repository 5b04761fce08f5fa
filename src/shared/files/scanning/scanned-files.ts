import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Database } from '../../database/database.js';
import { FileStore } from '../file-store.js';
import type { FileScan } from './file-scan.entity.js';
import { FileScans } from './file-scans.js';
import { FileInQuarantine, FileNotScannedYet } from './scan.errors.js';

/** Hands out files that came from outside, once the scanner has found nothing in them. Where there is no scanner, all of them. */
@Injectable()
export class ScannedFiles {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly scans: FileScans,
  ) {}

  /** The content. Throws `FileNotScannedYet`, `FileInQuarantine`, and `MissingFile`. */
  async stream(sha256: string): Promise<Readable> {
    await this.require(sha256);
    return this.files.stream(sha256);
  }

  /** Throws what `stream` throws, for whoever reads the file in another way. */
  async require(sha256: string): Promise<void> {
    if (!this.scans.isOn) return;
    const scan = (await this.scans.of([sha256])).get(sha256) ?? (await this.askNow(sha256));
    if (scan === undefined || scan.state === 'waiting') throw new FileNotScannedYet();
    if (scan.state === 'quarantined') throw new FileInQuarantine(scan.found ?? '');
  }

  /** A file from before there was a scanner is scanned when somebody first wants it. */
  private async askNow(sha256: string): Promise<FileScan | undefined> {
    await this.database.write((transaction) => this.scans.ask(transaction, sha256));
    return (await this.scans.of([sha256])).get(sha256);
  }
}
