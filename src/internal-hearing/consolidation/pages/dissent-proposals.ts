import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../../identity/access/actor.js';
import type { Language } from '../../../shared/language/words.js';
import { ConsolidationAccess } from '../consolidation-access.js';
import { ConsolidationReader } from '../consolidation-reader.js';
import type { MarkingDissent, PassageTarget } from '../consolidation.types.js';
import { proposedDissent } from '../consolidation.words.js';
import type { CommentDeedForm } from './consolidation.forms.js';
import { parseTarget } from './target-choices.js';

/** Proposes the words of a dissent, so that marking one is a single press; the words are the umbrella's to change. */
@Injectable()
export class DissentProposals {
  constructor(
    private readonly access: ConsolidationAccess,
    private readonly reader: ConsolidationReader,
  ) {}

  async propose(
    person: PersonActor,
    consultationId: string,
    form: CommentDeedForm,
    language: Language,
  ): Promise<MarkingDissent> {
    await this.access.toWork(person, consultationId);
    const here = await this.reader.place(consultationId, form.place);
    const comments = here.byBody.flatMap((body) => body.comments);
    const chosen = comments.filter(({ placementId }) => form.placementIds.includes(placementId));
    const texts = chosen.map(({ text }) => text);
    return {
      consultationId,
      placementIds: form.placementIds,
      place: here.isAnswerable ? form.place : await this.placeOf(consultationId, parseTarget(form.into, form.place)),
      text: proposedDissent(chosen[0]?.body ?? '', texts, language),
      reason: form.reason,
    };
  }

  /** Where a dissent goes that is said in a place which the answer does not have: beside what was chosen. */
  private async placeOf(consultationId: string, into: PassageTarget): Promise<string> {
    if ('place' in into) return into.place;
    const passages = await this.reader.passages(consultationId);
    return passages.find(({ id }) => id === into.passageId)?.place ?? '';
  }
}
