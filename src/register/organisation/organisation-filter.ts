import { likePattern } from '../../shared/language/sorting.js';

export const LIST_SORTINGS = ['navn', 'kategori'] as const;
export type ListSorting = (typeof LIST_SORTINGS)[number];
export type SortDirection = 'stigende' | 'synkende';

/** Whether a body is in use. */
export const ACTIVITIES = ['aktive', 'inaktive', 'alle'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Whether the host has an address for a body. */
export const ADDRESSES = ['alle', 'mangler', 'har'] as const;
export type AddressFilter = (typeof ADDRESSES)[number];

/** In no category of the host. */
export const NO_CATEGORY = 'ingen';

/** What is asked of the list, as it stands in the address. */
export interface OrganisationQuery {
  readonly search: string;
  /** The id of a category, `ingen`, or empty for all. */
  readonly category: string;
  /** The id of a group, or empty for all. */
  readonly group: string;
  readonly activity: Activity;
  readonly address: AddressFilter;
  readonly sorting: ListSorting;
  readonly direction: SortDirection;
  readonly page: string | undefined;
}

type Filter = 'search' | 'category' | 'group' | 'activity' | 'address';

/** A piece of SQL with `?` for each of its values, in their order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

// Each expression is about the row `o` of organisation; `?` stands for the host's id.
const HAS_ADDRESS = `EXISTS (SELECT 1 FROM "contact" k WHERE k."organisationId" = o."id" AND k."hostId" = ?)`;
const IN_A_CATEGORY = `EXISTS (SELECT 1 FROM "listing" l WHERE l."organisationId" = o."id" AND l."hostId" = ?)`;
const FIRST_CATEGORY = `(SELECT MIN(c."position") FROM "listing" l JOIN "category" c ON c."id" = l."categoryId"
  WHERE l."organisationId" = o."id" AND l."hostId" = ?)`;

/** True for a body that the host has an address for. */
export const hasAddress = (hostId: string): Sql => ({ text: HAS_ADDRESS, values: [hostId] });

/** The position of the first of the host's categories in which a body stands. */
export const firstCategory = (hostId: string): Sql => ({ text: FIRST_CATEGORY, values: [hostId] });

/**
 * The condition on `o` that a query of the list comes to, but for one of its filters: a filter's own counts are of what the
 * others leave. Bodies that were merged into another are in no list.
 */
export function whereOrganisation(hostId: string, query: OrganisationQuery, except?: Filter): Sql {
  const filters: Readonly<Record<Filter, Sql | null>> = {
    search: searchCondition(query.search),
    category: categoryCondition(hostId, query.category),
    group: groupCondition(hostId, query.group),
    activity: query.activity === 'alle' ? null : { text: 'o."isActive" = ?', values: [query.activity === 'aktive'] },
    address: addressCondition(hostId, query.address),
  };
  const used = Object.entries(filters).flatMap(([name, sql]) => (sql && name !== except ? [sql] : []));
  return {
    text: ['o."mergedIntoId" IS NULL', ...used.map(({ text }) => text)].join(' AND '),
    values: used.flatMap(({ values }) => values),
  };
}

/** By name, other names or number; a number may be typed with spaces. */
function searchCondition(search: string): Sql | null {
  if (search === '') return null;
  const digits = search.replace(/\s/g, '');
  const sought = /^\d{3,}$/.test(digits) ? digits : search;
  return { text: `o."searchText" LIKE ? ESCAPE '\\'`, values: [likePattern(sought)] };
}

function categoryCondition(hostId: string, category: string): Sql | null {
  if (category === '') return null;
  if (category === NO_CATEGORY) return { text: `NOT ${IN_A_CATEGORY}`, values: [hostId] };
  return {
    text: `EXISTS (SELECT 1 FROM "listing" l WHERE l."organisationId" = o."id" AND l."hostId" = ? AND l."categoryId" = ?)`,
    values: [hostId, category],
  };
}

function groupCondition(hostId: string, group: string): Sql | null {
  if (group === '') return null;
  return {
    text: `EXISTS (SELECT 1 FROM "group_member" m JOIN "organisation_group" g ON g."id" = m."groupId"
      WHERE m."organisationId" = o."id" AND g."hostId" = ? AND g."id" = ?)`,
    values: [hostId, group],
  };
}

function addressCondition(hostId: string, address: AddressFilter): Sql | null {
  if (address === 'alle') return null;
  return { text: address === 'har' ? HAS_ADDRESS : `NOT ${HAS_ADDRESS}`, values: [hostId] };
}
