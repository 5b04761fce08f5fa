/** Where the interface begins, below the service's own address. A change that breaks a program gets a number of its own. */
export const API_PATH = '/api/v1';
/** Where the description of the open data stands, and that of the interface itself. */
export const CATALOGUE_PATH = `${API_PATH}/dcat`;
export const OPENAPI_PATH = `${API_PATH}/openapi.json`;

/** A page of a list: how far it goes, and the way on. */
export interface PageLinks {
  readonly self: string;
  readonly next: string | null;
  readonly previous: string | null;
}

/** The part of a list that an answer holds, and how much there is. */
export interface Paged {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total: number;
  readonly links: PageLinks;
}

/** Where a list stands, whole, and what it was narrowed to. */
export interface ListAddress {
  readonly url: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

interface Bounds {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total: number;
}

/** A list's own links; what it was narrowed to stays in them. */
export function pagedAt({ url, query }: ListAddress, { page, pageSize, pageCount, total }: Bounds): Paged {
  const to = (number: number): string => withQuery(url, { ...query, side: String(number) });
  return {
    page,
    pageSize,
    pageCount,
    total,
    links: {
      self: to(page),
      next: page < pageCount ? to(page + 1) : null,
      previous: page > 1 ? to(page - 1) : null,
    },
  };
}

/** An address with the parts of a query that are set. */
export function withQuery(url: string, query: ListAddress['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? url : `${url}?${text}`;
}
