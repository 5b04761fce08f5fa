import type { Request, Response } from 'express';

/** Where programs ask, and are answered in JSON, errors too. */
const INTERFACE = /^\/api(\/|$)/;

/** An error as a program reads it (RFC 9457). The status says what kind it is, so that `type` is left out (about:blank). */
interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** True for a request of a program. */
export function isForPrograms({ path }: Pick<Request, 'path'>): boolean {
  return INTERFACE.test(path);
}

/** Answers with a problem. Never kept: what is not found today may be published tomorrow. */
export function sendProblem(response: Response, { title, status, detail }: Problem): void {
  response.status(status).type('application/problem+json').setHeader('Cache-Control', 'no-store');
  response.send(JSON.stringify({ title, status, detail }));
}
