import { CitationPlacement } from './citation/citation-placement.entity.js';
import { Citation } from './citation/citation.entity.js';
import { SummaryForm } from './issuing/summary-form.entity.js';
import { SummaryVersionStep } from './issuing/summary-version-step.entity.js';
import { SummaryVersion } from './issuing/summary-version.entity.js';
import { SummaryIssue } from './summary-issue.entity.js';
import { SummaryText } from './summary-text.entity.js';
import { SummaryTextVersion } from './writing/summary-text-version.entity.js';
import { Tabulation } from './writing/tabulation.entity.js';

/** All that is stored of what staff write of a summary, and of its versions and issues. */
export const writingEntities = [
  SummaryText,
  SummaryTextVersion,
  Tabulation,
  Citation,
  CitationPlacement,
  SummaryVersion,
  SummaryVersionStep,
  SummaryIssue,
  SummaryForm,
] as const;
