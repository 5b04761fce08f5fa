import { Injectable } from '@nestjs/common';
import { FileStore } from '../../../shared/files/file-store.js';
import type { IncomingMail } from '../incoming-mail.entity.js';
import { HEAD_BYTES, openHead, openMail, type OpenedMail } from './open-mail.js';

/** A mail above this is kept, but not opened in memory: its head is shown, and the whole of it can be fetched as a file. */
const LARGEST_OPENED_BYTES = 12_000_000;

/** Opens mails from the store. */
@Injectable()
export class MailOpener {
  constructor(private readonly files: FileStore) {}

  async open({ sha256, sizeBytes }: Pick<IncomingMail, 'sha256' | 'sizeBytes'>): Promise<OpenedMail> {
    if (sizeBytes <= LARGEST_OPENED_BYTES) return openMail(await this.files.read(sha256));
    return { mail: await openHead(await this.headOf(sha256)), isWhole: false };
  }

  private async headOf(sha256: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let length = 0;
    // reason: a file is read in buffers
    for await (const chunk of (await this.files.stream(sha256)) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= HEAD_BYTES) break;
    }
    return Buffer.concat(chunks);
  }
}
