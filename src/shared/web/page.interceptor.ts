import './session-data.js';
import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { Readable } from 'node:stream';
import { Download, Page, SeeOther } from './page.js';
import { keepingOf } from './keeping.js';
import { PageWriter } from './page-writer.js';

/** Turns what a controller gives (a page, a way on, a file) into an HTTP answer. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly writer: PageWriter) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(mergeMap((result: unknown) => this.answer(result, request, response)));
  }

  private async answer(result: unknown, request: Request, response: Response): Promise<unknown> {
    if (result instanceof Page) {
      const keeping = keepingOf(result, request);
      response.status(result.status).type('html').setHeader('Cache-Control', keeping.cacheControl);
      if (keeping.vary !== '') response.vary(keeping.vary);
      return this.writer.write(result, request, response);
    }
    if (result instanceof SeeOther) return leadOn(result, request, response);
    if (result instanceof Download) return fileOf(result, response);
    keepForOneself(request, response);
    return result;
  }
}

/** The same for all, but what answers a cookie may carry one anew (the session's time is prolonged): no cache between keeps that. */
function keepForOneself(request: Request, response: Response): void {
  // Live events come one by one after the headers.
  if (response.headersSent) return;
  const keeping = response.getHeader('Cache-Control');
  if (request.headers.cookie === undefined || typeof keeping !== 'string') return;
  response.setHeader('Cache-Control', keeping.replace(/^public\b/, 'private'));
}

async function leadOn(way: SeeOther, request: Request, response: Response): Promise<string> {
  if (way.notice) request.session.notice = way.notice;
  // express-session sends the headers before it has saved, and a quick browser would not find what the next page needs.
  await saved(request.session);
  response.status(303).type('text').setHeader('Location', way.location);
  return way.location;
}

function saved(session: Request['session']): Promise<void> {
  return new Promise((resolve, reject) => {
    session.save((error: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('The session could not be saved', { cause: error }));
      else resolve();
    });
  });
}

function fileOf(download: Download, response: Response): StreamableFile {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-cache');
  const content =
    download.content instanceof Readable ? download.content : Readable.from([Buffer.from(download.content)]);
  return new StreamableFile(content, { type: download.mediaType, disposition: dispositionOf(download.filename) });
}

/** RFC 6266 with the name in ASCII for old readers and in UTF-8 for the rest. */
export function dispositionOf(filename: string): string {
  const safe = filename.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_').slice(0, 200);
  const ascii = safe.replace(/[^\x20-\x7e]|["%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe)}`;
}
