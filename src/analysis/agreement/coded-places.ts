import type { PlacementTarget } from '../placement/placement.entity.js';

/** The kinds of places that are coded: which draft a comment is about, not where in it. */
export const CODED_TARGETS = ['consultation', 'allDrafts', 'draft'] as const satisfies readonly PlacementTarget[];
