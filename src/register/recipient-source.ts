import { Injectable } from '@nestjs/common';
import type { Reader } from '../shared/database/database.js';
import {
  RecipientBook,
  type BodyRow,
  type GroupRow,
  type ListingRow,
  type MemberRow,
  type RecipientPages,
} from './recipient-book.js';
import type { CategorySummary, Expansion, RecipientTarget } from './recipients.js';

export type { CategorySummary, Expansion, PrintedLine, RecipientCandidate, RecipientTarget } from './recipients.js';

/** The register as hearings read it: categories to choose from, and what a choice comes to. Six statements whatever is chosen. */
@Injectable()
export class RecipientSource {
  /** The host's categories in their order, with how many active bodies and groups stand in each. */
  async categoriesOf(reader: Reader, hostId: string): Promise<CategorySummary[]> {
    const rows: CategorySummary[] = await reader.query(
      `SELECT c."id", c."name", c."position", COUNT(o."id") AS "organisations", COUNT(l."groupId") AS "groups"
       FROM "category" c LEFT JOIN "listing" l ON l."categoryId" = c."id"
       LEFT JOIN "organisation" o ON o."id" = l."organisationId" AND o."isActive"
       WHERE c."hostId" = $1 GROUP BY c."id", c."name", c."position" ORDER BY c."position", c."id"`,
      [hostId],
    );
    return rows.map((row) => ({ ...row, organisations: Number(row.organisations), groups: Number(row.groups) }));
  }

  /**
   * Everybody behind what was chosen, each once, and the list as it is printed. A body that was chosen and then merged is
   * the one it was merged into.
   */
  async expand(reader: Reader, hostId: string, targets: readonly RecipientTarget[]): Promise<Expansion> {
    const book = new RecipientBook(await this.pagesOf(reader, hostId));
    for (const target of targets) book.add(target);
    return book.expansion();
  }

  /** One statement after the other, since the reader may be a transaction, which has one connection. */
  private async pagesOf(reader: Reader, hostId: string): Promise<RecipientPages> {
    return {
      listings: await this.listingsOf(reader, hostId),
      groups: await this.groupsOf(reader, hostId),
      members: await this.membersOf(reader, hostId),
      bodies: await this.bodiesOf(reader, hostId),
      groupContacts: await this.groupContactsOf(reader, hostId),
      merged: await reader.query(
        `SELECT "id", "mergedIntoId" AS "intoId" FROM "organisation" WHERE "mergedIntoId" IS NOT NULL`,
      ),
    };
  }

  private listingsOf(reader: Reader, hostId: string): Promise<ListingRow[]> {
    return reader.query(
      `SELECT c."id" AS "categoryId", c."name" AS "category", c."position" AS "categoryPosition",
         l."organisationId", l."groupId", COALESCE(o."name", g."name") AS "name"
       FROM "listing" l JOIN "category" c ON c."id" = l."categoryId"
       LEFT JOIN "organisation" o ON o."id" = l."organisationId"
       LEFT JOIN "organisation_group" g ON g."id" = l."groupId"
       WHERE l."hostId" = $1 AND (o."id" IS NULL OR o."isActive")
       ORDER BY c."position", COALESCE(o."sortKey", g."sortKey"), l."id"`,
      [hostId],
    );
  }

  private groupsOf(reader: Reader, hostId: string): Promise<GroupRow[]> {
    return reader.query(
      `SELECT g."id", g."name", t."name" AS "through" FROM "organisation_group" g
       LEFT JOIN "organisation_group" t ON t."id" = g."reachedThroughGroupId" WHERE g."hostId" = $1`,
      [hostId],
    );
  }

  private membersOf(reader: Reader, hostId: string): Promise<MemberRow[]> {
    return reader.query(
      `SELECT m."groupId", m."organisationId" FROM "group_member" m JOIN "organisation_group" g ON g."id" = m."groupId"
       JOIN "organisation" o ON o."id" = m."organisationId" WHERE g."hostId" = $1 ORDER BY o."sortKey", o."id"`,
      [hostId],
    );
  }

  private bodiesOf(reader: Reader, hostId: string): Promise<BodyRow[]> {
    return reader.query(
      `SELECT o."id", o."name", o."sortKey", o."languageForm", COALESCE(c."email", f."email") AS "email" FROM "organisation" o
       LEFT JOIN "contact" c ON c."organisationId" = o."id" AND c."hostId" = $1 AND c."purpose" = 'consultation'
       LEFT JOIN "contact" f ON f."organisationId" = o."id" AND f."hostId" = $2 AND f."purpose" = 'general'
       WHERE o."isActive"`,
      [hostId, hostId],
    );
  }

  private groupContactsOf(reader: Reader, hostId: string): Promise<{ groupId: string; email: string }[]> {
    return reader.query(
      `SELECT "groupId", "email" FROM "contact" WHERE "hostId" = $1 AND "groupId" IS NOT NULL ORDER BY "purpose" DESC`,
      [hostId],
    );
  }
}
