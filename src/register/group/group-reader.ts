import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { OrganisationGroup } from './organisation-group.entity.js';

/** A group in the list of groups, with what tells how it is reached. */
export interface GroupSummary {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly through: string | null;
  readonly email: string | null;
}

export interface GroupMemberRow {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly municipalityNumber: string | null;
  readonly isActive: boolean;
  readonly email: string | null;
}

/** Reads the groups of the actor's host. */
@Injectable()
export class GroupReader {
  constructor(private readonly database: Database) {}

  /** A group of the actor's host; another's is not found. */
  async find(actor: PersonActor, id: string): Promise<OrganisationGroup> {
    const group = await this.database.reader.findOneBy(OrganisationGroup, { id, hostId: actor.hostId });
    if (!group) throw new NotFound('group');
    return group;
  }

  /** All groups of the host in Norwegian order; one statement. */
  async all({ hostId }: PersonActor): Promise<readonly GroupSummary[]> {
    const rows: (Omit<GroupSummary, 'members'> & { members: unknown })[] = await this.database.reader.query(
      `SELECT g."id", g."name", t."name" AS "through",
         (SELECT COUNT(*) FROM "group_member" m JOIN "organisation" o ON o."id" = m."organisationId" AND o."isActive"
          WHERE m."groupId" = g."id") AS "members",
         COALESCE(c."email", f."email") AS "email"
       FROM "organisation_group" g LEFT JOIN "organisation_group" t ON t."id" = g."reachedThroughGroupId"
       LEFT JOIN "contact" c ON c."groupId" = g."id" AND c."hostId" = $1 AND c."purpose" = 'consultation'
       LEFT JOIN "contact" f ON f."groupId" = g."id" AND f."hostId" = $2 AND f."purpose" = 'general'
       WHERE g."hostId" = $3 ORDER BY g."sortKey", g."id"`,
      [hostId, hostId, hostId],
    );
    return rows.map((row) => ({ ...row, members: Number(row.members) }));
  }

  /** A page of a group's members in Norwegian order; two statements. */
  async membersOf({ hostId }: PersonActor, groupId: string, page: string | undefined): Promise<Page<GroupMemberRow>> {
    const [counted]: { count: unknown }[] = await this.database.reader.query(
      `SELECT COUNT(*) AS "count" FROM "group_member" WHERE "groupId" = $1`,
      [groupId],
    );
    const total = Number(counted?.count);
    const shown = boundedPage(page, total);
    const rows: GroupMemberRow[] = await this.database.reader.query(
      `SELECT o."id", o."name", o."organisationNumber", o."municipalityNumber", o."isActive",
         COALESCE(c."email", f."email") AS "email"
       FROM "group_member" m JOIN "organisation" o ON o."id" = m."organisationId"
       LEFT JOIN "contact" c ON c."organisationId" = o."id" AND c."hostId" = $1 AND c."purpose" = 'consultation'
       LEFT JOIN "contact" f ON f."organisationId" = o."id" AND f."hostId" = $2 AND f."purpose" = 'general'
       WHERE m."groupId" = $3 ORDER BY o."sortKey", o."id"
       LIMIT ${String(PAGE_SIZE)} OFFSET ${String((shown - 1) * PAGE_SIZE)}`,
      [hostId, hostId, groupId],
    );
    return pageOf(
      rows.map((row) => ({ ...row, isActive: Boolean(row.isActive) })),
      total,
      shown,
    );
  }
}
