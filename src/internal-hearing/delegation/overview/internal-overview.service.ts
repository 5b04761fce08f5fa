import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../../consultation/invitation/response-link.entity.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Host } from '../../../identity/host/host.entity.js';
import { Database } from '../../../shared/database/database.js';
import { ConsolidationReader } from '../../consolidation/consolidation-reader.js';
import type { InternalHearing } from '../../internal-hearing.entity.js';
import { InternalHearings, type InternalDeadlines } from '../../internal-hearings.js';
import type { InternalProgress } from '../../internal-steps.js';
import { OrganReader, type MeetingInView } from '../../organ/organ-reader.js';

/** Where an internal hearing stands. */
export interface InternalOverview {
  readonly internal: InternalHearing;
  readonly consultation: Consultation;
  /** The hearing that is answered, and whose it is. */
  readonly outer: Consultation;
  readonly outerHost: string;
  /** The host's name there, as it was addressed. */
  readonly answersAs: string;
  /** The outermost hearing, when there is more than one on the way. */
  readonly outermost: Consultation | null;
  readonly deadlines: InternalDeadlines;
  readonly meeting: MeetingInView | null;
  readonly invited: number;
  /** Comments that nothing has been done with yet. */
  readonly open: number;
  readonly progress: InternalProgress;
  /** False when the outer host has taken the link back. */
  readonly maySubmit: boolean;
  readonly mayEdit: boolean;
}

interface Counts {
  readonly invited: number;
  readonly answered: number;
  readonly decided: number;
  readonly submitted: number;
}

/** Reads where an internal hearing stands; its host's people alone find it. The number of statements is constant. */
@Injectable()
export class InternalOverviews {
  constructor(
    private readonly database: Database,
    private readonly hearings: InternalHearings,
    private readonly reader: ConsultationReader,
    private readonly organs: OrganReader,
    private readonly consolidation: ConsolidationReader,
  ) {}

  async find(person: PersonActor, consultationId: string): Promise<InternalOverview> {
    const found = await this.hearings.find(person, consultationId, 'mayRead');
    const { internal, consultation } = found;
    const { seenThrough } = await this.reader.outline(consultationId);
    const [outer] = seenThrough;
    if (!outer) throw new Error('An internal hearing answers in no hearing');
    const deadlines = await this.hearings.deadlines(found);
    const { total, isComplete } = await this.consolidation.overview(consultationId);
    const counts = await this.countsOf(internal);
    return {
      ...{ internal, consultation, outer, deadlines, invited: counts.invited, open: total.open },
      ...(await this.outwards(internal, outer)),
      outermost: seenThrough.length > 1 ? (seenThrough.at(-1) ?? null) : null,
      meeting: internal.meetingId === null ? null : await this.organs.meeting(internal.hostId, internal.meetingId),
      progress: {
        isPlanned: deadlines.innerOn !== null && internal.meetingId !== null,
        isOut: consultation.openedAt !== null,
        answered: counts.answered,
        isConsolidated: isComplete,
        isDecided: counts.decided > 0,
        isSubmitted: counts.submitted > 0,
      },
      mayEdit: await this.reader.may(person, consultation, 'mayEdit'),
    };
  }

  private async outwards(
    { outerInvitationId, outerLinkId }: InternalHearing,
    { hostId }: Consultation,
  ): Promise<Pick<InternalOverview, 'outerHost' | 'answersAs' | 'maySubmit'>> {
    const { reader } = this.database;
    const host = await reader.findOneByOrFail(Host, { id: hostId });
    const invitation = await reader.findOneByOrFail(Invitation, { id: outerInvitationId });
    const link = await reader.findOneByOrFail(ResponseLink, { id: outerLinkId });
    return { outerHost: host.name, answersAs: invitation.addressedName, maySubmit: link.isUsable };
  }

  private async countsOf({ consultationId, outerInvitationId }: InternalHearing): Promise<Counts> {
    const [row] = await this.database.reader.query<Record<keyof Counts, number | string>[]>(
      `SELECT
        (SELECT COUNT(*) FROM "invitation" WHERE "consultationId" = $1 AND "isInvited" = $2) AS "invited",
        (SELECT COUNT(DISTINCT "invitationId") FROM "response" WHERE "consultationId" = $3 AND "state" = 'submitted') AS "answered",
        (SELECT COUNT(*) FROM "board_decision" d JOIN "board_case" b ON b."id" = d."caseId" WHERE b."consultationId" = $4) AS "decided",
        (SELECT COUNT(*) FROM "response" WHERE "invitationId" = $5 AND "state" = 'submitted') AS "submitted"`,
      [consultationId, true, consultationId, consultationId, outerInvitationId],
    );
    return {
      invited: Number(row?.invited ?? 0),
      answered: Number(row?.answered ?? 0),
      decided: Number(row?.decided ?? 0),
      submitted: Number(row?.submitted ?? 0),
    };
  }
}
