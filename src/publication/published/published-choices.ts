import { REPLY_KINDS } from '../../response/response-status.js';
import type { PublishedChoices } from './published-answer.js';
import type { PublicRow } from './public-rows.js';

/** What the list can be narrowed to, counted in the answers that the public knows of; what would give none is left out. */
export function choicesAmong(
  rows: readonly PublicRow[],
  titles: ReadonlyMap<string, string>,
  categories: PublishedChoices['categories'],
): PublishedChoices {
  const drafts = [...titles].map(([id, title]) => ({
    id,
    title,
    count: rows.filter(({ draftIds }) => draftIds.includes(id)).length,
  }));
  const replyKinds = REPLY_KINDS.map((replyKind) => ({
    replyKind,
    count: rows.filter((row) => row.replyKind === replyKind).length,
  }));
  return {
    all: rows.length,
    categories,
    drafts: drafts.filter(({ count }) => count > 0),
    replyKinds: replyKinds.filter(({ count }) => count > 0),
  };
}
