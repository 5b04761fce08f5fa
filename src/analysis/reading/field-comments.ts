import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AuditActor } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Answer } from '../../response/submission/response-version.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { CommentCard } from '../comment/comment-card.js';
import { Comment } from '../comment/comment.entity.js';
import { newPlacement } from '../placement/new-placement.js';
import { PlaceCatalogue, type HearingPlace } from '../placement/place-catalogue.js';
import { coverageOf, type Range } from '../text/coverage.rules.js';
import { SourceTexts } from '../text/source-texts.js';
import { Carrying, type FreshText } from './carrying.js';
import { stanceOfField } from './field-stance.rules.js';

/**
 * Makes comments of what a body filled in: they stand already in the place that the field asks about, with the stance that
 * the body chose beside it. Text that a carried comment covers is not made a comment once more.
 */
@Injectable()
export class FieldComments {
  constructor(
    private readonly clock: Clock,
    private readonly hearings: ConsultationReader,
    private readonly texts: SourceTexts,
    private readonly carrying: Carrying,
  ) {}

  async make(transaction: Transaction, actor: AuditActor, fresh: readonly FreshText[]): Promise<void> {
    const typed = fresh.filter(({ source }) => source.answerId !== null);
    const [first] = typed;
    if (!first) return;
    const catalogue = new PlaceCatalogue(await this.hearings.outline(first.source.consultationId, transaction));
    const answers = await transaction.findBy(Answer, { id: In(typed.map(({ source }) => source.answerId)) });
    const cards: CommentCard[] = [];
    for (const text of typed) {
      const answer = answers.find(({ id }) => id === text.source.answerId);
      const { gaps } = coverageOf(text.text, await this.texts.rangesIn(transaction, text.source.id));
      const place = catalogue.find(text.source.place ?? '');
      cards.push(...gaps.map((gap) => this.card(text, gap, place, answer?.choice ?? null)));
    }
    await this.carrying.insert(transaction, actor, 'madeFromField', cards);
  }

  private card({ source, text }: FreshText, range: Range, place: HearingPlace | undefined, choice: string | null) {
    const at = this.clock.now();
    const comment = Object.assign(new Comment(), {
      id: newId(),
      consultationId: source.consultationId,
      hostId: source.hostId,
      versionId: source.versionId,
      sourceId: source.id,
      edition: source.edition,
      kind: 'comment',
      setAsideKind: null,
      origin: 'formField',
      carriedFromId: null,
      version: 1,
      createdAt: at,
      createdByName: '',
      removedAt: null,
    } as const);
    comment.cover(text, range);
    if (!place) return new CommentCard(comment, []);
    const placement = newPlacement(comment, place, at);
    placement.origin = 'formField';
    placement.stance = stanceOfField(choice, kindOf(place));
    return new CommentCard(comment, [{ placement, tagIds: [] }]);
  }
}

function kindOf(place: HearingPlace): 'yesPartlyNoUnsure' | 'draft' | 'other' {
  if (place.target === 'draft') return 'draft';
  return place.question?.kind === 'yesPartlyNoUnsure' ? 'yesPartlyNoUnsure' : 'other';
}
