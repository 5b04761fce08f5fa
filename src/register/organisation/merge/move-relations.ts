import type { Transaction } from '../../../shared/database/database.js';

/** Tables whose rows say where a body stands, with the columns that tell two of them apart. */
const PLACES = [
  { table: 'listing', same: ['categoryId'] },
  { table: 'group_member', same: ['groupId'] },
  { table: 'contact', same: ['hostId', 'purpose'] },
  { table: 'postal_address', same: ['hostId'] },
] as const;

const SIDES = [
  { own: 'umbrellaId', other: 'memberId' },
  { own: 'memberId', other: 'umbrellaId' },
] as const;

/** Moves what stands on one body to another, at every host. What the other has already is not doubled. */
export async function moveRelations(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  for (const { table, same } of PLACES) {
    const isThere = same.map((column) => `there."${column}" = "${table}"."${column}"`).join(' AND ');
    await transaction.query(
      `DELETE FROM "${table}" WHERE "organisationId" = $1 AND EXISTS
         (SELECT 1 FROM "${table}" there WHERE there."organisationId" = $2 AND ${isThere})`,
      [fromId, intoId],
    );
    await transaction.query(`UPDATE "${table}" SET "organisationId" = $1 WHERE "organisationId" = $2`, [
      intoId,
      fromId,
    ]);
  }
  await moveAssociations(transaction, fromId, intoId);
}

async function moveAssociations(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  await transaction.query(
    `DELETE FROM "association" WHERE ("umbrellaId" = $1 AND "memberId" = $2) OR ("umbrellaId" = $3 AND "memberId" = $4)`,
    [fromId, intoId, intoId, fromId],
  );
  for (const { own, other } of SIDES) {
    await transaction.query(
      `DELETE FROM "association" WHERE "${own}" = $1 AND EXISTS (SELECT 1 FROM "association" there
         WHERE there."${own}" = $2 AND there."${other}" = "association"."${other}"
           AND there."hostId" = "association"."hostId" AND there."validFrom" = "association"."validFrom")`,
      [fromId, intoId],
    );
    await transaction.query(`UPDATE "association" SET "${own}" = $1 WHERE "${own}" = $2`, [intoId, fromId]);
  }
}
