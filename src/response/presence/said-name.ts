import '../../shared/web/session-data.js';
import type { Request } from 'express';
import type { LinkActor } from '../../identity/access/actor.js';
import { typedText, type Typed } from '../../shared/web/form.js';

declare module 'express-session' {
  interface SessionData {
    /** What somebody who shares the body's own link has said they are called, for their colleagues to see. */
    responderName?: string;
  }
}

/** The field in which somebody says what they are called. */
export const NAME_FIELD = 'responderName';

const LONGEST = 80;

/** What the holder of a shared link has said they are called; null when the link itself names its holder. */
export function saidName(request: Request, link: Pick<LinkActor, 'holderName'>): string | null {
  return link.holderName === '' ? (request.session.responderName ?? '') : null;
}

/** What colleagues see the person as; empty for somebody who has not said. */
export function shownName(request: Request, link: Pick<LinkActor, 'holderName'>): string {
  return saidName(request, link) ?? link.holderName;
}

/** Keeps in the session what the person says they are called. A page that does not ask changes nothing. */
export function keepSaidName(request: Request, typed: Typed): void {
  if (typed[NAME_FIELD] === undefined) return;
  const name = plainName(typedText(typed, NAME_FIELD));
  if (name !== (request.session.responderName ?? '')) request.session.responderName = name;
}

/** A name alone: what could be an address to click on is taken out, since it is shown to others. */
function plainName(text: string): string {
  return text
    .replace(/[/@<>\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}
