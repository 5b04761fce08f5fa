import { load } from 'cheerio';
import supertest from 'supertest';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PASSWORD } from '../../people/cast.js';
import type { TestApp } from '../app.js';

/** The hearings of the walk: that of a person's own host, another one there, and one of another host. */
export const HEARINGS = ['own', 'sibling', 'foreign'] as const;
export type HearingName = (typeof HEARINGS)[number];

/** Somebody who comes to a route. */
export interface Visitor {
  readonly name: string;
  readonly kind: 'anonymous' | 'person' | 'linkHolder' | 'addressHolder' | 'member';
  /** A person's role at the host of their hearing. */
  readonly role: HostRole | null;
  /** The hearing that is theirs. */
  readonly home: HearingName;
  readonly cookie: string;
  readonly token: string;
}

/** What came of a request. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly type: string;
  readonly html: string;
  header(name: string): string | undefined;
}

/** What a request carries beside the visitor's own token, or how it differs from one that a page of ours sends. */
export interface Extras {
  readonly token?: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const OWN_ORIGIN = 'http://localhost';
let comings = 0;

/** Sends one request and follows nothing. Each comes from an address of its own, so that no limit is met. */
export async function ask(
  { server }: TestApp,
  visitor: Pick<Visitor, 'cookie' | 'token'>,
  method: string,
  path: string,
  extras: Extras = {},
): Promise<Answer> {
  comings += 1;
  const request = supertest(server)[method === 'POST' ? 'post' : method === 'HEAD' ? 'head' : 'get'](path);
  request.set({ 'X-Forwarded-For': `10.0.${comings >> 8}.${comings & 255}`, Accept: 'text/html' });
  if (visitor.cookie !== '') request.set('Cookie', visitor.cookie);
  if (method === 'POST') request.set('Origin', OWN_ORIGIN);
  request.set({ ...extras.headers });
  const token = extras.token ?? visitor.token;
  const response = await (method === 'POST'
    ? request.type('form').send({ ...extras.typed, ...(token === '' ? {} : { _token: token }) })
    : request);
  return {
    status: response.status,
    location: response.get('Location') ?? '',
    type: response.type,
    html: response.text,
    header: (name) => response.get(name),
  };
}

/** Signs one of the cast in. */
export async function signedIn(
  test: TestApp,
  name: string,
  email: string,
  at: Pick<Visitor, 'role' | 'home'>,
): Promise<Visitor> {
  const cookie = await begin(test, '/logg-inn', { email, password: PASSWORD });
  return { name, kind: 'person', ...at, cookie, token: await tokenOn(test, '/register', cookie) };
}

/** Opens a response link. */
export async function withLink(test: TestApp, name: string, secret: string, home: HearingName): Promise<Visitor> {
  const cookie = await begin(test, `/svar/${secret}`, {});
  return { name, kind: 'linkHolder', role: null, home, cookie, token: await tokenOn(test, '/svar', cookie) };
}

/** Opens a response link of an internal hearing. */
export async function asMember(test: TestApp, name: string, secret: string, home: HearingName): Promise<Visitor> {
  return { ...(await withLink(test, name, secret, home)), kind: 'member' };
}

/** Opens the link to everything that an address is asked. */
export async function withAddress(test: TestApp, name: string, secret: string, home: HearingName): Promise<Visitor> {
  const cookie = await begin(test, `/vare-horinger/inngang/${secret}`, {});
  return {
    name,
    kind: 'addressHolder',
    role: null,
    home,
    cookie,
    token: await tokenOn(test, '/vare-horinger', cookie),
  };
}

export const ANONYMOUS: Visitor = {
  name: 'anonymous',
  kind: 'anonymous',
  role: null,
  home: 'own',
  cookie: '',
  token: '',
};

async function begin({ server }: TestApp, path: string, typed: Readonly<Record<string, string>>): Promise<string> {
  const response = await supertest(server).post(path).set('Origin', OWN_ORIGIN).type('form').send(typed);
  const cookie = [response.get('Set-Cookie') ?? []].flat()[0]?.split(';')[0];
  if (response.status !== 303 || cookie === undefined) throw new Error(`No way in at ${path}: ${response.status}`);
  return cookie;
}

async function tokenOn(test: TestApp, path: string, cookie: string): Promise<string> {
  const { html } = await ask(test, { cookie, token: '' }, 'GET', path);
  const token = load(html)('input[name="_token"]').first().attr('value');
  if (token === undefined) throw new Error(`No form on ${path}`);
  return token;
}
