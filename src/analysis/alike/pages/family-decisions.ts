import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Database } from '../../../shared/database/database.js';
import { WorkbenchReader } from '../../workbench/workbench-reader.js';
import { FamilyDecisionService } from '../deciding/family-decision.service.js';
import { AlikeText } from '../family/alike-text.entity.js';
import type { DecidedPart, DecisionView } from './family-decision.page.js';

/** Fetches a decision that was given to many, with the comments it was given to. */
@Injectable()
export class FamilyDecisions {
  constructor(
    private readonly database: Database,
    private readonly workbenches: WorkbenchReader,
    private readonly decisions: FamilyDecisionService,
  ) {}

  async view(person: PersonActor, consultationId: string, decisionId: string): Promise<DecisionView> {
    const hearing = await this.workbenches.hearing(person, consultationId);
    const decision = await this.decisions.find(person, consultationId, decisionId);
    const comments = await this.database.reader.query<{ id: string; text: string; body: string }[]>(
      `SELECT c."id", c."text", i."addressedName" AS "body" FROM "family_decision_part" p
       JOIN "comment" c ON c."id" = p."commentId" JOIN "response_version" v ON v."id" = c."versionId"
       JOIN "invitation" i ON i."id" = v."invitationId" WHERE p."decisionId" = $1`,
      [decisionId],
    );
    const byId = new Map(comments.map((comment) => [comment.id, comment]));
    const parts = (await this.decisions.partsOf(decisionId)).map((part): DecidedPart => {
      const { text = '', body = '' } = byId.get(part.commentId) ?? {};
      return Object.assign(part, { text, body });
    });
    const { familyId } = decision;
    const hasFamily = await this.database.reader.existsBy(AlikeText, { consultationId, familyId });
    return { hearing, decision, parts, hasFamily };
  }
}
