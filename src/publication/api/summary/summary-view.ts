import type { Standing, SummaryModel, SummaryPart, SummaryPlace } from '../../../report/summary.model.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { API_PATH, withQuery } from '../links.js';
import type {
  CommentResource,
  FiguresResource,
  StandingResource,
  SummaryPartResource,
  SummaryPlaceResource,
  SummaryResource,
} from './summary-resource.js';

/** The summary that is published, with nothing in it that may not be quoted. */
export interface SummaryParts {
  readonly number: number;
  readonly publishedAt: Date;
  readonly model: SummaryModel;
  /** What the model says in the place of words that may not be quoted. */
  readonly notQuoted: string;
  readonly baseUrl: string;
}

/** Where the parts of a hearing's summary stand in the interface. */
export function summaryLinks(consultationId: string, baseUrl: string): SummaryResource['links'] {
  const hearing = `${baseUrl}${API_PATH}/horinger/${consultationId}`;
  return {
    self: `${hearing}/oppsummering`,
    page: `${baseUrl}/horinger/${consultationId}/oppsummering`,
    hearing,
    comments: `${hearing}/oppsummering/merknader`,
    figures: `${hearing}/tall`,
  };
}

export function summaryResource({ number, publishedAt, model, baseUrl }: SummaryParts): SummaryResource {
  const links = summaryLinks(model.consultationId, baseUrl);
  return {
    number,
    publishedOn: CalendarDay.at(publishedAt).toString(),
    title: model.title,
    parts: model.parts.map((part) => partOf(part, links.comments)),
    links,
  };
}

function partOf(part: SummaryPart, comments: string): SummaryPartResource {
  const { key, draftId, title, text, bodies } = part;
  return {
    key,
    draftId,
    title,
    text,
    bodies,
    ...standingOf(part),
    places: part.places.map((place) => placeOf(place, comments)),
  };
}

function placeOf(place: SummaryPlace, comments: string): SummaryPlaceResource {
  const { key, kind, title, text, themes, findings } = place;
  return {
    key,
    kind,
    title,
    text,
    ...standingOf(place),
    themes: themes.map((theme) => ({
      key: theme.key,
      title: theme.title,
      text: theme.text,
      ...standingOf(theme),
    })),
    comments: findings.length,
    links: { comments: withQuery(comments, { sted: key }) },
  };
}

function standingOf({ stances, byCategory, privatePersons }: Standing): StandingResource {
  return { stances, byCategory, privatePersons };
}

/** The comments in the order of the summary; of one place, or of all of them. What may not be quoted has no text. */
export function commentsOf({ model, notQuoted, baseUrl }: SummaryParts, placeKey: string): readonly CommentResource[] {
  const places = model.parts.flatMap((part) => part.places).filter(({ key }) => placeKey === '' || key === placeKey);
  return places.flatMap(({ key, findings }) =>
    findings.map((finding) => ({
      id: finding.placementId,
      place: key,
      body: finding.body,
      isPrivatePerson: finding.isPrivatePerson,
      text: finding.text === notQuoted ? null : finding.text,
      stance: finding.stance,
      themes: finding.tags,
      decision: finding.decision,
      reason: finding.reason,
      change: finding.change,
      links: { answer: `${baseUrl}${API_PATH}/horinger/${model.consultationId}/horingssvar/${finding.responseId}` },
    })),
  );
}

export function figuresResource({ number, model }: SummaryParts): FiguresResource {
  return {
    number,
    figures: model.figures,
    questions: model.questions.map((question) => ({
      id: question.questionId,
      number: question.number,
      text: question.text,
      choices: question.choices,
      rows: question.rows.map(({ draftId, title, counts, bodies, privatePersons }) => ({
        draftId,
        title,
        counts,
        bodies,
        privatePersons,
      })),
    })),
    bodies: model.bodies
      .filter(({ isPrivatePerson }) => !isPrivatePerson)
      .map(({ name, category, outcome, isLate, isInvited, receivedOn, other, onBehalfOf }) => ({
        name,
        category,
        outcome,
        isLate,
        isInvited,
        receivedOn: receivedOn && receivedOn.toString(),
        other,
        onBehalfOf,
      })),
  };
}
