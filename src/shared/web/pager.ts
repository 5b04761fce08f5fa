import type { Page } from '../database/paging.js';

/** The pager below a list, as the part `pages/parts/pager` shows it. Absent pages are `false`. */
export interface Pager {
  readonly hasPages: boolean;
  readonly previous: string | false;
  readonly next: string | false;
  readonly links: readonly {
    readonly href: string;
    readonly number: number;
    readonly isCurrent: boolean;
    readonly followsGap: boolean;
  }[];
}

/** Builds the pager of a list at a path; filters and sorting stay in the address, so that a link can be shared. */
export function pagerFor(
  list: Page<unknown>,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): Pager {
  const href = (page: number): string => addressWith(path, { ...query, side: String(page) });
  const shown = [...Array(list.pageCount).keys()]
    .map((index) => index + 1)
    .filter((page) => page === 1 || page === list.pageCount || Math.abs(page - list.page) <= 2);
  return {
    hasPages: list.pageCount > 1,
    previous: list.page > 1 ? href(list.page - 1) : false,
    next: list.page < list.pageCount ? href(list.page + 1) : false,
    links: shown.map((number, index) => ({
      href: href(number),
      number,
      isCurrent: number === list.page,
      followsGap: index > 0 && number - (shown[index - 1] ?? 0) > 1,
    })),
  };
}

/** A path with the parts of a query that are set. */
export function addressWith(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
