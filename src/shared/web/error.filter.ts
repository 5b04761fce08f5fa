import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, type RefusalKind } from '../errors/domain-error.js';
import type { Language } from '../language/words.js';
import { ForeignForm } from './csrf.js';
import { ErrorPage } from './error-page.js';
import { Frames } from './frames.js';
import { PageWriter } from './page-writer.js';
import { isForPrograms, sendProblem } from './problem.js';
import { webWords } from './web.words.js';

const STATUSES: Record<RefusalKind, number> = { notFound: 404, forbidden: 403, conflict: 409, invalid: 422 };

/** An error that knows the way on, such as a page that needs signing in. */
interface LeadsOn {
  readonly returnTo: string;
}

/** Turns every error into a page with words, or a problem for programs; what nobody expected is written to the log and answered as 500. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Web');

  constructor(
    private readonly writer: PageWriter,
    private readonly frames: Frames,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (leadsOn(error) && request.method === 'GET') {
      response.redirect(303, `/logg-inn?til=${encodeURIComponent(error.returnTo)}`);
      return;
    }
    const page = this.pageFor(error, this.frames.languageOf(request));
    if (page.status >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (isForPrograms(request)) {
      sendProblem(response, { title: page.title, status: page.status, detail: page.text });
      return;
    }
    response.status(page.status).type('html').setHeader('Cache-Control', 'no-store');
    response.send(await this.writer.write(page, request, response));
  }

  private pageFor(error: unknown, language: Language): ErrorPage {
    const words = webWords[language];
    if (error instanceof ForeignForm) return new ErrorPage(403, words.unsafeTitle, words.unsafeText, language);
    if (error instanceof DomainError) {
      const titles: Record<RefusalKind, string> = {
        notFound: words.notFoundTitle,
        forbidden: words.forbiddenTitle,
        conflict: words.conflictTitle,
        invalid: words.invalidTitle,
      };
      return new ErrorPage(STATUSES[error.kind], titles[error.kind], error.wording[language], language);
    }
    return pageForStatus(statusOf(error), language);
  }
}

function pageForStatus(status: number, language: Language): ErrorPage {
  const words = webWords[language];
  const pages: Readonly<Record<number, readonly [string, string]>> = {
    403: [words.forbiddenTitle, words.unsafeText],
    404: [words.notFoundTitle, words.notFoundText],
    410: [words.goneTitle, words.goneText],
    413: [words.tooLargeTitle, words.tooLargeText],
    429: [words.tooManyTitle, words.tooManyText],
    507: [words.noRoomTitle, words.noRoomText],
  };
  const [title, text] = pages[status] ?? [words.failedTitle, words.failedText];
  return new ErrorPage(status, title, text, language);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // body-parser and busboy mark what the sender did wrong with a status of their own
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return 500;
}

function leadsOn(error: unknown): error is LeadsOn {
  return error instanceof Error && 'returnTo' in error && typeof error.returnTo === 'string';
}
