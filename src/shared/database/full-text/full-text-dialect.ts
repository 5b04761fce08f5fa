import type { Transaction } from '../database.js';
import type { Sought } from './search-expression.js';

/**
 * What is looked for: documents with at least one mark of every group, whose text holds all that is typed. A mark that ends
 * in `*` stands for all that begin so.
 */
export interface FullTextSearch {
  readonly marks: readonly (readonly string[])[];
  readonly text: string;
}

/** A document as it is written: `words` in order, `terms` and `marks` in none. */
export interface IndexedDocument {
  readonly key: string;
  readonly no: number | undefined;
  readonly marks: readonly string[];
  readonly words: readonly string[];
  readonly terms: readonly string[];
}

/** Finds documents as a part of another statement, which orders and bounds it. `?` stands for the one value. */
export interface FoundStatement {
  /** Gives `key` and `no` of each; ends in a condition. */
  readonly keys: string;
  /** Gives `no` of each from the index alone; ends in a condition. */
  readonly numbers: string;
  /** To follow either: by number, and the other way. */
  readonly inOrder: string;
  readonly lastFirst: string;
  /** `index` when the index gives that order itself, so that the first ones cost the same however many follow. */
  readonly orderedBy: 'index' | 'sorting';
  readonly value: string;
}

/** How one of the databases keeps and finds texts. */
export interface FullTextDialect {
  put(transaction: Transaction, documents: readonly IndexedDocument[]): Promise<void>;
  found(marks: FullTextSearch['marks'], sought: readonly Sought[]): FoundStatement;
  /** The condition that a column of text holds the value of a parameter. */
  holds(column: string, parameter: string): string;
}
