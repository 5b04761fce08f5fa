import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, type ErrorSummary } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { commentListWords } from '../list/comment-list.words.js';
import type { Range } from '../text/coverage.rules.js';
import { sentencesIn } from '../text/sentences.rules.js';
import type { CardPartsView } from '../card/card-parts.js';
import { cardView, type CardView } from '../view/card-view.js';
import { placementFieldName, type TypedOnPlacement } from '../view/placement-view.js';
import { placementViewWords } from '../view/view.words.js';
import { firstWords } from '../workbench/letter-view.js';
import type { CommentInContext } from './comment-reader.js';
import { commentWords } from './comment.words.js';
import { historyView, type HistoryLine } from './history-view.js';

interface End {
  readonly value: number;
  readonly text: string;
  readonly isChosen: boolean;
}

interface Way {
  readonly href: string;
  readonly text: string;
}

/** How much of the text around a comment is shown, and how far its ends can be moved here. */
const AROUND = 700;
const REACH = 3000;

/** One comment: its passage where it stands, its placements with their assessments, and its history. */
export class CommentPage extends Page {
  readonly template = 'pages/analysis/comment';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly w;
  readonly back = 'merknad';
  readonly navigation: AnalysisNavigation;
  readonly summary: ErrorSummary;
  readonly warning: string | false;
  readonly card: CardView;
  readonly parts: CardPartsView;
  readonly mayWork: boolean;
  readonly where: string;
  readonly onBehalfOf: string | false;
  readonly before: string;
  readonly passage: string;
  readonly after: string;
  readonly starts: readonly End[];
  readonly ends: readonly End[];
  readonly history: readonly HistoryLine[];
  readonly workbenchHref: string;
  readonly ways: readonly Way[];
  readonly tagNames: readonly string[];

  constructor(language: Language, view: CommentInContext, parts: CardPartsView, typed?: TypedOnPlacement) {
    super();
    const { consultation, card, text, source, invitation } = view;
    const { comment } = card;
    this.t = commentWords[language];
    this.w = placementViewWords[language];
    this.status = statusOf(typed);
    this.title = `${comment.isSetAside ? this.t.setAsideTitle : this.t.title} ${invitation.addressedName}`;
    this.crumbs = [
      ...crumbsTo(consultation, language),
      { href: consultationPath(consultation.id, 'merknader'), text: commentListWords[language].title },
    ];
    this.navigation = analysisNavigation(consultation.id, null, language);
    this.summary = summaryOf(typed);
    this.warning = this.warningOf(view);
    const ground = { ...view, language, consultationId: consultation.id };
    this.card = cardView(ground, card, typed);
    this.parts = parts;
    this.mayWork = view.mayWork;
    this.where = source.title;
    const { onBehalfOf } = view.version;
    this.onBehalfOf = onBehalfOf.length > 0 && onBehalfOf.join(', ');
    const range = { start: comment.startOffset, end: comment.endOffset };
    this.before = contextBefore(text, range.start);
    this.passage = text.slice(range.start, range.end);
    this.after = contextAfter(text, range.end);
    const nearby = sentencesIn(text, { start: Math.max(0, range.start - REACH), end: range.end + REACH });
    this.starts = endsFor(text, range, nearby, 'start');
    this.ends = endsFor(text, range, nearby, 'end');
    this.history = historyView(ground, view.history, view.steps);
    this.workbenchHref = `${consultationPath(consultation.id, 'lesing', comment.versionId)}?merknad=${comment.id}#m-${comment.id}`;
    this.ways = this.waysFrom(view);
    this.tagNames = view.codebook.inOrder.filter(({ tag }) => !tag.isRetired).map(({ tag }) => tag.name);
  }

  private warningOf({ card, counts, mayWork }: CommentInContext): string | false {
    if (card.comment.isRemoved) return this.t.removed;
    if (!counts) return this.t.replaced;
    return mayWork ? false : this.t.readOnly;
  }

  private waysFrom({ consultation, neighbours, carriedToId, card }: CommentInContext): readonly Way[] {
    const { t } = this;
    const to = (id: string | null, text: string): Way[] =>
      id === null ? [] : [{ href: consultationPath(consultation.id, 'merknader', id), text }];
    return [
      ...to(neighbours.previousId, t.previous),
      ...to(neighbours.nextId, t.next),
      ...to(card.comment.carriedFromId, t.carriedFrom),
      ...to(carriedToId, t.carriedTo),
    ];
  }
}

function statusOf(typed: TypedOnPlacement | undefined): number {
  if (!typed) return 200;
  return typed.isOvertaken ? 409 : 422;
}

function summaryOf(typed: TypedOnPlacement | undefined): ErrorSummary {
  const errors = typed?.errors.map(({ field, message }) => ({
    field: placementFieldName(field, typed.placementId),
    message,
  }));
  return errorSummary(errors ?? []);
}

function contextBefore(text: string, start: number): string {
  const from = Math.max(0, start - AROUND);
  return from === 0 ? text.slice(0, start) : `… ${text.slice(from, start).replace(/^\S*\s/, '')}`;
}

function contextAfter(text: string, end: number): string {
  const to = Math.min(text.length, end + AROUND);
  return to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s\S*$/, '')} …`;
}

/** The places where the comment can begin or end: the sentences around it, and where it begins or ends now. */
function endsFor(text: string, range: Range, sentences: readonly Range[], side: 'start' | 'end'): readonly End[] {
  const now = range[side];
  const all = new Set([now, ...sentences.map((sentence) => sentence[side])]);
  return [...all]
    .sort((left, right) => left - right)
    .map((value) => ({
      value,
      text:
        side === 'start'
          ? firstWords(text.slice(value, value + 120), 60)
          : lastWords(text.slice(Math.max(0, value - 120), value)),
      isChosen: value === now,
    }));
}

function lastWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `… ${line.slice(-60).replace(/^\S*\s/, '')}`;
}
