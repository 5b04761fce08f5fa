import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Draft } from '../../consultation/draft/draft.entity.js';
import type { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { WorkingGroupMembers } from '../../consultation/working-group/working-group-members.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { AnalysisAccess } from '../analysis-access.js';

/** The working groups of a hearing as the desk sees them. */
export interface GroupsAtDesk {
  readonly consultation: Consultation;
  readonly drafts: readonly { readonly draft: Draft; readonly members: readonly WorkingGroupMember[] }[];
  /** How much each member has proposed, by the member's id. */
  readonly proposals: ReadonlyMap<string, number>;
  readonly mayWork: boolean;
  /** Also once the hearing is over: who may read on is to be said as long as anybody can. */
  readonly mayRemove: boolean;
}

/** Reads the working groups of a hearing for whoever may read its comments; a constant number of statements. */
@Injectable()
export class GroupDeskReader {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
    private readonly hearings: ConsultationReader,
    private readonly members: WorkingGroupMembers,
  ) {}

  async read(actor: PersonActor, consultationId: string): Promise<GroupsAtDesk> {
    const consultation = await this.access.toRead(actor, consultationId);
    const { drafts } = await this.hearings.outline(consultationId);
    const members = await this.members.of(consultationId);
    const rows = await this.database.reader.query<{ memberId: string; count: string | number }[]>(
      `SELECT "memberId", COUNT(*) AS "count" FROM "proposed_assessment"
       WHERE "consultationId" = $1 AND "supersededAt" IS NULL GROUP BY "memberId"`,
      [consultationId],
    );
    return {
      consultation,
      drafts: drafts.map(({ draft }) => ({ draft, members: members.filter(({ draftId }) => draftId === draft.id) })),
      proposals: new Map(rows.map(({ memberId, count }) => [memberId, Number(count)])),
      mayWork: await this.access.mayWork(actor, consultation),
      mayRemove: await this.hearings.may(actor, consultation, 'maySummarise'),
    };
  }
}
