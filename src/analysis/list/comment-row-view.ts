import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { choiceOf } from '../bulk/choice.js';
import { shortPlaceLabel } from '../placement/place-label.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import { STANCE_COLORS, type ViewGround } from '../view/placement-view.js';
import { firstWords } from '../workbench/letter-view.js';
import type { CommentRow } from './comment-list.js';
import { commentListWords } from './comment-list.words.js';

/** A row of the list, and of what is to be decided at once. */
export interface CommentRowView {
  /** As a form sends it; see `choiceOf`. */
  readonly choice: string;
  readonly href: string;
  readonly text: string;
  readonly body: string;
  readonly place: string;
  readonly isPlaced: boolean;
  readonly stance: string;
  readonly stanceColor: string;
  readonly tags: string;
  readonly decision: string;
  readonly isDecided: boolean;
  readonly reason: string | false;
}

const LEAD = 220;

export function commentRowView(ground: ViewGround, row: CommentRow): CommentRowView {
  const { language, consultationId, codebook } = ground;
  const t = commentListWords[language];
  return {
    choice: choiceOf(row),
    href: consultationPath(consultationId, 'merknader', row.commentId),
    text: firstWords(row.text, LEAD),
    body: row.body,
    place: placeOf(ground, row) ?? t.unplaced,
    isPlaced: row.placementId !== null,
    stance: row.stance === null ? '' : stanceWords[language][row.stance],
    stanceColor: row.stance === null ? 'neutral' : STANCE_COLORS[row.stance],
    tags: row.tagIds.map((id) => codebook.find(id)?.name ?? id).join(', '),
    decision: row.decision === null ? t.undecided : decisionWords[language][row.decision],
    isDecided: row.decision !== null,
    reason: row.reason ?? false,
  };
}

function placeOf({ catalogue, language }: ViewGround, row: CommentRow): string | null {
  if (row.place === null) return null;
  const place = catalogue.find(row.place);
  return place ? shortPlaceLabel(place, language) : row.place;
}
