import type { Reader } from '../../shared/database/database.js';

/**
 * The categories of bodies, by their invitations. A body stands in a category itself, by the group it was asked as, or by a
 * group it is a member of; as the register has it when a line is made, as with the list that is locked when a hearing opens.
 */
export async function bodyCategories(
  via: Reader,
  invitationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...new Set(invitationIds)];
  if (ids.length === 0) return new Map();
  const rows: { invitationId: string; categoryId: string }[] = await via.query(
    `SELECT i."id" AS "invitationId", l."categoryId" FROM "invitation" i JOIN "listing" l ON l."hostId" = i."hostId"
       AND (l."organisationId" = i."organisationId" OR l."groupId" = i."groupId"
         OR l."groupId" IN (SELECT m."groupId" FROM "group_member" m WHERE m."organisationId" = i."organisationId"))
     WHERE i."id" IN (${ids.map((_, index) => `$${String(index + 1)}`).join(', ')}) ORDER BY i."id", l."categoryId"`,
    ids,
  );
  const categories = new Map<string, Set<string>>();
  for (const { invitationId, categoryId } of rows) {
    categories.set(invitationId, (categories.get(invitationId) ?? new Set()).add(categoryId));
  }
  return new Map([...categories].map(([id, found]) => [id, [...found]]));
}
