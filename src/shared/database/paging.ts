/** One page of a list: the rows, and what the pager needs. Pages count from 1. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount: number;
}

export const PAGE_SIZE = 50;

/** The page a list should show: a number beyond the last page leads to the last, anything unreadable to the first. */
export function pageOf<Row>(rows: readonly Row[], total: number, page: number, pageSize = PAGE_SIZE): Page<Row> {
  return { rows, total, page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)) };
}

/** A page number from a query string, held within what exists. */
export function boundedPage(asked: string | undefined, total: number, pageSize = PAGE_SIZE): number {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const number = Number(asked);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, last) : 1;
}
