import { In, IsNull } from 'typeorm';
import type { HearingPlace } from '../../analysis/placement/place-catalogue.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { normalisedText } from '../../response/typing/typed-value.js';
import { reasonFor, type DeskWork } from './consolidation-desk.js';
import { BlankPassage } from './consolidation.errors.js';
import type { BesideText, PassageEdit, SavedPassage } from './consolidation.types.js';
import { PassageVersion, type TextOutcome } from './passage-version.entity.js';
import { Passage } from './passage.entity.js';

/** What a new passage is. */
interface BegunPassage {
  readonly place: HearingPlace;
  readonly text: string;
  /** Whose remark it is; null for what the umbrella says. */
  readonly dissenterInvitationId: string | null;
  readonly reason: string | null | undefined;
}

/** Writes a new passage, the last of its place. The same words again in the same place are no second one: a button pressed twice. */
export async function beginPassage(work: DeskWork, begun: BegunPassage): Promise<Passage> {
  const { transaction, consultation } = work;
  const reason = reasonFor(work, begun.reason);
  const text = normalisedText(begun.text);
  if (text === '') throw new BlankPassage();
  const where = { consultationId: consultation.id, place: begun.place.key };
  const dissenterInvitationId = begun.dissenterInvitationId ?? IsNull();
  const same = await transaction.findOneBy(Passage, { ...where, text, dissenterInvitationId, removedAt: IsNull() });
  if (same) return same;
  const last = await transaction.maximum(Passage, 'position', where);
  const passage = newPassage(work, { ...begun, text }, (last ?? 0) + 1);
  await transaction.insert(Passage, passage);
  await keepText(work, passage, { outcome: 'saved', number: 1, text, reason });
  await work.record('passage.written', 'passage', passage.id, { place: passage.place, kind: passage.kind, text });
  return passage;
}

function newPassage(
  { consultation, actor, at }: DeskWork,
  { place, text, dissenterInvitationId }: BegunPassage,
  position: number,
): Passage {
  return Object.assign(new Passage(), {
    id: newId(),
    consultationId: consultation.id,
    hostId: consultation.hostId,
    place: place.key,
    draftId: place.draft?.id ?? null,
    sectionId: place.section?.id ?? null,
    questionId: place.question?.id ?? null,
    kind: dissenterInvitationId === null ? 'position' : 'dissent',
    dissenterInvitationId,
    text,
    position,
    version: 1,
    createdAt: at,
    changedAt: at,
    changedById: actor.id,
    changedByName: actor.name,
    removedAt: null,
  } as const);
}

/** Gives a passage other words; the same words are no change. */
export async function rewritePassage(
  work: DeskWork,
  passage: Passage,
  typed: { readonly text: string; readonly reason?: string | null | undefined },
): Promise<void> {
  const text = normalisedText(typed.text);
  if (text === passage.text) return;
  const reason = reasonFor(work, typed.reason);
  passage.reword(text, { byId: work.actor.id, byName: work.actor.name, at: work.at });
  await work.transaction.save(passage);
  await keepText(work, passage, { outcome: 'saved', number: passage.version, text, reason });
  await work.record('passage.reworded', 'passage', passage.id, { text, version: passage.version });
}

/**
 * Saves a text over the version that its author saw. Over another one, or one that was removed, it is kept beside and
 * given back as a conflict; unless it is what stands already.
 */
export async function saveText(work: DeskWork, passage: Passage, edit: PassageEdit): Promise<SavedPassage> {
  const text = normalisedText(edit.text);
  const isSeen = passage.version === edit.seenVersion && !passage.isRemoved;
  const isWhatStands = text === passage.text && !passage.isRemoved;
  if (!isSeen && !isWhatStands) {
    return { outcome: 'conflict', passage, beside: await keepBeside(work, passage, { ...edit, text }) };
  }
  await rewritePassage(work, passage, { text, reason: edit.reason });
  await letGoOf(work, passage, edit.letsGo ?? []);
  return { outcome: 'saved', passage };
}

/** A passage of the hearing, removed or not; `NotFound` for another's. */
export async function passageOf({ transaction, consultation }: DeskWork, passageId: string): Promise<Passage> {
  const passage = await transaction.findOneBy(Passage, { id: passageId, consultationId: consultation.id });
  if (!passage) throw new NotFound('passage');
  return passage;
}

/** Has no more use for texts that were kept beside a passage; they stay in its history. */
export async function letGoOf(work: DeskWork, passage: Passage, besideIds: readonly string[]): Promise<void> {
  if (besideIds.length === 0) return;
  const texts = await work.transaction.findBy(PassageVersion, {
    id: In([...besideIds]),
    passageId: passage.id,
    outcome: 'beside',
  });
  const kept = texts.filter(({ letGoAt }) => letGoAt === null);
  for (const text of kept) {
    text.letGoAt = work.at;
    await work.transaction.save(text);
    await work.record('passage.textLetGo', 'passage', passage.id, { besideId: text.id });
  }
}

/** Adds to the history of a passage. */
export async function keepText(
  { transaction, consultation, actor, at }: DeskWork,
  passage: Passage,
  kept: {
    readonly outcome: TextOutcome;
    readonly number: number;
    readonly text: string;
    readonly reason: string | null;
  },
): Promise<PassageVersion> {
  const version = transaction.create(PassageVersion, {
    ...kept,
    id: newId(),
    passageId: passage.id,
    consultationId: consultation.id,
    byId: actor.id,
    byName: actor.name,
    at,
    letGoAt: null,
  });
  await transaction.insert(PassageVersion, version);
  return version;
}

export function asBeside({ id, text, number, byId, byName, at }: PassageVersion): BesideText {
  return { id, text, onVersion: number, byId, byName, at };
}

/** The same text sent twice, as by a page that is loaded again, is kept once. */
async function keepBeside(work: DeskWork, passage: Passage, edit: PassageEdit): Promise<BesideText> {
  const { text, seenVersion, reason = null } = edit;
  const same = { passageId: passage.id, outcome: 'beside', number: seenVersion, byId: work.actor.id } as const;
  const kept = (await work.transaction.findBy(PassageVersion, same)).find((known) => known.text === text);
  if (kept) return asBeside(kept);
  const fresh = await keepText(work, passage, { outcome: 'beside', number: seenVersion, text, reason });
  await work.record('passage.textKeptBeside', 'passage', passage.id, { text, seenVersion });
  return asBeside(fresh);
}
