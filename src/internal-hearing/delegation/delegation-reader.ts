import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Membership } from '../../identity/person/membership.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import type { Delegation, Delegations } from '../../response/delegations.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { HostBody } from '../host-body.entity.js';
import { InternalHearing } from '../internal-hearing.entity.js';
import { mayLetOthersAnswer } from './delegation.rules.js';
import { Forwarding } from './forwarding.entity.js';

const MOST_NAMED = 3;

/** The desk of a body that is a host, and whom of it to ask. */
export interface BodyDesk {
  readonly host: Host;
  /** The names of its administrators, or of its advisers when it has none. */
  readonly people: readonly string[];
}

/** Reads who answers for a body, and whether the body has a desk. */
@Injectable()
export class DelegationReader implements Delegations {
  constructor(private readonly database: Database) {}

  async of(invitation: Invitation, via: Reader = this.database.reader): Promise<Delegation | null> {
    if (!mayLetOthersAnswer(invitation)) return null;
    const rows = await via.query<{ kind: 'internal' | 'forwarded'; to: string }[]>(
      `SELECT 'internal' AS "kind", '' AS "to" FROM "internal_hearing" h
       JOIN "consultation" c ON c."id" = h."consultationId" AND c."state" <> 'cancelled'
       WHERE h."outerInvitationId" = $1
       UNION ALL
       SELECT 'forwarded', f."name" FROM "forwarding" f
       JOIN "response_link" l ON l."id" = f."linkId" AND l."revokedAt" IS NULL
       WHERE f."invitationId" = $2 AND f."recalledAt" IS NULL`,
      [invitation.id, invitation.id],
    );
    if (rows.some(({ kind }) => kind === 'internal')) return { kind: 'internal' };
    const [forwarded] = rows;
    return forwarded ? { kind: 'forwarded', to: forwarded.to } : { kind: 'nothing' };
  }

  async answersBy(via: Reader, linkId: string): Promise<boolean> {
    const internal = await via.findOneBy(InternalHearing, { outerLinkId: linkId });
    if (!internal) return false;
    const { state } = await via.findOneByOrFail(Consultation, { id: internal.consultationId });
    return state !== 'cancelled';
  }

  /** The forwarding that stands; null when there is none, or its link was taken out of use in another way. */
  async forwardingOf(invitationId: string, via: Reader = this.database.reader): Promise<Forwarding | null> {
    return via.findOneBy(Forwarding, { invitationId, recalledAt: IsNull() });
  }

  /** The desk of a body; null for one that is no host yet. Six statements at most. */
  async deskOf(organisationId: string, via: Reader = this.database.reader): Promise<BodyDesk | null> {
    const host = await hostOf(via, organisationId);
    if (!host) return null;
    const held = await via.find(Membership, {
      where: { hostId: host.id, role: In(['administrator', 'adviser']) },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: 20,
    });
    const administrators = held.filter(({ role }) => role === 'administrator');
    const ids = (administrators.length > 0 ? administrators : held).map(({ personId }) => personId);
    const people = await via.find(Person, { where: { id: In(ids), isActive: true }, order: { name: 'ASC' } });
    return { host, people: people.slice(0, MOST_NAMED).map(({ name }) => name) };
  }
}

/**
 * The host that is said to be the body, under whatever row of the register it was so before rows were merged. A host that was
 * made before there were internal hearings is said to be none: an association's of the same name is then the body's.
 */
async function hostOf(via: Reader, organisationId: string): Promise<Host | null> {
  const rows = await rowsOf(via, organisationId);
  const bodies = await via.find(HostBody, {
    where: { organisationId: In(rows.map(({ id }) => id)) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const body = bodies.find((each) => each.organisationId === organisationId) ?? bodies[0];
  if (body) return via.findOneByOrFail(Host, { id: body.hostId });
  return via
    .createQueryBuilder(Host, 'host')
    .where(`host.kind = 'association' AND host.name IN (:...names)`, { names: rows.map(({ name }) => name) })
    .andWhere('NOT EXISTS (SELECT 1 FROM "host_body" b WHERE b."hostId" = host.id)')
    .orderBy('host.createdAt', 'ASC')
    .addOrderBy('host.id', 'ASC')
    .limit(1)
    .getOne();
}

/** The body's row in the register, and those that are the same body since they were merged. */
async function rowsOf(via: Reader, id: string): Promise<readonly Organisation[]> {
  const asked = await via.findOneByOrFail(Organisation, { id });
  const keptId = asked.mergedIntoId ?? id;
  return via.find(Organisation, { where: [{ id: keptId }, { mergedIntoId: keptId }], order: { id: 'ASC' } });
}
