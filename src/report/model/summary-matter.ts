import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { SummaryRows } from '../summary-source.js';
import type { SummaryCitation } from '../summary.model.js';
import type { PartTitles } from './place-outline.js';

/** What staff have written of a place, and the version that it stands in. */
export interface WrittenText {
  readonly text: string;
  readonly version: number;
}

/** What the summary is made from. */
export interface SummaryMatter {
  readonly outline: ConsultationOutline;
  readonly host: string;
  readonly rows: SummaryRows;
  /** By the key of a part, a place or a theme. */
  readonly texts: ReadonlyMap<string, WrittenText>;
  readonly titles: PartTitles;
  readonly citations?: readonly SummaryCitation[];
}
