/** The content contradicts itself, such as a table row with more cells than columns: a fault of the caller. */
export class MalformedPdfContent extends Error {
  override readonly name = 'MalformedPdfContent';
}

/** The thread that drew this document stopped, ran out of memory or took too long. Others are not affected; try again. */
export class PdfWorkerFailed extends Error {
  override readonly name = 'PdfWorkerFailed';
}

/** Asked of a renderer that is closed, or was closed before the document was finished. */
export class PdfRendererClosed extends Error {
  override readonly name = 'PdfRendererClosed';

  constructor() {
    super('The PDF renderer is closed.');
  }
}
