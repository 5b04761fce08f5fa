import { Injectable } from '@nestjs/common';
import type { Reader } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';

/** Somebody who is to be told of what bodies want of a hearing. */
export interface CaseOfficer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

const MOST = 10;

/** The case officer of a hearing and its other editors, as far as they still work at its host. */
@Injectable()
export class CaseOfficers {
  async of(via: Reader, consultationId: string): Promise<readonly CaseOfficer[]> {
    return via.query(
      `SELECT p."id", p."name", p."email", p."language" FROM "person" p, "consultation" c
       WHERE c."id" = $1 AND p."isActive" = $2
         AND EXISTS (SELECT 1 FROM "membership" m WHERE m."personId" = p."id" AND m."hostId" = c."hostId")
         AND (p."id" = c."caseOfficerId" OR EXISTS (SELECT 1 FROM "consultation_role" r
           WHERE r."consultationId" = c."id" AND r."personId" = p."id" AND r."role" = 'editor'))
       ORDER BY p."id" LIMIT ${String(MOST)}`,
      [consultationId, true],
    );
  }
}
