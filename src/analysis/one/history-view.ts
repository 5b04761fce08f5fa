import { formatInstant } from '../../shared/language/format.js';
import type { CommentChange } from '../comment/comment-change.entity.js';
import type { PlacementSnapshot } from '../comment/comment-snapshot.js';
import { workCardWords } from '../work/work-card.words.js';
import { workChanges } from '../work/work-changes.js';
import type { WorkStep } from '../work/work-step.entity.js';
import { shortPlaceLabel } from '../placement/place-label.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import type { ViewGround } from '../view/placement-view.js';
import { deedWords, placementViewWords } from '../view/view.words.js';

/** A line of a comment's history. */
export interface HistoryLine {
  readonly at: string;
  readonly by: string;
  readonly deed: string;
  readonly isUndone: boolean;
  /** What it became, place by place. */
  readonly details: readonly string[];
}

/** The lines of a history; the steps are all that the hearing has or had, so that one that was retired is named too. */
export function historyView(
  ground: ViewGround,
  history: readonly CommentChange[],
  steps: readonly WorkStep[],
): readonly HistoryLine[] {
  return history.map((change) => ({
    at: formatInstant(change.at, ground.language),
    by: change.byName,
    deed: deedWords[ground.language][change.deed],
    isUndone: change.undoneAt !== null,
    details: [...detailsOf(ground, change), ...workChanges(change, steps, workCardWords[ground.language])],
  }));
}

function detailsOf(ground: ViewGround, { what: { before, after } }: CommentChange): readonly string[] {
  const then = new Map(before?.placements.map((placement) => [placement.id, JSON.stringify(placement)]));
  const now = new Set(after.placements.map(({ id }) => id));
  const changed = after.placements.filter((placement) => then.get(placement.id) !== JSON.stringify(placement));
  const gone = before?.placements.filter(({ id }) => !now.has(id)) ?? [];
  return [
    ...changed.map((placement) => said(ground, placement)),
    ...gone.map((placement) => `– ${place(ground, placement)}`),
  ];
}

function said(ground: ViewGround, placement: PlacementSnapshot): string {
  const { language, codebook } = ground;
  const tags = placement.tagIds.map((id) => codebook.find(id)?.name ?? id);
  const decision =
    placement.decision === null ? placementViewWords[language].undecided : decisionWords[language][placement.decision];
  const parts = [stanceWords[language][placement.stance], ...tags, decision];
  const change =
    placement.changeNote === undefined ? '' : `. ${placementViewWords[language].change}: ${placement.changeNote}`;
  return `${place(ground, placement)}: ${parts.join(', ').toLocaleLowerCase(language)}${change}`;
}

function place({ catalogue, language }: ViewGround, { place: key }: PlacementSnapshot): string {
  const found = catalogue.find(key);
  return found ? shortPlaceLabel(found, language) : key;
}
