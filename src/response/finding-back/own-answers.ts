import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { Clock, instantFrom } from '../../shared/time/clock.js';
import type { ResponseState } from '../response-status.js';

/** An answer of a body as the page of all its hearings shows it. */
export interface OwnAnswer {
  readonly invitationId: string;
  readonly draftId: string | null;
  /** The draft it is about; null when it is about the whole. */
  readonly draft: string | null;
  readonly isSeparate: boolean;
  /** The ordinal of an answer that supplements; null for the answer itself. */
  readonly supplement: number | null;
  readonly state: ResponseState;
  readonly submittedAt: Date | null;
  readonly receiptNumber: string | null;
  readonly isLate: boolean;
}

/** An umbrella organisation that is asked in the same hearing as its member. */
export interface AskedUmbrella {
  readonly invitationId: string;
  readonly name: string;
}

/** Reads what bodies have answered, and through whom else they are asked; two statements however many hearings. */
@Injectable()
export class OwnAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(invitationIds: readonly string[]): Promise<readonly OwnAnswer[]> {
    if (invitationIds.length === 0) return [];
    const rows: (Omit<OwnAnswer, 'submittedAt' | 'isLate' | 'isSeparate'> & {
      submittedAt: string | null;
      isLate: boolean | number | null;
      isSeparate: boolean | number;
    })[] = await this.database.reader.query(
      `SELECT r."invitationId", r."draftId", d."title" AS "draft", c."separateAnswers" AS "isSeparate", r."state",
         CASE WHEN r."supplementsId" IS NULL THEN NULL ELSE r."ordinal" END AS "supplement",
         v."submittedAt", v."receiptNumber", v."isLate"
       FROM "response" r JOIN "consultation" c ON c."id" = r."consultationId"
       LEFT JOIN "draft" d ON d."id" = r."draftId"
       LEFT JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
       WHERE r."invitationId" IN (${placesFor(invitationIds)}) ORDER BY r."invitationId", r."ordinal", r."id"`,
      [...invitationIds],
    );
    return rows.map((row) => ({
      ...row,
      submittedAt: row.submittedAt === null ? null : instantFrom(row.submittedAt),
      isLate: Boolean(row.isLate),
      isSeparate: Boolean(row.isSeparate),
    }));
  }

  async umbrellasOf(invitationIds: readonly string[]): Promise<readonly AskedUmbrella[]> {
    if (invitationIds.length === 0) return [];
    const today = `$${String(invitationIds.length + 1)}`;
    return this.database.reader.query(
      `SELECT i."id" AS "invitationId", u."addressedName" AS "name" FROM "invitation" i
       JOIN "invitation" u ON u."consultationId" = i."consultationId" AND u."isInvited"
       JOIN "association" a ON a."memberId" = i."organisationId" AND a."umbrellaId" = u."organisationId" AND a."hostId" = i."hostId"
       WHERE i."id" IN (${placesFor(invitationIds)})
         AND a."validFrom" <= ${today} AND (a."validTo" IS NULL OR a."validTo" >= ${today})
       ORDER BY i."id", u."sortKey", u."id"`,
      [...invitationIds, this.clock.today().toString()],
    );
  }
}

function placesFor(ids: readonly string[]): string {
  return ids.map((_id, index) => `$${String(index + 1)}`).join(', ');
}
