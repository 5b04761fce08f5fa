import { Injectable } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../consultation/consultation-reader.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import type { LinkActor } from '../identity/access/actor.js';
import { Host } from '../identity/host/host.entity.js';
import { Database, type Reader } from '../shared/database/database.js';
import { NotFound } from '../shared/errors/domain-error.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import { answerKeyParts, type AnswerKeyParts } from './answer-key.js';
import { answerSheetOf, partsInScope, type AnswerScope, type SheetPart } from './answer-sheet.js';
import { AnswersNotReceived } from './response.errors.js';
import type { Response } from './response.entity.js';
import { ResponseService, type ResponseKey } from './response.service.js';
import { NOTHING_YET, workingContentOf, type WorkingContent } from './typing/working-content.js';

/** One answer of a body with all that its pages and its submission need. */
export interface AnswerInHand {
  readonly outline: ConsultationOutline;
  readonly invitation: Invitation;
  readonly scope: AnswerScope;
  /** The parts of the form that belong to this answer. */
  readonly parts: readonly SheetPart[];
  /** Null while nothing has been begun. */
  readonly response: Response | null;
  readonly content: WorkingContent;
  /** Who asks. */
  readonly host: Host;
  /** The deadline that holds for the body. */
  readonly deadlineOn: CalendarDay | null;
}

/** Reads a body's answer by its link: a constant number of statements, and none that changes anything. */
@Injectable()
export class AnswersInHand {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly responses: ResponseService,
  ) {}

  /**
   * The answer that a key (see `answerKey`) names: about one draft, where drafts are answered separately; otherwise the one
   * answer there is; or a supplement to it. Throws `NotFound` for a draft of another hearing and a supplement that nobody
   * has begun, and `AnswersNotReceived` before the hearing is out.
   */
  async find(link: LinkActor, key: string | null, via: Reader = this.database.reader): Promise<AnswerInHand> {
    const { draftId, supplement } = answerKeyParts(key);
    const outline = await this.consultations.outline(link.consultationId, via);
    if (outline.consultation.isInPreparation) throw new AnswersNotReceived();
    if (draftId !== null && !outline.drafts.some(({ draft }) => draft.id === draftId)) throw new NotFound('draft');
    const invitation = await via.findOneBy(Invitation, { id: link.invitationId });
    const host = await via.findOneBy(Host, { id: link.hostId });
    if (!invitation || !host) throw new NotFound('invitation');
    const scope = scopeFor(outline.consultation.separateAnswers ? 'each' : 'all', { draftId, supplement });
    const response = await this.responses.standing(via, { invitationId: invitation.id, ...scope });
    return {
      outline,
      invitation,
      host,
      scope,
      parts: partsInScope(answerSheetOf(outline), scope),
      response,
      content: response ? await workingContentOf(via, response.id) : NOTHING_YET,
      deadlineOn: invitation.deadlineIn(outline.consultation),
    };
  }
}

/** What an answer is about: one draft only where each is answered by itself. */
function scopeFor(answered: 'each' | 'all', { draftId, supplement }: AnswerKeyParts): AnswerScope {
  const about = { isSeparate: answered === 'each', draftId: answered === 'each' ? draftId : null };
  return supplement === undefined ? about : { ...about, supplement };
}

/** What finds or begins the answer's row. */
export function keyOf(inHand: AnswerInHand): ResponseKey {
  return {
    consultation: inHand.outline.consultation,
    invitationId: inHand.invitation.id,
    draftId: inHand.scope.draftId,
    supplement: inHand.scope.supplement,
  };
}
