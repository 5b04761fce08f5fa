import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { bringIn, endAll, leaveOutAll, linkSources, sourcesFor, sourcesOf } from './comment-fates.js';
import { ConsolidationDesk, type DeskWork } from './consolidation-desk.js';
import {
  CommentGone,
  LeftOutWithoutReason,
  NoCommentChosen,
  NotInDissent,
  SeveralDissenters,
  StandsInPassage,
} from './consolidation.errors.js';
import type { LeavingOut, MarkingDissent, SavedPassage, TakingBack, TakingIn, Wording } from './consolidation.types.js';
import { InnerComments, type ChosenComment } from './inner-comments.js';
import { PassageSource, type Treatment } from './passage-source.entity.js';
import { beginPassage, passageOf, rewritePassage, saveText } from './passage-texts.js';
import { Passage } from './passage.entity.js';

/** What becomes of the members' comments: which passage says it, or why none does. */
@Injectable()
export class Sources {
  constructor(
    private readonly desk: ConsolidationDesk,
    private readonly comments: InnerComments,
  ) {}

  /** Puts the comments' own words at the end of a passage, or begins one with them. What stands there already is not put again. */
  async takeIn(actor: Actor, taking: TakingIn): Promise<Passage> {
    return this.onComments(actor, taking, async (work, comments) => {
      const { into, reason } = taking;
      if ('place' in into) return this.begin(work, { ...taking, place: into.place, text: null }, comments, 'takenIn');
      const passage = await this.standing(work, into.passageId, comments);
      const known = new Set((await sourcesOf(work, passage.id)).map(({ point }) => point));
      const fresh = comments.filter(({ point }) => !known.has(point));
      if (fresh.length > 0) await rewritePassage(work, passage, { text: joined([passage, ...fresh]), reason });
      await linkSources(work, passage, fresh, treatmentIn(passage, 'takenIn'));
      return passage;
    });
  }

  /** Says several comments as one. */
  async merge(actor: Actor, wording: Wording): Promise<SavedPassage> {
    return this.say(actor, wording, 'merged');
  }

  /** Says comments in other words. */
  async reword(actor: Actor, wording: Wording): Promise<SavedPassage> {
    return this.say(actor, wording, 'reworded');
  }

  /** Gives comments of one body in its name, as a passage of its own; `SeveralDissenters` for those of several. */
  async markDissent(actor: Actor, marking: MarkingDissent): Promise<Passage> {
    return this.onComments(actor, marking, async (work, comments) => {
      const [dissenter, ...others] = new Set(comments.map(({ invitationId }) => invitationId));
      if (dissenter === undefined || others.length > 0) throw new SeveralDissenters();
      const { text, reason } = marking;
      const place = await this.desk.answerablePlace(work, marking.place);
      const passage = await beginPassage(work, { place, text, dissenterInvitationId: dissenter, reason });
      await linkSources(work, passage, comments, 'dissent');
      return passage;
    });
  }

  /** Does not bring comments on, and says why; what a passage says is refused with `StandsInPassage`. */
  async leaveOut(actor: Actor, leaving: LeavingOut): Promise<void> {
    const reason = leaving.reason.trim();
    if (reason === '') throw new LeftOutWithoutReason();
    await this.onComments(actor, leaving, async (work, comments) => {
      const passageIds = (await sourcesFor(work, comments)).map(({ passageId }) => passageId);
      const where = { id: In(passageIds), removedAt: IsNull() };
      if (passageIds.length > 0 && (await work.transaction.existsBy(Passage, where))) throw new StandsInPassage();
      await leaveOutAll(work, comments, reason);
    });
  }

  /** Leaves comments open again: out of one passage or of all, and no longer left out. No text is changed. */
  async takeBack(actor: Actor, taking: TakingBack): Promise<void> {
    await this.onComments(actor, taking, async (work, comments) => {
      const { passageId } = taking;
      const sources = await sourcesFor(work, comments);
      await endAll(
        work,
        passageId === undefined ? sources : sources.filter((source) => source.passageId === passageId),
      );
      if (passageId === undefined) await bringIn(work, comments);
    });
  }

  /** Takes one source out of its passage, also one whose comment is gone; `NotFound` for another hearing's. */
  async dropSource(actor: Actor, { consultationId, sourceId }: SourceRef): Promise<void> {
    await this.desk.work(actor, consultationId, async (work) => {
      const source = await work.transaction.findOneBy(PassageSource, { id: sourceId, consultationId });
      if (!source) throw new NotFound('source');
      if (source.endedAt === null) await endAll(work, [source]);
    });
  }

  private async say(actor: Actor, wording: Wording, treatment: Treatment): Promise<SavedPassage> {
    return this.onComments(actor, wording, async (work, comments): Promise<SavedPassage> => {
      const { into, text } = wording;
      if ('place' in into) {
        const passage = await this.begin(work, { ...wording, place: into.place, text }, comments, treatment);
        return { outcome: 'saved', passage };
      }
      const passage = await this.standing(work, into.passageId, comments);
      const saved = text === null ? ({ outcome: 'saved', passage } as const) : await this.save(work, passage, wording);
      if (saved.outcome === 'saved') await linkSources(work, passage, comments, treatmentIn(passage, treatment));
      return saved;
    });
  }

  private save(work: DeskWork, passage: Passage, { text, seenVersion, reason }: Wording): Promise<SavedPassage> {
    return saveText(work, passage, {
      consultationId: passage.consultationId,
      passageId: passage.id,
      seenVersion: seenVersion ?? 0,
      text: text ?? '',
      reason: reason ?? null,
    });
  }

  private async begin(
    work: DeskWork,
    { place, text, reason }: { place: string; text: string | null; reason?: string | null | undefined },
    comments: readonly ChosenComment[],
    treatment: Treatment,
  ): Promise<Passage> {
    const passage = await beginPassage(work, {
      place: await this.desk.answerablePlace(work, place),
      text: text ?? joined(comments),
      dissenterInvitationId: null,
      reason,
    });
    await linkSources(work, passage, comments, treatment);
    return passage;
  }

  /** A passage that the comments may go into: one that stands, and of a dissent only the dissenter's own. */
  private async standing(work: DeskWork, passageId: string, comments: readonly ChosenComment[]): Promise<Passage> {
    const passage = await passageOf(work, passageId);
    if (passage.isRemoved) throw new NotFound('passage');
    const { dissenterInvitationId } = passage;
    const isOthers = comments.some(({ invitationId }) => invitationId !== dissenterInvitationId);
    if (dissenterInvitationId !== null && isOthers) throw new NotInDissent();
    return passage;
  }

  private async onComments<T>(
    actor: Actor,
    { consultationId, placementIds }: { readonly consultationId: string; readonly placementIds: readonly string[] },
    deed: (work: DeskWork, comments: readonly ChosenComment[]) => Promise<T>,
  ): Promise<T> {
    if (placementIds.length === 0) throw new NoCommentChosen();
    return this.desk.work(actor, consultationId, async (work) => {
      const comments = await this.comments.chosen(work.transaction, consultationId, placementIds);
      if (comments.length !== new Set(placementIds).size) throw new CommentGone();
      return deed(work, comments);
    });
  }
}

/** Which source is dropped, in which hearing. */
interface SourceRef {
  readonly consultationId: string;
  readonly sourceId: string;
}

/** What stands in a dissent is a dissent, however it came there. */
function treatmentIn(passage: Passage, treatment: Treatment): Treatment {
  return passage.kind === 'dissent' ? 'dissent' : treatment;
}

function joined(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text.trim()).join('\n\n');
}
