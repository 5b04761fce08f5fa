import { PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';

/** What is found is counted so far and no further; beyond it a page says "more than". */
export const COUNTED = 200;
/** So many are sorted as they are asked for, where nothing gives them in that order. */
export const SORTED = 1000;
/** The last page that is shown of what is more than is counted; whoever wants more narrows it. */
const LAST_PAGE = 200;

/** How many there are; with `isMore`, at least so many. */
export interface Counted {
  readonly number: number;
  readonly isMore: boolean;
}

/** What a count that stopped at one more than `COUNTED` says. */
export function countedUpTo(number: number): Counted {
  return { number: Math.min(number, COUNTED), isMore: number > COUNTED };
}

/** The page asked for; one beyond the last that is known leads to the last. */
export function pageAsked(asked: string | undefined, { number, isMore }: Counted): number {
  const last = isMore ? LAST_PAGE : Math.max(1, Math.ceil(number / PAGE_SIZE));
  const page = Number(asked);
  return Number.isInteger(page) && page >= 1 ? Math.min(page, last) : 1;
}

/** A page of what was found, from one row more than it shows: that one tells whether a page follows. */
export function pageOfCounted<Row>(rows: readonly Row[], total: Counted, page: number): Page<Row> {
  const list = pageOf(rows.slice(0, PAGE_SIZE), total.number, page);
  const isFollowed = total.isMore && rows.length > PAGE_SIZE && page < LAST_PAGE;
  return { ...list, pageCount: Math.max(list.pageCount, isFollowed ? page + 1 : page) };
}
