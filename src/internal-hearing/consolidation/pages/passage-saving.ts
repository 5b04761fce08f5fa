import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../../identity/access/actor.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { ConsolidationAccess } from '../consolidation-access.js';
import { ConsolidationReader } from '../consolidation-reader.js';
import type { PassageInView, PassageRef, SavedPassage } from '../consolidation.types.js';
import { Passages } from '../passages.js';
import type { PassageForm } from './consolidation.forms.js';
import { parsePassageBase } from './passage-base.js';

/** What the buttons of a passage do that need to know what stands around it. */
@Injectable()
export class PassageSaving {
  constructor(
    private readonly access: ConsolidationAccess,
    private readonly reader: ConsolidationReader,
    private readonly passages: Passages,
  ) {}

  /**
   * Saves what was typed, or heeds the answer to a conflict: one's own text, or both, the one that stands first. Null when
   * the other's text is to stand, so that there is nothing to save.
   */
  async save(person: PersonActor, ref: PassageRef, form: PassageForm): Promise<SavedPassage | null> {
    const { seenVersion, letsGo } = parsePassageBase(form.base);
    const { reason } = form;
    if (form.answer === 'theirs') {
      for (const besideId of letsGo) await this.passages.letGo(person, ref, besideId);
      return null;
    }
    const text = form.answer === 'both' ? await this.together(person, ref, form) : form.text;
    return this.passages.edit(person, { ...ref, text, reason, seenVersion, letsGo });
  }

  /** One place up or down among the passages that stand. */
  async move(person: PersonActor, ref: PassageRef, { place, way }: Pick<PassageForm, 'place' | 'way'>): Promise<void> {
    const passages = await this.standingAt(person, ref, place);
    const at = passages.findIndex(({ id }) => id === ref.passageId);
    if (at < 0) throw new NotFound('passage');
    await this.passages.reorder(person, ref, Math.max(1, way === 'up' ? at : at + 2));
  }

  /** Has no more use for a text kept beside the passage; `NotFound` for one that is not. */
  async letGo(person: PersonActor, ref: PassageRef, textId: string): Promise<void> {
    const texts = await this.passages.history(person, ref);
    if (!texts.some(({ id, outcome }) => id === textId && outcome === 'beside')) throw new NotFound('passage');
    await this.passages.letGo(person, ref, textId);
  }

  private async together(person: PersonActor, ref: PassageRef, { place, text }: PassageForm): Promise<string> {
    const passages = await this.standingAt(person, ref, place);
    const stored = passages.find(({ id }) => id === ref.passageId)?.text ?? '';
    return [stored, text].filter((part) => part !== '').join('\n\n');
  }

  private async standingAt(
    person: PersonActor,
    { consultationId }: PassageRef,
    place: string,
  ): Promise<readonly PassageInView[]> {
    await this.access.toWork(person, consultationId);
    return (await this.reader.place(consultationId, place)).passages;
  }
}
