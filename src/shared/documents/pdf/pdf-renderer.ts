import type { PdfContent, RenderedPdf } from './pdf-content.js';
import { PdfThread } from './pdf-thread.js';
import { PdfRendererClosed } from './pdf.errors.js';

export interface PdfRendererOptions {
  /** Documents drawn at once; 1 when not said. */
  readonly threads?: number;
  /** For one document; 60 when not said. */
  readonly timeoutSeconds?: number;
  /** The program of the threads; the built one when not said. */
  readonly workerFile?: URL;
}

interface Job {
  readonly content: PdfContent;
  readonly resolve: (rendered: RenderedPdf) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Draws documents in threads of its own, so that a server goes on answering meanwhile. Documents are taken in the order they
 * come; one that fails is rejected and does not touch the others.
 */
export class PdfRenderer {
  private readonly threads: readonly PdfThread[];
  private readonly idle: PdfThread[];
  private readonly waiting: Job[] = [];
  private readonly unfinished = new Set<Job>();
  private closed = false;

  constructor(options: PdfRendererOptions = {}) {
    const { threads = 1, ...threadOptions } = options;
    this.threads = Array.from({ length: threads }, () => new PdfThread({ timeoutSeconds: 60, ...threadOptions }));
    this.idle = [...this.threads];
  }

  /**
   * @throws MalformedPdfContent when the content contradicts itself.
   * @throws PdfWorkerFailed when the thread stopped or took too long; the next document gets a new one.
   * @throws PdfRendererClosed
   */
  render(content: PdfContent): Promise<RenderedPdf> {
    if (this.closed) return Promise.reject(new PdfRendererClosed());
    return new Promise((resolve, reject) => {
      const job = { content, resolve, reject };
      this.unfinished.add(job);
      this.waiting.push(job);
      this.startNext();
    });
  }

  /** Ends the threads. What is not finished is rejected. */
  async close(): Promise<void> {
    this.closed = true;
    this.waiting.length = 0;
    for (const job of this.unfinished) job.reject(new PdfRendererClosed());
    this.unfinished.clear();
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private startNext(): void {
    const thread = this.idle.pop();
    if (!thread) return;
    const job = this.waiting.shift();
    if (job) void this.run(thread, job);
    else this.idle.push(thread);
  }

  private async run(thread: PdfThread, job: Job): Promise<void> {
    try {
      job.resolve(await thread.render(job.content));
    } catch (error) {
      job.reject(error);
    }
    this.unfinished.delete(job);
    this.idle.push(thread);
    this.startNext();
  }
}
