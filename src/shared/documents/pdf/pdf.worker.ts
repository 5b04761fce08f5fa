import { parentPort } from 'node:worker_threads';
import type { PdfContent } from './pdf-content.js';
import type { PdfThreadAnswer } from './pdf-thread.js';
import { MalformedPdfContent } from './pdf.errors.js';
import { renderPdf } from './render-pdf.js';

/** The thread of `PdfRenderer`: one document in, one out. */
parentPort?.on('message', (content: PdfContent) => {
  const answer = answerTo(content);
  // The bytes are handed over, not copied: nobody here looks at them again.
  parentPort?.postMessage(answer, answer.kind === 'rendered' ? [answer.rendered.bytes.buffer as ArrayBuffer] : []); // reason: made by fileBytes, never shared
});

function answerTo(content: PdfContent): PdfThreadAnswer {
  try {
    return { kind: 'rendered', rendered: renderPdf(content) };
  } catch (error) {
    if (error instanceof MalformedPdfContent) return { kind: 'malformed', message: error.message };
    return { kind: 'failed', error };
  }
}
