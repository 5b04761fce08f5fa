import { CodebookService } from '../../../src/analysis/codebook/codebook.service.js';
import { CommentService } from '../../../src/analysis/comment/comment.service.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { Placement } from '../../../src/analysis/placement/placement.entity.js';
import { PlacementService } from '../../../src/analysis/placement/placement.service.js';
import { Suggestion } from '../../../src/analysis/suggestion/suggestion.entity.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { newId } from '../../../src/shared/database/id.js';
import { SummaryTexts } from '../../../src/report/writing/summary-texts.js';
import type { TestApp } from '../app.js';
import type { SubmittedAnswer } from './hearing-answer.js';
import { familyOf, type FamilyOfComment } from './hearing-family.js';
import type { HearingContent } from './hearing-content.js';
import { togetherIn, type TogetherInHearing } from './hearing-together.js';

/** What was made of an answer. */
export interface AnalysedAnswer extends FamilyOfComment, TogetherInHearing {
  readonly sourceId: string;
  /** Drawn by a person, in the uploaded file. */
  readonly commentId: string;
  /** Where that comment stands: in a draft, and in one of its sections. */
  readonly placementIds: readonly string[];
  readonly tagId: string;
  /** That the comment also belongs to the hearing as a whole; nobody has decided it. */
  readonly suggestionId: string;
}

/** Reads an answer, draws a comment in its file, places it twice with a tag, decides one, and writes of the hearing. */
export async function analyse(
  test: TestApp,
  adviser: PersonActor,
  hearing: HearingContent,
  answered: SubmittedAnswer,
): Promise<AnalysedAnswer> {
  await test.work();
  const { id: consultationId } = hearing;
  const { attachmentId } = answered;
  const source = await test.database.reader.findOneByOrFail(TextSource, { consultationId, attachmentId });
  const tag = await test.app
    .get(CodebookService, { strict: false })
    .add(adviser, consultationId, { parentId: null, name: 'Forløpstider', definition: 'Om frister i forløpet.' });
  const comment = await test.app
    .get(CommentService, { strict: false })
    .create(adviser, { consultationId, sourceId: source.id }, { start: 0, end: 30 });
  const placementIds = await place(test, adviser, hearing, comment, tag.id);
  await test.app.get(SummaryTexts, { strict: false }).write(adviser, consultationId, {
    place: 'consultation',
    text: 'Svarene er gjennomgående positive.',
    seenVersion: 0,
  });
  const suggestionId = await suggest(test, comment);
  const family = await familyOf(test, adviser, comment);
  const together = await togetherIn(test, adviser, consultationId, comment.id);
  return {
    ...family,
    ...together,
    sourceId: source.id,
    commentId: comment.id,
    placementIds,
    tagId: tag.id,
    suggestionId,
  };
}

async function suggest(test: TestApp, { id: commentId, consultationId, createdAt }: Comment): Promise<string> {
  const suggestion = Object.assign(new Suggestion(), {
    id: newId(),
    consultationId,
    commentId,
    kind: 'place',
    place: 'consultation',
    tagId: null,
    confidence: 55,
    why: [{ kind: 'word', text: 'fristen' }],
    createdAt,
    outcome: null,
    decidedAt: null,
    decidedByName: null,
  } as const);
  await test.database.write((transaction) => transaction.insert(Suggestion, suggestion));
  return suggestion.id;
}

async function place(
  test: TestApp,
  adviser: PersonActor,
  { id: consultationId, draftIds, sectionIds }: HearingContent,
  { id: commentId }: Comment,
  tagId: string,
): Promise<readonly string[]> {
  const placing = test.app.get(PlacementService, { strict: false });
  const places = [`draft:${draftIds[0] ?? ''}`, `section:${sectionIds[0] ?? ''}`];
  await placing.place(adviser, { consultationId, commentId }, places, {
    stance: 'supportsWithRemarks',
    tagIds: [tagId],
  });
  const placements = await test.database.reader.find(Placement, { where: { commentId }, order: { place: 'ASC' } });
  const [first] = placements;
  if (!first) throw new Error('The comment was placed nowhere');
  await placing.assess(
    adviser,
    { consultationId, placementId: first.id, version: first.version },
    { decision: 'notFollowed', reason: 'Fristen er faglig begrunnet.' },
  );
  return placements.map(({ id }) => id);
}
