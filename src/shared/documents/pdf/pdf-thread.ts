import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { inProject } from '../../config/project-root.js';
import type { PdfContent, RenderedPdf } from './pdf-content.js';
import { MalformedPdfContent, PdfWorkerFailed } from './pdf.errors.js';

export interface PdfThreadOptions {
  readonly timeoutSeconds: number;
  /** The program of the thread; the built one when not said. */
  readonly workerFile?: URL;
}

/** Far more than any document of ours takes; a thread that reaches it dies, not the process. */
const MEMORY_MEGABYTES = 512;

/** What the thread sends back. */
export type PdfThreadAnswer =
  | { readonly kind: 'rendered'; readonly rendered: RenderedPdf }
  | { readonly kind: 'malformed'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * One thread that draws one document at a time. It is started at the first document, ended when it fails or takes too long,
 * and started anew at the next one. While it has nothing to do it does not keep the process alive.
 */
export class PdfThread {
  private worker: Worker | undefined;

  constructor(private readonly options: PdfThreadOptions) {}

  async render(content: PdfContent): Promise<RenderedPdf> {
    const worker = this.worker ?? this.start();
    worker.ref();
    try {
      return resultOf(await this.answer(worker, content));
    } finally {
      worker.unref();
    }
  }

  async stop(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    const program = this.options.workerFile ?? builtWorkerFile();
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });
    // Node ends the process when nobody listens; a fault while idle is met by a new thread at the next document.
    worker.on('error', () => {
      this.forget(worker);
    });
    worker.on('exit', () => {
      this.forget(worker);
    });
    this.worker = worker;
    return worker;
  }

  private forget(worker: Worker): void {
    if (this.worker === worker) this.worker = undefined;
  }

  private answer(worker: Worker, content: PdfContent): Promise<PdfThreadAnswer> {
    return new Promise((resolve, reject) => {
      worker.postMessage(content);
      const fail = (message: string, cause?: unknown): void => {
        settle();
        this.forget(worker);
        void worker.terminate();
        reject(new PdfWorkerFailed(message, { cause }));
      };
      const onMessage = (answer: PdfThreadAnswer): void => {
        settle();
        resolve(answer);
      };
      const onError = (error: unknown): void => {
        fail('The thread that draws PDF documents failed.', error);
      };
      const onExit = (code: number): void => {
        fail(`The thread that draws PDF documents stopped with code ${String(code)}.`);
      };
      const timer = setTimeout(() => {
        fail(`A PDF document took more than ${String(this.options.timeoutSeconds)} seconds to draw.`);
      }, this.options.timeoutSeconds * 1000);
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('messageerror', onError).off('error', onError).off('exit', onExit);
      };
      worker.on('message', onMessage).on('messageerror', onError).on('error', onError).on('exit', onExit);
    });
  }
}

function resultOf(answer: PdfThreadAnswer): RenderedPdf {
  switch (answer.kind) {
    case 'rendered':
      return answer.rendered;
    case 'malformed':
      throw new MalformedPdfContent(answer.message);
    case 'failed':
      throw new PdfWorkerFailed('A PDF document could not be drawn.', { cause: answer.error });
  }
}

/**
 * Threads start from the built program, also when this file runs from its source in a test: a thread cannot read TypeScript.
 *
 * @throws Error when it is not built.
 */
function builtWorkerFile(): URL {
  const file = inProject('dist/src/shared/documents/pdf/pdf.worker.js');
  if (!existsSync(file)) throw new Error(`Run "npm run build" first: ${file} does not exist.`);
  return pathToFileURL(file);
}
