import { createHash } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import { newId } from '../../shared/database/id.js';
import type { DeskWork } from './consolidation-desk.js';
import type { ChosenComment } from './inner-comments.js';
import { LeftOut } from './left-out.entity.js';
import { PassageSource, type Treatment } from './passage-source.entity.js';
import type { Passage } from './passage.entity.js';

/** SHA-256 of a comment's words, by which it shows later that they are others. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The sources of a passage that stand. */
export async function sourcesOf({ transaction }: DeskWork, passageId: string): Promise<readonly PassageSource[]> {
  return transaction.findBy(PassageSource, { passageId, endedAt: IsNull() });
}

/** The sources that stand for any of the comments, whatever the passage. */
export async function sourcesFor(
  { transaction, consultation }: DeskWork,
  comments: readonly ChosenComment[],
): Promise<readonly PassageSource[]> {
  const point = In(comments.map((comment) => comment.point));
  return transaction.findBy(PassageSource, { consultationId: consultation.id, point, endedAt: IsNull() });
}

/**
 * Notes that the passage was made from the comments, in this way from now on. What was left out is so no longer. A comment
 * that came in the same way already is left as it is.
 */
export async function linkSources(
  work: DeskWork,
  passage: Passage,
  comments: readonly ChosenComment[],
  treatment: Treatment,
): Promise<void> {
  const { transaction, consultation, actor, at } = work;
  const known = await sourcesOf(work, passage.id);
  const isKnown = ({ point }: ChosenComment): boolean =>
    known.some((source) => source.point === point && source.treatment === treatment);
  const fresh = comments.filter((comment) => !isKnown(comment));
  const replaced = known.filter(({ point }) => fresh.some((comment) => comment.point === point));
  await endAll(work, replaced);
  const rows = fresh.map(({ placementId, point, commentId, invitationId, text }) =>
    transaction.create(PassageSource, {
      id: newId(),
      consultationId: consultation.id,
      passageId: passage.id,
      placementId,
      point,
      commentId,
      invitationId,
      textDigest: digestOf(text),
      treatment,
      byId: actor.id,
      byName: actor.name,
      at,
      endedAt: null,
      endedByName: null,
    }),
  );
  if (rows.length > 0) await transaction.insert(PassageSource, rows);
  await bringIn(work, comments);
  for (const { id, placementId } of rows) {
    await work.record(`passage.${treatment}`, 'passage', passage.id, { sourceId: id, placementId });
  }
}

/** Notes that the comments are left out, with the reason; an earlier reason is ended. */
export async function leaveOutAll(work: DeskWork, comments: readonly ChosenComment[], reason: string): Promise<void> {
  const { transaction, consultation, actor, at } = work;
  await bringIn(work, comments);
  const rows = comments.map(({ placementId, point }) =>
    transaction.create(LeftOut, {
      id: newId(),
      consultationId: consultation.id,
      placementId,
      point,
      reason,
      byId: actor.id,
      byName: actor.name,
      at,
      endedAt: null,
      endedByName: null,
    }),
  );
  await transaction.insert(LeftOut, rows);
  for (const { placementId } of rows) await work.record('placement.leftOut', 'placement', placementId, { reason });
}

/** The comments are no longer left out. Gives how many were. */
export async function bringIn(work: DeskWork, comments: readonly Pick<ChosenComment, 'point'>[]): Promise<number> {
  const { transaction, consultation, at, actor } = work;
  const point = In(comments.map((comment) => comment.point));
  const rows = await transaction.findBy(LeftOut, { consultationId: consultation.id, point, endedAt: IsNull() });
  for (const { id, placementId } of rows) {
    await transaction.update(LeftOut, { id }, { endedAt: at, endedByName: actor.name });
    await work.record('placement.broughtIn', 'placement', placementId);
  }
  return rows.length;
}

/** The sources stand no longer; what they were stays written. */
export async function endAll(work: DeskWork, sources: readonly PassageSource[]): Promise<void> {
  const { transaction, at, actor } = work;
  for (const { id, passageId } of sources) {
    await transaction.update(PassageSource, { id }, { endedAt: at, endedByName: actor.name });
    await work.record('passage.sourceEnded', 'passage', passageId, { sourceId: id });
  }
}
