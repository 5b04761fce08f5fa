import type { LetterApproval } from './letter-matter.js';
import { announcementOccasion, type LetterOccasion } from './letter-occasion.js';

/** What a sending asks for: which sending it is, what its letters tell, and who approved them. */
export interface LetterOrder {
  /** One body gets at most one letter for each; chosen by the dispatch. */
  readonly dispatchKey: string;
  readonly occasion: LetterOccasion;
  /** The approval that the letters carry: null prints that it is a preview, and absent is the hearing's own. */
  readonly approval?: LetterApproval | null;
}

/** The order of a letter that is only shown. */
export type ShownOrder = Pick<LetterOrder, 'occasion' | 'approval'>;

/** Shows the first letter of a hearing, with the hearing's own approval. */
export const shownAnnouncement: ShownOrder = { occasion: announcementOccasion };
