import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { ConsultationPermission } from '../../consultation/consultation.policy.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { answerSheetOf } from '../../response/answer-sheet.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { BoardService } from '../board/board.service.js';
import { ConsolidationReader } from '../consolidation/consolidation-reader.js';
import { InternalHearings } from '../internal-hearings.js';
import { compose, type Composition } from './composed-answer.js';
import { MemberAnswers } from './member-answers.js';
import { OuterSubmission } from './outer-submission.entity.js';
import type { Obstacle, SubmissionGround } from './submission-plan.js';

type Standing = Pick<SubmissionGround, 'link' | 'treated' | 'composition'> & { readonly outer: Consultation };

/** Gathers what a submission is made from. The number of statements does not depend on how much is written. */
@Injectable()
export class SubmissionGrounds {
  constructor(
    private readonly database: Database,
    private readonly internals: InternalHearings,
    private readonly hearings: ConsultationReader,
    private readonly links: ResponseLinkService,
    private readonly consolidation: ConsolidationReader,
    private readonly board: BoardService,
    private readonly memberAnswers: MemberAnswers,
  ) {}

  /** For whoever has the permission in the internal hearing; `NotFound` for a hearing that answers for nobody. */
  async of(person: PersonActor, consultationId: string, permission: ConsultationPermission): Promise<SubmissionGround> {
    const { reader } = this.database;
    const { internal, consultation } = await this.internals.find(person, consultationId, permission);
    const outer = await this.hearings.outline(internal.outerConsultationId);
    const outerHost = await reader.findOneByOrFail(Host, { id: outer.consultation.hostId });
    const { outerOn: deadlineOn } = await this.internals.deadlines({ consultation });
    const working = (await this.links.find(internal.outerLinkId)) !== null;
    const link = working ? await this.internals.outerLinkFor(person, internal) : null;
    const composition = await this.composed(consultationId, outer);
    const treated = (await this.board.cases(consultationId))[0] ?? null;
    const standing = { link, treated, composition, outer: outer.consultation };
    return {
      internal,
      consultation,
      outer,
      outerHost,
      deadlineOn,
      link,
      composition,
      treated,
      members: await this.memberAnswers.list(consultationId),
      earlier: await sentFrom(reader, consultationId),
      obstacle: obstacleIn(standing),
    };
  }

  /** Lets nobody write, decide or send beside the one who sends until the transaction ends. */
  async lock(transaction: Transaction, consultationId: string): Promise<void> {
    const touch = 'SET "hostId" = "hostId" WHERE "consultationId" = $1';
    await transaction.query(`UPDATE "internal_hearing" ${touch}`, [consultationId]);
    await transaction.query(`UPDATE "consolidation" ${touch}`, [consultationId]);
  }

  /** `ChangedMeanwhile` when somebody has since the ground was read: it would go out unseen, or a second time. */
  async requireUnchanged(transaction: Transaction, { consultation, ...then }: SubmissionGround): Promise<void> {
    const { id } = consultation;
    const earlier = await sentFrom(transaction, id);
    const treated = (await this.board.cases(id, transaction))[0] ?? null;
    const composition = await this.composed(id, then.outer, transaction);
    if (groundKey({ earlier, treated, composition }) !== groundKey(then)) throw new ChangedMeanwhile();
  }

  private async composed(
    consultationId: string,
    outer: SubmissionGround['outer'],
    via: Reader = this.database.reader,
  ): Promise<Composition> {
    const { places } = await this.consolidation.overview(consultationId, via);
    const said = places.map(({ place, passages, choice }) => ({
      place: place.key,
      passages: passages.map(({ id, version, text }) => ({ id, version, text })),
      choice: choice?.choice ?? null,
    }));
    return compose(said, { parts: answerSheetOf(outer), isSeparate: outer.consultation.separateAnswers });
  }
}

/** What stands in the way of sending anything, the gravest first. */
function obstacleIn({ link, treated, composition, outer }: Standing): Obstacle | null {
  if (outer.state === 'cancelled') return 'cancelled';
  if (!outer.receivesAnswers) return 'over';
  if (link === null) return 'linkRevoked';
  if (treated?.decision && !treated.decision.letsSubmit) return 'notAdopted';
  return composition.answers.every(({ fields }) => fields.length === 0) ? 'nothingWritten' : null;
}

function sentFrom(via: Reader, consultationId: string): Promise<OuterSubmission[]> {
  return via.find(OuterSubmission, { where: { consultationId }, order: { submittedAt: 'DESC', id: 'DESC' } });
}

/** What of the ground others may change: the texts and choices, the decision, and what was sent. */
function groundKey({
  earlier,
  treated,
  composition,
}: Pick<SubmissionGround, 'earlier' | 'treated' | 'composition'>): string {
  const fields = composition.answers.flatMap(({ draftId, fields: composed }) =>
    composed.map(({ field, text, choice, stretches }) => [draftId, field.place, text, choice, stretches]),
  );
  const decided = [treated?.boardCase.id, treated?.decision?.id];
  return JSON.stringify([earlier.map(({ id }) => id), decided, fields, composition.elsewhere]);
}
