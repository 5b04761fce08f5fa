import type { NextFunction, Request, Response } from 'express';

const A_DAY_SECONDS = 86_400;

/**
 * Lets pages of other origins read what everyone may read (CORS, Fetch standard). Without credentials: `*` makes a browser keep
 * its cookies to itself, so that nobody is anybody here. A question beforehand is answered at once.
 */
export function openToOtherOrigins(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
  response.setHeader('Access-Control-Allow-Headers', 'If-None-Match');
  response.setHeader('Access-Control-Max-Age', String(A_DAY_SECONDS));
  response.status(204).end();
}
