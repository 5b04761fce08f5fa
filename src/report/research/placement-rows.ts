import type { Language } from '../../shared/language/words.js';
import { bodyStanceWords, decisionWords } from '../label.words.js';
import type { Finding, SummaryModel, SummaryPart, SummaryPlace } from '../summary.model.js';

/** What each column of the placements holds, in the order in which they stand. The same in every language. */
export const PLACEMENT_COLUMNS = {
  placementId: 'One comment in one place; a comment that stands in three places has three rows.',
  commentId: 'The comment: a passage of an answer.',
  responseId: 'The answer that the comment is a passage of.',
  invitationId: 'The body in this consultation; also where its name is left out.',
  body: 'The name of the body; empty for a private person.',
  category: 'The category of the body in the register of the host; empty for none.',
  isPrivatePerson: 'true for a private person, who is counted in no figure of bodies.',
  bodies: 'How many bodies stand behind the comment: the body itself, those it answers for, and those that endorse it.',
  bodiesBehind: 'Their names.',
  partKey: 'The part of the summary: consultation, allDrafts, or draft:<id>.',
  part: 'The title of the part.',
  placeKey: 'The place: consultation, allDrafts, draft:<id>, section:<id>, question:<id>, or question:<id>:<draft id>.',
  placeKind: 'consultation, allDrafts, draft, section or question.',
  place: 'The title of the place.',
  stance: 'supports, supportsWithRemarks, opposes, neutral or unclear: what the comment says of the place.',
  stanceText: 'The stance in the language of the summary.',
  themes: 'The names of the themes that the comment is tagged with here.',
  themeIds: 'The ids of the same themes, as in the codebook.',
  decision: 'followed, partly, notFollowed, noted, outOfScope, or empty for undecided.',
  decisionText: 'The decision in the language of the summary.',
  reason: 'Why it was decided so; empty where nothing was said.',
  change: 'The change of the draft that the comment led to; empty where none has been named.',
  source: 'The file or the field of the answer that the comment stands in.',
  page: 'The page of the file; empty where it has none.',
  text: 'The comment, word for word.',
} as const;

export type PlacementColumn = keyof typeof PLACEMENT_COLUMNS;
export type PlacementRecord = Readonly<Record<PlacementColumn, string | number | boolean | null | readonly string[]>>;

/**
 * The summary as rows for research: one for each placement. Private persons are left unnamed, and so is whoever decided:
 * neither name is needed to study what was said.
 */
export function* placementRecords(model: SummaryModel, language: Language): Generator<PlacementRecord> {
  for (const part of model.parts)
    for (const place of part.places)
      for (const finding of place.findings) yield recordOf({ part, place, finding }, language);
}

/** The name of a body as open data has it. */
export function openName({
  name,
  isPrivatePerson,
}: {
  readonly name: string;
  readonly isPrivatePerson: boolean;
}): string {
  return isPrivatePerson ? '' : name;
}

function recordOf(
  { part, place, finding }: { readonly part: SummaryPart; readonly place: SummaryPlace; readonly finding: Finding },
  language: Language,
): PlacementRecord {
  const { placementId, commentId, responseId, invitationId, category, isPrivatePerson } = finding;
  const { stance, decision, reason, change, source, page, text, tags, tagIds } = finding;
  const bodies = isPrivatePerson ? finding.bodiesBehind.slice(1) : finding.bodiesBehind;
  return {
    placementId,
    commentId,
    responseId,
    invitationId,
    body: openName({ name: finding.body, isPrivatePerson }),
    category,
    isPrivatePerson,
    bodies: bodies.length,
    bodiesBehind: bodies,
    partKey: part.key,
    part: part.title,
    placeKey: place.key,
    placeKind: place.kind,
    place: place.title,
    stance,
    stanceText: bodyStanceWords[language][stance],
    themes: tags,
    themeIds: tagIds,
    decision,
    decisionText: decisionWords[language][decision ?? 'none'],
    reason,
    change,
    source,
    page,
    text,
  };
}
