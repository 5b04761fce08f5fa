import { typedFrom, typedText } from '../../shared/web/form.js';
import { BODY_FILTERS } from './body-state.js';
import type { BodyQuery } from './message-list.service.js';

/** How the list is narrowed, from an address or a form; what is not a filter shows all. */
export function bodyQueryFrom(query: unknown): BodyQuery {
  const typed = typedFrom(query);
  const wanted = typedText(typed, 'vis');
  return {
    text: typedText(typed, 'sok'),
    filter: BODY_FILTERS.find((filter) => filter === wanted) ?? 'all',
    page: typedText(typed, 'side'),
  };
}
