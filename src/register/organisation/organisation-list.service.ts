import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import {
  firstCategory,
  hasAddress,
  NO_CATEGORY,
  whereOrganisation,
  type Activity,
  type AddressFilter,
  type OrganisationQuery,
  type Sql,
} from './organisation-filter.js';

/** A body as a row of the list. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly municipalityNumber: string | null;
  readonly isActive: boolean;
  readonly email: string | null;
  /** Names of the host's categories, in their order. */
  readonly categories: readonly string[];
  readonly groups: readonly string[];
}

/** Something one can filter by, and how many bodies that would leave. */
export interface FilterCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface OrganisationList {
  readonly list: Page<OrganisationRow>;
  readonly categories: readonly FilterCount[];
  readonly withoutCategory: number;
  readonly groups: readonly FilterCount[];
  readonly activities: Readonly<Record<Activity, number>>;
  readonly addresses: Readonly<Record<AddressFilter, number>>;
  /** Groups of the host whose names match what was searched for. */
  readonly groupsFound: readonly { readonly id: string; readonly name: string }[];
}

type FoundRow = Omit<OrganisationRow, 'categories' | 'groups' | 'email' | 'isActive'> & {
  readonly isActive: boolean | number;
};

type NamesById = ReadonlyMap<string, readonly string[]>;

const MOST_GROUPS_FOUND = 10;

/** Finds bodies for the list of the register: twelve statements at most, however many rows there are. */
@Injectable()
export class OrganisationListService {
  constructor(private readonly database: Database) {}

  async find(actor: PersonActor, query: OrganisationQuery): Promise<OrganisationList> {
    const { hostId } = actor;
    const total = await this.count(whereOrganisation(hostId, query));
    const page = boundedPage(query.page, total);
    const rows = await this.rows(hostId, query, page);
    return {
      list: pageOf(rows, total, page),
      categories: await this.categoryCounts(hostId, query),
      withoutCategory: await this.count(whereOrganisation(hostId, { ...query, category: NO_CATEGORY })),
      groups: await this.groupCounts(hostId, query),
      activities: await this.activityCounts(hostId, query),
      addresses: await this.addressCounts(hostId, query),
      groupsFound: await this.groupsFound(hostId, query.search),
    };
  }

