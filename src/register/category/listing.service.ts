import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { GroupMember } from '../group/group-member.entity.js';
import { registerPolicy } from '../register.policy.js';
import { requireSubject, subjectObject, whereSubject, type RegisterSubject } from '../register-subject.js';
import { refuseUnlessSeen } from '../seen.js';
import { Listing } from './listing.entity.js';

/** Something of the host's that a body can stand in, and whether it does. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly isIn: boolean;
}

/** Where a body or a group stands at a host. A group stands in no groups. */
export interface Places {
  readonly categories: readonly Place[];
  readonly groups: readonly Place[];
}

/** Where it is to stand, by the ids of categories and groups. */
export interface PlacesInput {
  readonly categoryIds: readonly string[];
  readonly groupIds: readonly string[];
}

interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly found: string | null;
}

/** Says in which of a host's categories and groups a body stands. */
@Injectable()
export class ListingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Every category and group of the host, in their order. */
  async of(hostId: string, subject: RegisterSubject, via: Reader = this.database.reader): Promise<Places> {
    const column = subject.groupId === null ? 'organisationId' : 'groupId';
    const categories: PlaceRow[] = await via.query(
      `SELECT c."id", c."name", l."id" AS "found" FROM "category" c
       LEFT JOIN "listing" l ON l."categoryId" = c."id" AND l."${column}" = $1
       WHERE c."hostId" = $2 ORDER BY c."position", c."id"`,
      [subject.groupId ?? subject.organisationId, hostId],
    );
    const groups: PlaceRow[] =
      subject.groupId === null
        ? await via.query(
            `SELECT g."id", g."name", m."id" AS "found" FROM "organisation_group" g
             LEFT JOIN "group_member" m ON m."groupId" = g."id" AND m."organisationId" = $1
             WHERE g."hostId" = $2 ORDER BY g."sortKey", g."id"`,
            [subject.organisationId, hostId],
          )
        : [];
    return { categories: categories.map(placeOf), groups: groups.map(placeOf) };
  }

  /** Puts it where it is to stand, and nowhere else at the host. Throws `ChangedMeanwhile`, or `NotFound` for another's category. */
  async place(actor: PersonActor, subject: RegisterSubject, seen: string, input: PlacesInput): Promise<void> {
    const { hostId } = actor;
    await this.database.write(async (transaction) => {
      await requireSubject(transaction, hostId, subject);
      if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('listing.edit');
      const places = await this.of(hostId, subject, transaction);
      refuseUnlessSeen(seen, places);
      const categories = differenceOf(places.categories, input.categoryIds);
      const groups = differenceOf(places.groups, input.groupIds);
      await this.writeListings(transaction, hostId, subject, categories);
      await this.writeMembers(transaction, subject, groups);
      if ([categories, groups].every(({ added, removed }) => added.length + removed.length === 0)) return;
      await this.audit.record(transaction, actor, {
        action: 'organisation.placed',
        ...subjectObject(subject),
        changes: { categories: input.categoryIds, groups: input.groupIds },
      });
    });
  }

  private async writeListings(
    transaction: Transaction,
    hostId: string,
    subject: RegisterSubject,
    { added, removed }: Difference,
  ): Promise<void> {
    for (const categoryId of removed)
      await transaction.delete(Listing, { hostId, categoryId, ...whereSubject(subject) });
    for (const categoryId of added) await transaction.insert(Listing, { id: newId(), hostId, categoryId, ...subject });
  }

  private async writeMembers(
    transaction: Transaction,
    { organisationId }: RegisterSubject,
    { added, removed }: Difference,
  ): Promise<void> {
    if (organisationId === null) return;
    for (const groupId of removed) await transaction.delete(GroupMember, { groupId, organisationId });
    for (const groupId of added) await transaction.insert(GroupMember, { id: newId(), groupId, organisationId });
  }
}

interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function placeOf({ id, name, found }: PlaceRow): Place {
  return { id, name, isIn: found !== null };
}

function differenceOf(places: readonly Place[], wanted: readonly string[]): Difference {
  const known = new Map(places.map((place) => [place.id, place]));
  if (wanted.some((id) => !known.has(id))) throw new NotFound('category');
  return {
    added: [...new Set(wanted)].filter((id) => known.get(id)?.isIn === false),
    removed: places.filter((place) => place.isIn && !wanted.includes(place.id)).map((place) => place.id),
  };
}
