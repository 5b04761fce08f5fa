import { typedFrom, typedText } from '../../shared/web/form.js';
import { DECISIONS, type Decision } from '../placement/assessment.rules.js';
import { STANCES, type Stance } from '../placement/placement.entity.js';

/** How far a comment has come in one place. */
export const DECISION_STATES = ['all', 'undecided', 'decided', 'unplaced'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const LIST_ORDERS = ['body', 'place', 'newest'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** The languages that a text may be found to be in; `none` where it is not known. */
export const LIST_LANGUAGES = ['nb', 'nn', 'en', 'se', 'none'] as const;
export type ListLanguage = (typeof LIST_LANGUAGES)[number];

/** Asks for what nobody has. */
export const NOBODY = 'ingen';
/** Asks for what the person who looks has. */
const ME = 'meg';

/** What is asked of the list, as it stands in the address. What is empty asks for everything. */
export interface CommentQuery {
  readonly state: DecisionState;
  /** `consultation`, `allDrafts`, `draft:<id>` with all in it, `section:<id>`, `question:<id>`, or empty for everywhere. */
  readonly place: string;
  readonly tagId: string;
  readonly stance: Stance | null;
  readonly decision: Decision | null;
  /** A part of the body's name. */
  readonly body: string;
  readonly categoryId: string;
  /** What is searched for, as `readSearch` reads it. */
  readonly text: string;
  readonly language: ListLanguage | null;
  /** The id of a person, or `NOBODY`. */
  readonly assigneeId: string;
  readonly stepId: string;
  readonly order: ListOrder;
  readonly page: string | undefined;
}

const LONGEST_SEARCH = 200;

/** What an address or a form asks of the list; what cannot be read is as if it were not there. `me` is who looks. */
export function commentQueryFrom(asked: unknown, me?: { readonly id: string }): CommentQuery {
  const typed = typedFrom(asked);
  const text = (name: string): string => typedText(typed, name).slice(0, LONGEST_SEARCH);
  const assignee = text('ansvarlig');
  return {
    state: DECISION_STATES.find((state) => state === text('tilstand')) ?? 'all',
    place: text('sted'),
    tagId: text('tema'),
    stance: STANCES.find((stance) => stance === text('standpunkt')) ?? null,
    decision: DECISIONS.find((decision) => decision === text('vurdering')) ?? null,
    body: text('instans'),
    categoryId: text('kategori'),
    text: text('tekst'),
    language: LIST_LANGUAGES.find((language) => language === text('sprak')) ?? null,
    assigneeId: assignee === ME ? (me?.id ?? '') : assignee,
    stepId: text('trinn'),
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
    kategori: query.categoryId,
    tekst: query.text,
    sprak: query.language ?? '',
    ansvarlig: query.assigneeId,
    trinn: query.stepId,
    sorter: query.order,
  };
}
