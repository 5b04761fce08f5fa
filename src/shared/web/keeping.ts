import './session-data.js';
import type { Request } from 'express';
import { isKnown } from './csrf.js';
import type { Page } from './page.js';

/** How long an answer may be kept, and by what it differs. */
export interface Keeping {
  readonly isKept: boolean;
  readonly cacheControl: string;
  /** Empty for what nobody keeps. */
  readonly vary: string;
}

const NOT_AT_ALL: Keeping = { isKept: false, cacheControl: 'no-store', vary: '' };

/**
 * A page that says the same to everybody may be kept, and must be asked about each time: its ETag is made of every byte, so
 * that what is taken down is gone at the next request. There is no Last-Modified, since what is taken down leaves nothing
 * newer behind. Whoever is signed in, holds a link or is told something once gets a page of their own, which nobody keeps.
 */
export function keepingOf(page: Page, request: Request): Keeping {
  const { isKept, status, scripts, refreshSeconds } = page;
  const isSame = isKept && status === 200 && scripts.length === 0 && refreshSeconds === 0;
  if (!isSame || isKnown(request) || request.session.notice !== undefined) return NOT_AT_ALL;
  const who = request.headers.cookie === undefined ? 'public' : 'private';
  return { isKept: true, cacheControl: `${who}, no-cache`, vary: 'Accept-Language, Cookie' };
}
