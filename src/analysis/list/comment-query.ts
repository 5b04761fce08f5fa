import { typedFrom, typedText } from '../../shared/web/form.js';
import { DECISIONS } from '../placement/assessment.rules.js';
import { STANCES } from '../placement/placement.entity.js';
import { DECISION_STATES, LIST_ORDERS, type CommentQuery } from './comment-list.js';

const LONGEST_SEARCH = 200;

/** What an address or a form asks of the list; what cannot be read is as if it were not there. */
export function commentQueryFrom(asked: unknown): CommentQuery {
  const typed = typedFrom(asked);
  const text = (name: string): string => typedText(typed, name).slice(0, LONGEST_SEARCH);
  return {
    state: DECISION_STATES.find((state) => state === text('tilstand')) ?? 'all',
    place: text('sted'),
    tagId: text('tema'),
    stance: STANCES.find((stance) => stance === text('standpunkt')) ?? null,
    decision: DECISIONS.find((decision) => decision === text('vurdering')) ?? null,
    body: text('instans'),
    text: text('tekst'),
    order: LIST_ORDERS.find((order) => order === text('sorter')) ?? 'body',
    page: text('side'),
  };
}

/** The same as the names and values of an address, without the page. */
export function addressOf(query: CommentQuery): Readonly<Record<string, string>> {
  return {
    tilstand: query.state,
    sted: query.place,
    tema: query.tagId,
    standpunkt: query.stance ?? '',
    vurdering: query.decision ?? '',
    instans: query.body,
    tekst: query.text,
    sorter: query.order,
  };
}
