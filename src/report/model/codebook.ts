import type { SummaryCode } from '../summary.model.js';
import type { CodeRow } from './code-source.js';

/** The themes with each parent before its children, as the codebook shows them. */
export function codebookOf(rows: readonly CodeRow[]): readonly SummaryCode[] {
  const below = (parentId: string | null): readonly SummaryCode[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap(({ retiredAt, ...row }) => [{ ...row, isRetired: retiredAt !== null }, ...below(row.tagId)]);
  return below(null);
}
