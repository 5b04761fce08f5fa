import type { Audience } from '../../src/identity/access/access.decorators.js';
import { HOST_ROLES, type HostRole } from '../../src/identity/person/membership.entity.js';
import type { Stage } from '../support/walk/walk-ground.js';

/**
 * Whose an object of a route is: a host's; a host's, in a place that some roles cannot enter at all and are refused at the
 * door; everybody's in the service; or whoever's holds the secret in the address.
 */
export type Ownership = 'host' | 'closed' | 'everybody' | 'secret';

/** A route, whom it is for, and which roles at the host may do what it does. */
export interface RouteRow {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly audience: Audience;
  /** For the signed in: who is let in with an object of their own host. The others are refused. */
  readonly roles: readonly HostRole[];
  /** Who is let in as well at an association, which approves as it chooses; the other host of the walk is one. */
  readonly atAssociation: readonly HostRole[];
  readonly objects: Ownership;
  /** What the form or the query must name, and which object of the walk that is. */
  readonly typed: Readonly<Record<string, string>>;
  /** The hearing that the walk comes with: a finished one, one that is still being written, or an internal one. */
  readonly stage: Stage;
}

type More = Partial<Pick<RouteRow, 'objects' | 'typed' | 'stage' | 'atAssociation'>>;

export const STAFF = HOST_ROLES;
export const ADVISERS = ['adviser'] as const;
export const ADMINISTRATORS = ['administrator'] as const;
export const APPROVERS = ['approver'] as const;
export const SUMMARISERS = ['summariser', 'adviser'] as const;
export const SENDERS = ['adviser', 'administrator'] as const;
export const CORRESPONDENTS = ['adviser', 'administrator', 'summariser'] as const;

export const forEveryone = (method: RouteRow['method'], path: string, more: More = {}): RouteRow =>
  rowOf({ method, path, audience: 'everyone' }, more);
export const forLinkHolder = (method: RouteRow['method'], path: string, more: More = {}): RouteRow =>
  rowOf({ method, path: `/svar${path}`, audience: 'linkHolder' }, more);
export const forAddressHolder = (method: RouteRow['method'], path: string, more: More = {}): RouteRow =>
  rowOf({ method, path, audience: 'addressHolder' }, more);
export const forSignedIn = (
  method: RouteRow['method'],
  path: string,
  roles: readonly HostRole[],
  more: More = {},
): RouteRow => ({ ...rowOf({ method, path, audience: 'signedIn' }, more), roles });
export const ofHearing = (
  method: RouteRow['method'],
  path: string,
  roles: readonly HostRole[],
  more: More = {},
): RouteRow => forSignedIn(method, `/skrivebord/horinger/:id${path}`, roles, more);
export const ofDraft = (
  method: RouteRow['method'],
  path: string,
  roles: readonly HostRole[],
  more: More = {},
): RouteRow => ofHearing(method, path, roles, { stage: 'drafted', ...more });

export const ofBody = (
  method: RouteRow['method'],
  path: string,
  roles: readonly HostRole[],
  more: More = {},
): RouteRow => forSignedIn(method, `/register/organisasjoner/:id${path}`, roles, { objects: 'everybody', ...more });

function rowOf(route: Pick<RouteRow, 'method' | 'path' | 'audience'>, more: More): RouteRow {
  return { ...route, roles: [], atAssociation: [], objects: 'host', typed: {}, stage: 'finished', ...more };
}
