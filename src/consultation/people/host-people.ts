import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../shared/database/database.js';
import { compareNorwegian } from '../../shared/language/sorting.js';

/** Somebody who works at a host. */
export interface HostPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
}

/** The people who work at a host, from whom a hearing gets its case officer. */
@Injectable()
export class HostPeople {
  constructor(private readonly database: Database) {}

  /** In Norwegian order of names. */
  async at(hostId: string): Promise<readonly HostPerson[]> {
    const people: HostPerson[] = await this.database.reader.query(
      `SELECT p."id", p."name", p."title", p."email" FROM "person" p
       WHERE p."isActive" = $1 AND EXISTS (SELECT 1 FROM "membership" m WHERE m."personId" = p."id" AND m."hostId" = $2)
       ORDER BY p."name", p."id"`,
      [true, hostId],
    );
    return people.sort((left, right) => compareNorwegian(left.name, right.name));
  }

  /** True when the person works at the host. */
  async worksAt(via: Reader, hostId: string, personId: string): Promise<boolean> {
    const rows: unknown[] = await via.query('SELECT 1 FROM "membership" WHERE "personId" = $1 AND "hostId" = $2', [
      personId,
      hostId,
    ]);
    return rows.length > 0;
  }

  /** The name of a person; empty when there is none. */
  async nameOf(personId: string): Promise<string> {
    const rows: { name: string }[] = await this.database.reader.query('SELECT "name" FROM "person" WHERE "id" = $1', [
      personId,
    ]);
    return rows[0]?.name ?? '';
  }
}
