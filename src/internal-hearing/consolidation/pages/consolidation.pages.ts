import { BenchPages } from './bench-pages.js';
import { CommentDeedsController } from './comment-deeds.controller.js';
import { ConsolidationController } from './consolidation.controller.js';
import { DissentProposals } from './dissent-proposals.js';
import { PassageSaving } from './passage-saving.js';
import { PassageStandingController } from './passage-standing.controller.js';
import { PassageTextController } from './passage-text.controller.js';

/** The pages of the consolidation, and what only they need. */
export const consolidationControllers = [
  ConsolidationController,
  CommentDeedsController,
  PassageTextController,
  PassageStandingController,
];
export const consolidationPageProviders = [BenchPages, DissentProposals, PassageSaving];
