// @ts-expect-error reason: the package declares no types for the script it wants beside the page
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Reads PDF files for `page-image.ts`, beside the page so that it stays quick; it listens as soon as it is loaded. */
export { WorkerMessageHandler };
