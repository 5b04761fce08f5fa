import type { Reader } from '../../shared/database/database.js';

/** Who was invited, by how they came to stand on the list. */
export interface RecipientFigures {
  readonly invited: number;
  /** Named in the list themselves. */
  readonly organisations: number;
  /** By group: members that got a letter each. */
  readonly members: Readonly<Record<string, number>>;
  /** Groups that are written to as one. */
  readonly groups: number;
}

interface Row {
  readonly groupId: string | null;
  readonly isListed: boolean | number;
  readonly group: string | null;
}

export async function recipientFigures(reader: Reader, consultationId: string): Promise<RecipientFigures> {
  const rows: Row[] = await reader.query(
    `SELECT i."groupId",
       EXISTS (SELECT 1 FROM "listing" l WHERE l."organisationId" = i."organisationId" AND l."hostId" = i."hostId") AS "isListed",
       (SELECT MIN(g."name") FROM "group_member" m JOIN "organisation_group" g ON g."id" = m."groupId"
        WHERE m."organisationId" = i."organisationId" AND g."hostId" = i."hostId") AS "group"
     FROM "invitation" i WHERE i."consultationId" = $1 AND i."isInvited" = $2`,
    [consultationId, true],
  );
  const members: Record<string, number> = {};
  for (const { groupId, isListed, group } of rows) {
    if (groupId === null && !isListed && group !== null) members[group] = (members[group] ?? 0) + 1;
  }
  return {
    invited: rows.length,
    organisations: rows.filter((row) => row.groupId === null && Boolean(row.isListed)).length,
    members,
    groups: rows.filter((row) => row.groupId !== null).length,
  };
}
