import { Injectable } from '@nestjs/common';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { likePattern, norwegianSortKey } from '../../shared/language/sorting.js';
import { OrganisationName } from './organisation-name.entity.js';
import { Organisation } from './organisation.entity.js';

/** A body by name, with what tells it from others of the same name. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly municipalityNumber: string | null;
  readonly isActive: boolean;
}

const MOST_DEEDS = 100;
const MOST_FOUND = 20;
const MOST_ALIKE = 5;
const NAMED = `"id", "name", "organisationNumber", "municipalityNumber", "isActive"`;

/** Reads bodies, which are common to all hosts, and what the actor's own host has done to them. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Organisation> {
    const organisation = await this.database.reader.findOneBy(Organisation, { id });
    if (!organisation) throw new NotFound('organisation');
    return organisation;
  }

  async otherNamesOf(organisationId: string): Promise<readonly string[]> {
    const names = await this.database.reader.find(OrganisationName, {
      where: { organisationId },
      order: { name: 'ASC', id: 'ASC' },
    });
    return names.map(({ name }) => name);
  }

  /** What people at the actor's host have done to a body, newest first. What others did is theirs to see. */
  async historyOf(actor: PersonActor, organisationId: string): Promise<readonly AuditEntry[]> {
    return this.database.reader.find(AuditEntry, {
      where: { chain: actor.hostId, objectType: 'organisation', objectId: organisationId },
      order: { sequence: 'DESC' },
      take: MOST_DEEDS,
    });
  }

  /** Bodies whose name or number holds the text: the first twenty in Norwegian order. Merged ones are in no search. */
  async search(text: string, exceptId = ''): Promise<readonly NamedBody[]> {
    if (text.trim() === '') return [];
    return this.database.reader.query(
      `SELECT ${NAMED} FROM "organisation" WHERE "mergedIntoId" IS NULL AND "id" <> $1
       AND "searchText" LIKE $2 ESCAPE '\\' ORDER BY "sortKey", "id" LIMIT ${String(MOST_FOUND)}`,
      [exceptId, likePattern(text)],
    );
  }

  /** Bodies with this name, but for case and punctuation, or with this number: what is to be added may be one of them. */
  async alike(name: string, organisationNumber: string | null): Promise<readonly NamedBody[]> {
    return this.database.reader.query(
      `SELECT ${NAMED} FROM "organisation" WHERE "mergedIntoId" IS NULL AND ("sortKey" = $1 OR "organisationNumber" = $2)
       ORDER BY "sortKey", "id" LIMIT ${String(MOST_ALIKE)}`,
      [norwegianSortKey(name), organisationNumber],
    );
  }
}
