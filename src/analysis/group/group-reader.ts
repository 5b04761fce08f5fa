import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Draft } from '../../consultation/draft/draft.entity.js';
import { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import type { AddressHolder } from '../../identity/access/request.js';
import { Host } from '../../identity/host/host.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { likePattern } from '../../shared/language/sorting.js';
import { COUNTS } from '../current-answers.js';
import type { Decision } from '../placement/assessment.rules.js';
import { PlaceCatalogue } from '../placement/place-catalogue.js';
import type { Stance } from '../placement/placement.entity.js';
import { TalkRemark } from '../talk/talk.entity.js';
import { ProposedAssessment } from './proposed-assessment.entity.js';

/** Which comments of the draft are shown: all, those one has proposed nothing on, or those that are decided. */
export const GROUP_VIEWS = ['all', 'waiting', 'decided'] as const;
export type GroupView = (typeof GROUP_VIEWS)[number];

/** What is asked of the list. */
export interface GroupQuery {
  readonly view: GroupView;
  readonly text: string;
  readonly page: string;
}

/** A seat in a working group, with what it is the group of. */
export interface Seat {
  readonly member: WorkingGroupMember;
  readonly draft: Draft;
  readonly consultation: Consultation;
  readonly host: Host;
}

/** A comment in the draft of a seat. */
export interface GroupComment {
  readonly placementId: string;
  readonly commentId: string;
  readonly place: string;
  readonly text: string;
  /** Empty for a private person, whose name is the host's alone. */
  readonly body: string;
  readonly stance: Stance;
  readonly decision: Decision | null;
  readonly reason: string | null;
  /** What the group and the host have said to each other of it. */
  readonly remarks: number;
  /** How many members have proposed something, and whether this one has. */
  readonly proposals: number;
  readonly hasOwn: boolean;
}

/** A page of comments, with how many there are in each view. */
export interface GroupComments {
  readonly list: Page<GroupComment>;
  readonly counts: Readonly<Record<GroupView, number>>;
  readonly catalogue: PlaceCatalogue;
}

/** One comment with what the group has said and proposed, the newest last. */
export interface GroupCommentInView {
  readonly comment: GroupComment;
  readonly catalogue: PlaceCatalogue;
  readonly remarks: readonly TalkRemark[];
  readonly proposals: readonly ProposedAssessment[];
}

const COMMENTS_A_PAGE = 20;
const MOST_SHOWN = 200;
const MOST_SEATS = 100;

const FROM = `FROM "placement" p JOIN "comment" c ON c."id" = p."commentId"
  JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId" LEFT JOIN "section" n ON n."id" = p."sectionId"
  WHERE p."consultationId" = $2 AND p."draftId" = $3 AND c."removedAt" IS NULL AND ${COUNTS}`;

const PROPOSED = (of: string): string =>
  `(SELECT COUNT(*) FROM "proposed_assessment" a WHERE a."placementId" = p."id" AND a."supersededAt" IS NULL${of})`;
const OWN = PROPOSED(' AND a."memberId" = $1');

const VIEWS: Readonly<Record<GroupView, string>> = {
  all: '1 = 1',
  waiting: `p."decision" IS NULL AND ${OWN} = 0`,
  decided: 'p."decision" IS NOT NULL',
};

/**
 * What a member of a working group sees: the comments that stand in the draft of the group, and nothing else of the hearing.
 * Only answers that count, and only while the member has been invited and not removed.
 */
@Injectable()
export class GroupReader {
  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
  ) {}

  /** The seats of whoever has the address, the newest first. */
  async seatsOf({ email }: AddressHolder): Promise<readonly Seat[]> {
    const { reader } = this.database;
    const members = await reader.find(WorkingGroupMember, {
      where: { email, removedAt: IsNull(), invitedAt: Not(IsNull()) },
      order: { id: 'DESC' },
      take: MOST_SEATS,
    });
    return this.seats(members);
  }

  /** One seat; `NotFound` for somebody else's, and for one who is not invited or was removed. */
  async seat({ email }: AddressHolder, memberId: string, via: Reader = this.database.reader): Promise<Seat> {
    const where = { id: memberId, email, removedAt: IsNull(), invitedAt: Not(IsNull()) };
    const member = await via.findOneBy(WorkingGroupMember, where);
    const [seat] = member ? await this.seats([member], via) : [];
    if (!seat) throw new NotFound('groupMember');
    return seat;
  }

  /** A page of the comments in the draft of a seat, as they stand in the draft; two statements beside the outline. */
  async comments({ member, draft }: Seat, query: GroupQuery): Promise<GroupComments> {
    const searched = query.text === '' ? '' : ` AND c."searchText" LIKE $4 ESCAPE '\\'`;
    const parameters = [
      ...[member.id, member.consultationId, draft.id],
      ...(query.text === '' ? [] : [likePattern(query.text)]),
    ];
    const sums = GROUP_VIEWS.map((view) => `SUM(CASE WHEN ${VIEWS[view]} THEN 1 ELSE 0 END) AS "${view}"`);
    const [counted] = await this.database.reader.query<Partial<Record<GroupView, string | number | null>>[]>(
      `SELECT ${sums.join(', ')} ${FROM}${searched}`,
      parameters,
    );
    const counts = {
      all: Number(counted?.all ?? 0),
      waiting: Number(counted?.waiting ?? 0),
      decided: Number(counted?.decided ?? 0),
    };
    const page = boundedPage(query.page, counts[query.view], COMMENTS_A_PAGE);
    const offset = String((page - 1) * COMMENTS_A_PAGE);
    const rows = await this.rows(
      `${FROM}${searched} AND ${VIEWS[query.view]} ORDER BY COALESCE(n."position", 0), p."place", i."sortKey", c."startOffset", p."id"
       LIMIT ${String(COMMENTS_A_PAGE)} OFFSET ${offset}`,
      parameters,
    );
    const list = pageOf(rows, counts[query.view], page, COMMENTS_A_PAGE);
    return { list, counts, catalogue: await this.catalogueOf(member.consultationId) };
  }

  /** One comment in the draft of a seat; one that stands elsewhere is `NotFound`. */
  async comment({ member, draft }: Seat, placementId: string): Promise<GroupCommentInView> {
    const [comment] = await this.rows(`${FROM} AND p."id" = $4`, [
      ...[member.id, member.consultationId, draft.id],
      placementId,
    ]);
    if (!comment) throw new NotFound('placement');
    const { reader } = this.database;
    return {
      comment,
      catalogue: await this.catalogueOf(member.consultationId),
      remarks: await reader.find(TalkRemark, {
        where: { commentId: comment.commentId, draftId: draft.id },
        order: { at: 'ASC', id: 'ASC' },
        take: MOST_SHOWN,
      }),
      proposals: await reader.find(ProposedAssessment, {
        where: { placementId },
        order: { proposedAt: 'ASC', id: 'ASC' },
        take: MOST_SHOWN,
      }),
    };
  }

  /** Refuses with `NotFound` what the seat does not show: another draft's, a removed comment, an answer that no longer counts. */
  async refuseOthers({ member, draft }: Seat, placementId: string, via: Reader): Promise<void> {
    const shown = await via.query<unknown[]>(`SELECT ${OWN} AS "own" ${FROM} AND p."id" = $4`, [
      ...[member.id, member.consultationId, draft.id],
      placementId,
    ]);
    if (shown.length === 0) throw new NotFound('placement');
  }

  private async rows(rest: string, parameters: readonly unknown[]): Promise<readonly GroupComment[]> {
    type Stored = Omit<GroupComment, 'remarks' | 'proposals' | 'hasOwn'> &
      Record<'remarks' | 'proposals' | 'own', string | number>;
    const rows = await this.database.reader.query<Stored[]>(
      `SELECT p."id" AS "placementId", c."id" AS "commentId", p."place", c."text", CASE WHEN i."isPrivatePerson" THEN '' ELSE i."addressedName" END AS "body", p."stance",
         p."decision", p."reason", (SELECT COUNT(*) FROM "talk_remark" t WHERE t."commentId" = c."id"
           AND t."draftId" = p."draftId" AND t."withdrawnAt" IS NULL) AS "remarks",
         ${PROPOSED('')} AS "proposals", ${OWN} AS "own" ${rest}`,
      [...parameters],
    );
    return rows.map(({ own, ...row }) => ({
      ...row,
      remarks: Number(row.remarks),
      proposals: Number(row.proposals),
      hasOwn: Number(own) > 0,
    }));
  }

  private async seats(
    members: readonly WorkingGroupMember[],
    via: Reader = this.database.reader,
  ): Promise<readonly Seat[]> {
    const drafts = await via.findBy(Draft, { id: In(members.map(({ draftId }) => draftId)) });
    const consultations = await via.findBy(Consultation, { id: In(members.map((each) => each.consultationId)) });
    const hosts = await via.findBy(Host, { id: In(members.map(({ hostId }) => hostId)) });
    return members.flatMap((member) => {
      const draft = drafts.find(({ id }) => id === member.draftId);
      const consultation = consultations.find(({ id }) => id === member.consultationId);
      const host = hosts.find(({ id }) => id === member.hostId);
      return draft && consultation && host ? [{ member, draft, consultation, host }] : [];
    });
  }

  private async catalogueOf(consultationId: string): Promise<PlaceCatalogue> {
    return new PlaceCatalogue(await this.hearings.outline(consultationId));
  }
}
