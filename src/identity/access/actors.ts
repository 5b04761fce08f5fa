import './request.js';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Database } from '../../shared/database/database.js';
import { Host } from '../host/host.entity.js';
import { Membership } from '../person/membership.entity.js';
import { Person } from '../person/person.entity.js';
import { ANONYMOUS, type Actor, type PersonActor } from './actor.js';
import { AddressHolders, LinkHolders } from './request.js';

/** Finds out who is asking, anew for each request: a role or a link that was taken away is gone at once. */
@Injectable()
export class Actors {
  constructor(
    private readonly database: Database,
    private readonly linkHolders: LinkHolders,
    private readonly addressHolders: AddressHolders,
  ) {}

  /** Express middleware that sets `request.actor`, `request.link` and `request.addressHolder`. */
  readonly identify = (request: Request, _response: Response, next: NextFunction): void => {
    this.find(request).then(
      () => {
        next();
      },
      (error: unknown) => {
        next(error);
      },
    );
  };

  /** The person as an actor at a host, or at the first host where they have a role; null when there is none. */
  async personAt(personId: string, hostId?: string): Promise<PersonActor | null> {
    const person = await this.database.reader.findOneBy(Person, { id: personId, isActive: true });
    if (!person) return null;
    const memberships = await this.database.reader.find(Membership, {
      where: { personId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const first = memberships.find((membership) => membership.hostId === hostId) ?? memberships[0];
    const host = first && (await this.database.reader.findOneBy(Host, { id: first.hostId }));
    if (!host) return null;
    const roles = memberships
      .filter((membership) => membership.hostId === host.id)
      .map((membership) => membership.role);
    return {
      kind: 'person',
      id: person.id,
      name: person.name,
      hostId: host.id,
      hostName: host.name,
      hostKind: host.kind,
      roles: new Set(roles),
    };
  }

  private async find(request: Request): Promise<void> {
    request.actor = await this.actorOf(request);
    const linkId = request.session.linkId;
    const link = linkId === undefined ? null : await this.linkHolders.find(linkId);
    if (link) request.link = link;
    if (link && request.actor.kind === 'anonymous') request.actor = link;
    const { bodyLinkId } = request.session;
    const holder = bodyLinkId === undefined ? null : await this.addressHolders.find(bodyLinkId);
    if (holder) request.addressHolder = holder;
  }

  private async actorOf(request: Request): Promise<Actor> {
    const { personId, hostId } = request.session;
    return personId === undefined ? ANONYMOUS : ((await this.personAt(personId, hostId)) ?? ANONYMOUS);
  }
}
