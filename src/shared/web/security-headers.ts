import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The nonce that the scripts of this answer carry. */
export function nonceOf(response: Response): string {
  const nonce: unknown = response.locals['nonce'];
  return typeof nonce === 'string' ? nonce : '';
}

/** Security headers of every answer: no inline script, nothing from elsewhere, no framing, no referrer to others. */
export function securityHeaders(secure: boolean): RequestHandler[] {
  const giveNonce = (_request: Request, response: Response, next: NextFunction): void => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [(_request, response) => `'nonce-${nonceOf(response as Response)}'`], // reason: helmet types it as a bare ServerResponse
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  return [giveNonce, headers];
}
