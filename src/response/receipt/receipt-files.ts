import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Download } from '../../shared/web/page.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { receiptDocument } from './document/receipt-document.js';
import { receiptFilename, type ReceiptMatter } from './receipt-matter.js';
import { ReceiptMatters } from './receipt-matters.js';
import { Receipt } from './receipt.entity.js';

export const PDF = 'application/pdf';

/** The receipts as documents: drawn, and handed out as they were made. */
@Injectable()
export class ReceiptFiles {
  constructor(
    private readonly database: Database,
    private readonly matters: ReceiptMatters,
    private readonly renderer: PdfRenderer,
    private readonly files: FileStore,
  ) {}

  /** The bytes of a receipt; the same each time for the same version. */
  async draw(matter: ReceiptMatter): Promise<Uint8Array> {
    return (await this.renderer.render(receiptDocument(matter))).bytes;
  }

  /** The receipt of a version, for whoever may read it. One that is not made yet is drawn, and not kept. */
  async open(version: ResponseVersion): Promise<Download> {
    const receipt = await this.database.reader.findOneBy(Receipt, { versionId: version.id });
    const content = receipt ? await this.files.stream(receipt.sha256) : await this.draw(await this.matters.of(version));
    return new Download(content, receiptFilename(version.receiptNumber), PDF);
  }
}
