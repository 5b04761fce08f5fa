import type { HostKind } from '../host/host.entity.js';
import type { HostRole } from '../person/membership.entity.js';

/** A person who is signed in, at one host at a time. */
export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly hostKind: HostKind;
  readonly roles: ReadonlySet<HostRole>;
}

/** Somebody who came by a response link: may act for one body in one hearing, and nothing else. */
export interface LinkActor {
  readonly kind: 'link';
  /** The response link's id. */
  readonly id: string;
  /** The name of the body as it was invited; for a colleague with a link of their own «Kari Nordmann, Snåsa kommune». */
  readonly name: string;
  /** The colleague whose own link it is; empty for the body's link, which several may share. */
  readonly holderName: string;
  /** False for a colleague who may only type and upload. */
  readonly maySubmit: boolean;
  readonly invitationId: string;
  readonly consultationId: string;
  /** The host of the hearing, in whose audit chain the deed is recorded. */
  readonly hostId: string;
}

/** Nobody in particular. */
export interface AnonymousActor {
  readonly kind: 'anonymous';
  readonly id: 'anonymous';
  readonly name: 'anonymous';
  readonly hostId: null;
}

/** The service itself: the worker, the command line. `hostId` says for whom it acts. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: 'system';
  readonly name: string;
  readonly hostId: string | null;
}

export type Actor = PersonActor | LinkActor | AnonymousActor | SystemActor;

export const ANONYMOUS: AnonymousActor = { kind: 'anonymous', id: 'anonymous', name: 'anonymous', hostId: null };

/** The service acting for a host, or for itself. */
export function systemActor(hostId: string | null, name = 'Høring'): SystemActor {
  return { kind: 'system', id: 'system', name, hostId };
}

/** True when the actor is a person at the host with one of the roles. The first question of every policy. */
export function hasRoleAt(actor: Actor, hostId: string, ...roles: readonly HostRole[]): actor is PersonActor {
  return actor.kind === 'person' && actor.hostId === hostId && roles.some((role) => actor.roles.has(role));
}

/** True when the actor works at the host, in any role. Everything another host owns is not found. */
export function worksAt(actor: Actor, hostId: string): actor is PersonActor {
  return actor.kind === 'person' && actor.hostId === hostId && actor.roles.size > 0;
}
