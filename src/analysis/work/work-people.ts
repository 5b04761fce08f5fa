import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../shared/database/database.js';
import { compareNorwegian } from '../../shared/language/sorting.js';
import type { Assignee } from './assigning.rules.js';
import { CannotHaveComments } from './work.errors.js';

/**
 * Where somebody may work on a hearing's comments, as `consultationPolicy.maySummarise` says of each. In statements where
 * `person` is p, $1 the hearing and $2 true.
 */
export const MAY_WORK = `EXISTS (SELECT 1 FROM "consultation" h
  JOIN "membership" m ON m."hostId" = h."hostId" AND m."personId" = p."id" WHERE h."id" = $1
  AND (m."role" IN ('summariser', 'adviser')
    OR EXISTS (SELECT 1 FROM "consultation_role" cr WHERE cr."personId" = p."id" AND cr."consultationId" = h."id")))
  AND p."isActive" = $2`;

const WHO = `FROM "person" p WHERE ${MAY_WORK}`;

/** The people among whom the comments of a hearing are shared. */
@Injectable()
export class WorkPeople {
  constructor(private readonly database: Database) {}

  /** All of them, in Norwegian order of names. */
  async of(consultationId: string, via: Reader = this.database.reader): Promise<readonly Assignee[]> {
    const people: Assignee[] = await via.query(`SELECT p."id", p."name" ${WHO}`, [consultationId, true]);
    return people.sort((left, right) => compareNorwegian(left.name, right.name) || (left.id < right.id ? -1 : 1));
  }

  /** One of them; anybody else is `CannotHaveComments`. */
  async one(via: Reader, consultationId: string, personId: string): Promise<Assignee> {
    const [person] = await via.query<Assignee[]>(`SELECT p."id", p."name" ${WHO} AND p."id" = $3`, [
      consultationId,
      true,
      personId,
    ]);
    if (!person) throw new CannotHaveComments();
    return person;
  }
}
