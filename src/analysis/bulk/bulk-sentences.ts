import type { Language } from '../../shared/language/words.js';
import { shortPlaceLabel } from '../placement/place-label.js';
import { decisionWords, stanceWords } from '../placement/placement.words.js';
import type { BulkHearing } from './bulk-hearing.js';
import type { BulkFigures } from './bulk-reader.js';
import type { BulkWork, OnDecided } from './bulk-work.js';
import { bulkSentenceWords } from './bulk-sentence.words.js';

/** What the sentences are made from. */
interface Saying {
  readonly figures: BulkFigures;
  readonly hearing: BulkHearing;
  readonly language: Language;
  readonly t: (typeof bulkSentenceWords)[Language];
}

/** What is about to be done, in sentences with counts. */
export function sentencesOf(
  work: BulkWork,
  figures: BulkFigures,
  hearing: BulkHearing,
  language: Language,
): readonly string[] {
  const saying = { figures, hearing, language, t: bulkSentenceWords[language] };
  switch (work.verb) {
    case 'assess':
      return assessing(work, saying);
    case 'stance':
      return settingStance(work, saying);
    case 'tag':
      return [tagSentence(work, saying), ...leftOut(saying)];
    case 'place':
      return placing(work, saying);
    case 'assign':
      return assigning(work, saying);
    case 'step':
      return [settingStep(work, saying)];
    case 'follow':
      return [saying.t.willFollow(placedIn(saying)), ...kept(figures.decided, work, saying), ...leftOut(saying)];
    case 'undo':
      return [saying.t.willUndo(figures.rows)];
  }
}

type Work<V extends BulkWork['verb']> = Extract<BulkWork, { verb: V }>;

function placedIn({ figures: { rows, unplaced } }: Saying): number {
  return rows - unplaced;
}

function leftOut({ figures: { unplaced }, t }: Saying): readonly string[] {
  return unplaced > 0 ? [t.unplaced(unplaced)] : [];
}

function kept(count: number, { onDecided }: { readonly onDecided: OnDecided }, { t }: Saying): readonly string[] {
  if (count === 0) return [];
  return [onDecided === 'keep' ? t.willKeep(count) : t.willReplace(count)];
}

function assessing(work: Work<'assess'>, saying: Saying): readonly string[] {
  const { figures, language, t } = saying;
  const count = placedIn(saying) - (work.onDecided === 'keep' ? figures.decided : 0);
  const said = t.willAssess(count, decisionWords[language][work.assessment.decision]);
  const reason = work.assessment.reason === null ? [t.withoutReason] : [];
  return [said, ...kept(figures.decided, work, saying), ...leftOut(saying), ...reason];
}

function settingStance(work: Work<'stance'>, saying: Saying): readonly string[] {
  const { figures, language, t } = saying;
  const count = placedIn(saying) - (work.onDecided === 'keep' ? figures.withStance : 0);
  const said = t.willStance(count, stanceWords[language][work.stance]);
  return [said, ...kept(figures.withStance, work, saying), ...leftOut(saying)];
}

function placing(work: Work<'place'>, saying: Saying): readonly string[] {
  const place = placeName(work.place, saying.hearing, saying.language);
  if (work.way === 'append') return [saying.t.willPlace(saying.figures.comments, place)];
  return [saying.t.willMove(placedIn(saying), place), ...leftOut(saying)];
}

function assigning(work: Work<'assign'>, { hearing, figures: { comments }, t }: Saying): readonly string[] {
  const assignee = hearing.people.find(({ id }) => id === work.assigneeId);
  const said = assignee ? t.willAssign(comments, assignee.name) : t.willRelease(comments);
  return [said, work.onDecided === 'keep' ? t.assignedStay : t.assignedGo];
}

function settingStep({ stepId }: Work<'step'>, { hearing, figures, t }: Saying): string {
  const step = hearing.steps.find(({ id }) => id === stepId);
  return t.willStep(figures.comments, step?.name ?? t.noStep);
}

function tagSentence({ way, tagIds, insteadOfId }: Work<'tag'>, saying: Saying): string {
  const {
    hearing: { codebook },
    t,
  } = saying;
  const count = placedIn(saying);
  const name = (id: string): string => codebook.find(id)?.name ?? id;
  const tags = tagIds.map((id) => `«${name(id)}»`).join(', ');
  switch (way) {
    case 'append':
      return t.willAppend(count, tags);
    case 'replace':
      return t.willReplaceTags(count, tags);
    case 'exchange':
      return t.willExchange(tags, insteadOfId === null ? '' : name(insteadOfId));
    case 'drop':
      return t.willDrop(count, tags);
  }
}

/** A place of the hearing in a few words; its key when the hearing does not have it any more. */
export function placeName(key: string, { catalogue }: BulkHearing, language: Language): string {
  const place = catalogue.find(key);
  return place ? shortPlaceLabel(place, language) : key;
}
