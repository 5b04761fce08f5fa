import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { foldForSearch, likePattern } from '../../shared/language/sorting.js';
import { AnswersInHand, keyOf, type AnswerInHand } from '../answer-in-hand.js';
import { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import type { NamedBody } from '../submission/submitted-content.js';
import type { WorkingAnswer } from '../working-answer.js';

const MOST_SUGGESTIONS = 20;
const HAS_ANSWERED = `EXISTS (SELECT 1 FROM "response" r WHERE r."invitationId" = "invitation"."id" AND r."state" = 'submitted')`;

/** What came of stating something: saved, or somebody else had stated something meanwhile. */
export type Stated = 'saved' | 'changedMeanwhile';

/** What a body states of its answer as a whole: its kind, whom it stands behind, who sends it. */
@Injectable()
export class StatementService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
  ) {}

  /** Saves what was stated, if nobody has saved since `version` was shown (0 before anything was begun). */
  async state(
    link: LinkActor,
    draftId: string | null,
    version: number,
    change: Partial<WorkingAnswer>,
  ): Promise<Stated> {
    const inHand = await this.answers.find(link, draftId);
    return this.database.write(async (transaction) => {
      const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      const isFirst = version === 0 && response.workingVersion === 1;
      if (response.workingVersion !== version && !isFirst) return 'changedMeanwhile';
      response.working = { ...response.working, ...change };
      response.workingVersion += 1;
      await transaction.save(Response, response);
      await this.audit.record(transaction, link, {
        action: 'response.stated',
        objectType: 'response',
        objectId: response.id,
        changes: { ...change },
      });
      return 'saved';
    });
  }

  /** Bodies of the same hearing whose name holds the text, without the one that asks. */
  async bodiesNamed(inHand: AnswerInHand, text: string): Promise<readonly Invitation[]> {
    if (foldForSearch(text) === '') return [];
    return (
      this.database.reader
        .createQueryBuilder(Invitation, 'invitation')
        .where('invitation.consultationId = :consultationId', { consultationId: inHand.invitation.consultationId })
        .andWhere('invitation.id <> :own', { own: inHand.invitation.id })
        // A private person is nobody to stand behind, and whoever only has asked for a link is not in the hearing yet.
        .andWhere('invitation.isPrivatePerson = :no', { no: false })
        .andWhere(`(invitation.isInvited = :yes OR ${HAS_ANSWERED})`, { yes: true })
        .andWhere(`invitation.searchText LIKE :pattern ESCAPE '\\'`, { pattern: likePattern(text) })
        .orderBy('invitation.sortKey')
        .addOrderBy('invitation.id')
        .limit(MOST_SUGGESTIONS)
        .getMany()
    );
  }

  /** The body that was chosen or named freely; null when there is none, or it is the one that answers. */
  async bodyNamed(inHand: AnswerInHand, invitationId: string, freeName: string): Promise<NamedBody | null> {
    const { id: own, consultationId, addressedName } = inHand.invitation;
    const searchText = foldForSearch(freeName);
    if (searchText === foldForSearch(addressedName)) return null;
    // A name that is written is looked for too: a body of the hearing is that body, however it was named.
    const where = searchText === '' ? { id: invitationId } : { searchText };
    const chosen = await this.database.reader.findOneBy(Invitation, {
      ...where,
      consultationId,
      isPrivatePerson: false,
    });
    if (chosen) return chosen.id === own ? null : { invitationId: chosen.id, name: chosen.addressedName };
    return searchText === '' ? null : { invitationId: null, name: freeName };
  }
}
