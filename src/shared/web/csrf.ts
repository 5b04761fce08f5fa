import './session-data.js';
import type { NextFunction, Request, Response } from 'express';
import { equalInConstantTime, type Keyring } from '../security/keyring.js';
import { DomainError } from '../errors/domain-error.js';

/** Below it every address holds a secret of its own. */
const ONE_CLICK = '/abonner/slutt/';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change was asked for from somewhere else than a page of ours. */
export class ForeignForm extends DomainError {
  readonly kind = 'forbidden';

  constructor() {
    super({
      nb: 'Skjemaet kom fra et annet sted.',
      nn: 'Skjemaet kom frå ein annan stad.',
      en: 'The form came from elsewhere.',
    });
  }
}

/** The token that a form of this session must carry. */
export function formTokenFor(request: Request, keyring: Keyring): string {
  return keyring.sign('formToken', request.sessionID);
}

/**
 * Refuses a change that does not come from a page of ours: first by `Sec-Fetch-Site` or `Origin`, then by the form's token
 * when the browser has a session. Stands after the reading of bodies, so that the token of a form with files is there too.
 */
export function refuseForeignForms(keyring: Keyring, ownOrigin: string) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    next(SAFE.has(request.method) || isOwnForm(request, keyring, ownOrigin) ? undefined : new ForeignForm());
  };
}

function isOwnForm(request: Request, keyring: Keyring, ownOrigin: string): boolean {
  if (isOneClick(request)) return true;
  const comes = comesFromHere(request, ownOrigin);
  if (comes === 'elsewhere') return false;
  return isKnown(request) ? carriesToken(request, keyring) : comes === 'here';
}

/**
 * The press on «unsubscribe» in a mail program (RFC 8058) is made by its server, which knows no page of ours and has no
 * session. The secret in the address is what it may do it by, and the one thing it can do is to end what that is about.
 */
function isOneClick(request: Request): boolean {
  const body: unknown = request.body;
  return request.path.startsWith(ONE_CLICK) && isRecord(body) && body['List-Unsubscribe'] === 'One-Click';
}

/** Whoever is nobody yet has nothing to be robbed of but their own sign-in; their browser must say where the form stood. */
export function isKnown(request: Request): boolean {
  return (
    request.session.personId !== undefined ||
    request.session.linkId !== undefined ||
    request.session.bodyLinkId !== undefined
  );
}

function comesFromHere(request: Request, ownOrigin: string): 'here' | 'elsewhere' | 'unsaid' {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' ? 'here' : 'elsewhere';
  const origin = request.get('origin');
  if (origin === undefined) return 'unsaid';
  const isOwn = origin === ownOrigin || origin === `${request.protocol}://${request.get('host') ?? ''}`;
  return isOwn ? 'here' : 'elsewhere';
}

function carriesToken(request: Request, keyring: Keyring): boolean {
  const body: unknown = request.body;
  const token = request.get('x-form-token') ?? (isRecord(body) ? body['_token'] : undefined);
  return typeof token === 'string' && equalInConstantTime(token, formTokenFor(request, keyring));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
