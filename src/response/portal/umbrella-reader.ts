import { Injectable } from '@nestjs/common';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Database } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';

/** An organisation that a body is a member of today; it may be asked in the same hearing. */
export interface Umbrella {
  readonly name: string;
  /** Its place in the hearing; null when it is not asked there itself. */
  readonly invitationId: string | null;
}

/**
 * Finds the umbrella organisations through which a body could answer: those of the host's register, by their days. An umbrella
 * that hears its own members is none of them: it is the one that asks.
 */
@Injectable()
export class UmbrellaReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of({ consultationId, organisationId, hostId }: Invitation): Promise<readonly Umbrella[]> {
    if (organisationId === null) return [];
    const today = this.clock.today().toString();
    return this.database.reader.query(
      `SELECT COALESCE(i."addressedName", o."name") AS "name", i."id" AS "invitationId" FROM "association" a
       JOIN "organisation" o ON o."id" = a."umbrellaId"
       LEFT JOIN "invitation" i ON i."consultationId" = $1 AND i."organisationId" = a."umbrellaId" AND i."isInvited" = $2
       WHERE a."memberId" = $3 AND a."hostId" = $4 AND a."validFrom" <= $5 AND (a."validTo" IS NULL OR a."validTo" >= $6)
       AND NOT EXISTS (SELECT 1 FROM "consultation" c JOIN "invitation" h ON h."id" = c."answersForInvitationId"
         WHERE c."id" = $7 AND h."organisationId" = a."umbrellaId")
       ORDER BY o."sortKey", o."id"`,
      [consultationId, true, organisationId, hostId, today, today, consultationId],
    );
  }
}