  private async rows(hostId: string, query: OrganisationQuery, page: number): Promise<OrganisationRow[]> {
    const direction = query.direction === 'synkende' ? 'DESC' : 'ASC';
    const condition = whereOrganisation(hostId, query);
    const first = query.sorting === 'kategori' ? firstCategory(hostId) : { text: '0', values: [] };
    // A body in no category stands after those that are in one, whichever way the list is turned.
    const found = await this.query<FoundRow>({
      text: `SELECT * FROM (SELECT o."id", o."name", o."sortKey", o."organisationNumber", o."municipalityNumber", o."isActive",
          ${first.text} AS "first" FROM "organisation" o WHERE ${condition.text}) found
        ORDER BY CASE WHEN "first" IS NULL THEN 1 ELSE 0 END, "first" ${direction}, "sortKey" ${direction}, "id" ${direction}
        LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      values: [...first.values, ...condition.values],
    });
    const ids = found.map(({ id }) => id);
    const categories = await this.categoriesOf(hostId, ids);
    const groups = await this.groupsOf(hostId, ids);
    const emails = await this.emailsOf(hostId, ids);
    return found.map(({ id, name, organisationNumber, municipalityNumber, isActive }) => ({
      ...{ id, name, organisationNumber, municipalityNumber },
      isActive: Boolean(isActive),
      email: emails.get(id) ?? null,
      categories: categories.get(id) ?? [],
      groups: groups.get(id) ?? [],
    }));
  }

  /** The address for hearings where there is one, else the general one. */
  private async emailsOf(hostId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query<{ organisationId: string; email: string }>({
      text: `SELECT "organisationId", "email" FROM "contact" WHERE "hostId" = ?
        AND "organisationId" IN (${ids.map(() => '?').join(', ')}) ORDER BY "purpose" DESC`,
      values: [hostId, ...ids],
    });
    return new Map(rows.map(({ organisationId, email }) => [organisationId, email]));
  }

  private async categoriesOf(hostId: string, ids: readonly string[]): Promise<NamesById> {
    return this.namesById(ids, {
      text: `SELECT l."organisationId", c."name" FROM "listing" l JOIN "category" c ON c."id" = l."categoryId"
        WHERE l."hostId" = ? AND l."organisationId" IN (${ids.map(() => '?').join(', ')}) ORDER BY c."position", c."id"`,
      values: [hostId, ...ids],
    });
  }

  private async groupsOf(hostId: string, ids: readonly string[]): Promise<NamesById> {
    return this.namesById(ids, {
      text: `SELECT m."organisationId", g."name" FROM "group_member" m JOIN "organisation_group" g ON g."id" = m."groupId"
        WHERE g."hostId" = ? AND m."organisationId" IN (${ids.map(() => '?').join(', ')}) ORDER BY g."sortKey", g."id"`,
      values: [hostId, ...ids],
    });
  }

  private async namesById(ids: readonly string[], sql: Sql): Promise<NamesById> {
    const rows = ids.length === 0 ? [] : await this.query<{ organisationId: string; name: string }>(sql);
    const names = new Map<string, string[]>();
    for (const { organisationId, name } of rows)
      names.set(organisationId, [...(names.get(organisationId) ?? []), name]);
    return names;
  }

  private async categoryCounts(hostId: string, query: OrganisationQuery): Promise<FilterCount[]> {
    const condition = whereOrganisation(hostId, query, 'category');
    return this.counts({
      text: `SELECT c."id", c."name", COUNT(o."id") AS "count" FROM "category" c
        LEFT JOIN "listing" l ON l."categoryId" = c."id"
        LEFT JOIN "organisation" o ON o."id" = l."organisationId" AND ${condition.text}
        WHERE c."hostId" = ? GROUP BY c."id", c."name", c."position" ORDER BY c."position", c."id"`,
      values: [...condition.values, hostId],
    });
  }

  private async groupCounts(hostId: string, query: OrganisationQuery): Promise<FilterCount[]> {
    const condition = whereOrganisation(hostId, query, 'group');
    return this.counts({
      text: `SELECT g."id", g."name", COUNT(o."id") AS "count" FROM "organisation_group" g
        LEFT JOIN "group_member" m ON m."groupId" = g."id"
        LEFT JOIN "organisation" o ON o."id" = m."organisationId" AND ${condition.text}
        WHERE g."hostId" = ? GROUP BY g."id", g."name", g."sortKey" ORDER BY g."sortKey", g."id"`,
      values: [...condition.values, hostId],
    });
  }

  private async activityCounts(hostId: string, query: OrganisationQuery): Promise<OrganisationList['activities']> {
    const condition = whereOrganisation(hostId, query, 'activity');
    const [row] = await this.query<{ all: unknown; active: unknown }>({
      text: `SELECT COUNT(*) AS "all", COUNT(CASE WHEN o."isActive" THEN 1 END) AS "active"
        FROM "organisation" o WHERE ${condition.text}`,
      values: condition.values,
    });
    const [alle, aktive] = [Number(row?.all), Number(row?.active)];
    return { alle, aktive, inaktive: alle - aktive };
  }

  private async addressCounts(hostId: string, query: OrganisationQuery): Promise<OrganisationList['addresses']> {
    const condition = whereOrganisation(hostId, query, 'address');
    const has = hasAddress(hostId);
    const [row] = await this.query<{ all: unknown; has: unknown }>({
      text: `SELECT COUNT(*) AS "all", COUNT(CASE WHEN ${has.text} THEN 1 END) AS "has"
        FROM "organisation" o WHERE ${condition.text}`,
      values: [...has.values, ...condition.values],
    });
    const [alle, har] = [Number(row?.all), Number(row?.has)];
    return { alle, har, mangler: alle - har };
  }

  private async groupsFound(hostId: string, search: string): Promise<{ id: string; name: string }[]> {
    if (search === '') return [];
    const groups = await this.query<{ id: string; name: string }>({
      text: `SELECT "id", "name" FROM "organisation_group" WHERE "hostId" = ? ORDER BY "sortKey", "id"`,
      values: [hostId],
    });
    const sought = foldForSearch(search);
    return groups.filter(({ name }) => foldForSearch(name).includes(sought)).slice(0, MOST_GROUPS_FOUND);
  }

  private async count(condition: Sql): Promise<number> {
    const text = `SELECT COUNT(*) AS "count" FROM "organisation" o WHERE ${condition.text}`;
    const [row] = await this.query<{ count: unknown }>({ text, values: condition.values });
    return Number(row?.count);
  }

  private async counts(sql: Sql): Promise<FilterCount[]> {
    const rows = await this.query<{ id: string; name: string; count: unknown }>(sql);
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  private query<Row>({ text, values }: Sql): Promise<Row[]> {
    let place = 0;
    const numbered = text.replaceAll('?', () => `$${String((place += 1))}`);
    return this.database.reader.query(numbered, [...values]);
  }
}
