import { ConsolidationAccess } from './consolidation-access.js';
import { ConsolidationDesk } from './consolidation-desk.js';
import { ConsolidationReader } from './consolidation-reader.js';
import { InnerComments } from './inner-comments.js';
import { OuterChoices } from './outer-choices.js';
import { Passages } from './passages.js';
import { Sources } from './sources.js';
import { WrittenPassages } from './written-passages.js';

/** All that consolidates. */
export const consolidationProviders = [
  ConsolidationAccess,
  ConsolidationDesk,
  InnerComments,
  WrittenPassages,
  OuterChoices,
  Passages,
  Sources,
  ConsolidationReader,
];
