import type { DraftContent } from './content.types.js';
import { acrossDraft } from './drafts/across.js';
import { familiesDraft } from './drafts/families.js';
import { pregnancyDraft } from './drafts/pregnancy.js';

/** The three drafts of the hearing, in the order the letter lists them. */
export const drafts: readonly DraftContent[] = [pregnancyDraft, familiesDraft, acrossDraft];
