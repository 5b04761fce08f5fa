import type { CalendarDay } from '../../time/calendar-day.js';

/** What may stand in a cell. There is no kind for formulas: a text that begins like one stays a text. */
export type CellContent = string | number | boolean | CalendarDay | null;

export interface SheetColumn {
  readonly header: string;
  /** In characters of the usual type. */
  readonly width: number;
}

export interface SheetModel {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Rows may come one by one, so that a large sheet is never whole in memory. */
  readonly rows: Iterable<readonly CellContent[]> | AsyncIterable<readonly CellContent[]>;
}

export interface WorkbookModel {
  readonly title: string;
  readonly author?: string;
  readonly sheets: readonly SheetModel[];
}
