import '../../shared/web/session-data.js';
import type { Request } from 'express';
import type { SessionData } from 'express-session';

/** Begins a session under a new name (against session fixation) with the given content and nothing else but an open link. */
export async function beginSession(request: Request, content: Partial<SessionData>): Promise<void> {
  const { linkId } = request.session;
  await renew(request);
  Object.assign(request.session, linkId === undefined ? {} : { linkId }, content);
}

/** Ends the session; the browser goes on as nobody, under a new name. */
export async function endSession(request: Request): Promise<void> {
  await renew(request);
}

function renew(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error)
        reject(error instanceof Error ? error : new Error('The session could not be renewed', { cause: error }));
      else resolve();
    });
  });
}
