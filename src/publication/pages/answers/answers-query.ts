import { REPLY_KINDS } from '../../../response/response-status.js';
import { typedText, type Typed } from '../../../shared/web/form.js';
import type { PublishedFilter } from '../../published/published-answer.js';

/** What the list of answers is narrowed to, and its page. */
export interface AnswersQuery {
  readonly filter: PublishedFilter;
  readonly page: string | undefined;
}

const LONGEST_SEARCH = 200;

/** The query of an address; what it does not understand narrows nothing. */
export function answersQueryFrom(typed: Typed): AnswersQuery {
  const kind = typedText(typed, 'svartype');
  return {
    filter: {
      categoryId: typedText(typed, 'kategori') || undefined,
      draftId: typedText(typed, 'utkast') || undefined,
      replyKind: REPLY_KINDS.find((each) => each === kind),
      search: typedText(typed, 'sok').slice(0, LONGEST_SEARCH) || undefined,
    },
    page: typedText(typed, 'side'),
  };
}

/** The filter as the address says it. */
export function addressOf({
  categoryId,
  draftId,
  replyKind,
  search,
}: PublishedFilter): Record<string, string | undefined> {
  return { sok: search, kategori: categoryId, utkast: draftId, svartype: replyKind };
}
