import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Database } from '../../shared/database/database.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import type { AnswerHead } from '../content/index.js';

/** The invited of a hearing by name, and by number where two have the same name. */
export class BodiesOfHearing {
  private constructor(
    private readonly invitations: readonly Invitation[],
    private readonly numbers: ReadonlyMap<string, string>,
  ) {}

  static async read({ reader }: Database, consultationId: string): Promise<BodiesOfHearing> {
    const invitations = await reader.findBy(Invitation, { consultationId });
    const rows: { id: string; number: string }[] = await reader.query(
      `SELECT i."id", o."municipalityNumber" AS "number" FROM "invitation" i
       JOIN "organisation" o ON o."id" = i."organisationId"
       WHERE i."consultationId" = $1 AND o."municipalityNumber" IS NOT NULL`,
      [consultationId],
    );
    return new BodiesOfHearing(invitations, new Map(rows.map((row) => [row.id, row.number])));
  }

  /** The body that gives an answer; throws when it is not in the hearing. */
  of({ body, municipalityNumber }: Pick<AnswerHead, 'body' | 'municipalityNumber'>): Invitation {
    const found = this.invitations.find(
      ({ id, searchText }) =>
        searchText === foldForSearch(body) &&
        (municipalityNumber === undefined || this.numbers.get(id) === municipalityNumber),
    );
    if (!found) throw new Error(`"${body}" is not invited`);
    return found;
  }
}
