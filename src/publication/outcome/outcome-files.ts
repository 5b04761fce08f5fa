import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { Download } from '../../shared/web/page.js';
import { outcomeDocument, outcomeFilename } from './outcome-document.js';
import type { OutcomeView } from './outcome-reader.js';

/** Draws what became of an answer as a file to keep. */
@Injectable()
export class OutcomeFiles {
  constructor(private readonly renderer: PdfRenderer) {}

  /** Throws `NotFound` before anything is issued. */
  async pdf(view: OutcomeView, language: Language): Promise<Download> {
    if (!view.told) throw new NotFound('outcome');
    const { bytes } = await this.renderer.render(outcomeDocument(view, view.told.issue.issuedAt, language));
    return new Download(bytes, outcomeFilename(view, language), 'application/pdf');
  }
}
