import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { ConsolidationAccess } from './consolidation-access.js';
import { ConsolidationDesk, reasonFor, type DeskWork } from './consolidation-desk.js';
import { Consolidation } from './consolidation.entity.js';
import type {
  NewPassage,
  PassageEdit,
  PassageRef,
  PassageText,
  SavedPassage,
  SeenPassage,
  WithReason,
} from './consolidation.types.js';
import { beginPassage, keepText, letGoOf, passageOf, saveText } from './passage-texts.js';
import { PassageVersion } from './passage-version.entity.js';
import { Passage } from './passage.entity.js';

const MOST_TEXTS = 500;

/** The texts of the answer that an umbrella writes. Several write at once: what somebody else saved is never overwritten. */
@Injectable()
export class Passages {
  constructor(
    private readonly database: Database,
    private readonly desk: ConsolidationDesk,
    private readonly access: ConsolidationAccess,
  ) {}

  /** Begins a passage in the umbrella's own words, the last of its place. */
  async write(actor: Actor, { consultationId, place, text, reason }: NewPassage): Promise<Passage> {
    return this.desk.work(actor, consultationId, async (work) =>
      beginPassage(work, {
        place: await this.desk.answerablePlace(work, place),
        text,
        dissenterInvitationId: null,
        reason,
      }),
    );
  }

  /** Saves a text over the version that its author saw; a conflict gives both texts and keeps both. */
  async edit(actor: Actor, edit: PassageEdit): Promise<SavedPassage> {
    return this.desk.work(actor, edit.consultationId, async (work) =>
      saveText(work, await passageOf(work, edit.passageId), edit),
    );
  }

  /** Gives a passage another number among those of its place; a number beyond the last is the last. */
  async reorder(actor: Actor, { consultationId, passageId }: PassageRef, position: number): Promise<void> {
    await this.desk.work(actor, consultationId, async (work) => {
      const passage = await passageOf(work, passageId);
      const { place } = passage;
      const all = await work.transaction.find(Passage, {
        where: { consultationId, place },
        order: { position: 'ASC', id: 'ASC' },
      });
      const others = all.filter(({ id }) => id !== passageId);
      const standing = others.filter(({ isRemoved }) => !isRemoved);
      const before = standing.slice(0, Math.max(0, position - 1)).at(-1);
      const index = before ? others.indexOf(before) + 1 : 0;
      await renumber(work, [...others.slice(0, index), passage, ...others.slice(index)]);
      await work.record('passage.reordered', 'passage', passageId, { position });
    });
  }

  /**
   * Takes a passage out of the answer; its comments are open again until it is brought back. `ChangedMeanwhile` when
   * somebody has given it other words.
   */
  async remove(actor: Actor, seen: SeenPassage): Promise<Passage> {
    return this.desk.work(actor, seen.consultationId, async (work) => {
      const passage = await passageOf(work, seen.passageId);
      if (passage.isRemoved) return passage;
      if (passage.version !== seen.seenVersion) throw new ChangedMeanwhile();
      const reason = reasonFor(work, seen.reason);
      passage.remove(work.at);
      return this.keepStanding(work, passage, 'removed', reason);
    });
  }

  /** Takes a passage into the answer again, with its words and the comments it was made from. */
  async bringBack(actor: Actor, ref: PassageRef & WithReason): Promise<Passage> {
    return this.desk.work(actor, ref.consultationId, async (work) => {
      const passage = await passageOf(work, ref.passageId);
      if (!passage.isRemoved) return passage;
      const reason = reasonFor(work, ref.reason);
      passage.bringBack();
      return this.keepStanding(work, passage, 'broughtBack', reason);
    });
  }

  /** Has no more use for a text that was kept beside the passage. */
  async letGo(actor: Actor, ref: PassageRef, besideId: string): Promise<void> {
    await this.desk.work(actor, ref.consultationId, async (work) =>
      letGoOf(work, await passageOf(work, ref.passageId), [besideId]),
    );
  }

  /** Every text that the passage has had and that was kept beside it, the newest first. */
  async history(actor: Actor, { consultationId, passageId }: PassageRef): Promise<readonly PassageText[]> {
    const { reader } = this.database;
    await this.access.toRead(actor, consultationId, reader);
    if (!(await reader.existsBy(Passage, { id: passageId, consultationId }))) throw new NotFound('passage');
    return reader.find(PassageVersion, { where: { passageId }, order: { at: 'DESC', id: 'DESC' }, take: MOST_TEXTS });
  }

  /**
   * The organ has decided on the texts, or with null has them to decide on again: from then on a change of words needs a
   * reason. In the transaction of the decision.
   */
  async decideTexts(transaction: Transaction, actor: Actor, consultationId: string, at: Date | null): Promise<void> {
    await this.desk.workIn(transaction, actor, consultationId, async (work) => {
      await transaction.update(Consolidation, { consultationId }, { textsDecidedAt: at });
      await work.record('consolidation.textsDecided', 'consultation', consultationId, {
        at: at?.toISOString() ?? null,
      });
    });
  }

  private async keepStanding(
    work: DeskWork,
    passage: Passage,
    outcome: 'removed' | 'broughtBack',
    reason: string | null,
  ): Promise<Passage> {
    await work.transaction.save(passage);
    await keepText(work, passage, { outcome, number: passage.version, text: passage.text, reason });
    await work.record(`passage.${outcome}`, 'passage', passage.id);
    return passage;
  }
}

async function renumber({ transaction }: DeskWork, passages: readonly Passage[]): Promise<void> {
  for (const [index, { id, position }] of passages.entries()) {
    if (position !== index + 1) await transaction.update(Passage, { id }, { position: index + 1 });
  }
}
