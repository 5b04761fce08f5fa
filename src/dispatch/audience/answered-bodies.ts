import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { reachOf } from '../../consultation/invitation/reach.js';
import type { ReplyKind, ResponseState } from '../../response/response-status.js';
import type { Reader } from '../../shared/database/database.js';

/** A body that has given an answer, or one that stands behind somebody else's. */
interface AnswerRow {
  readonly invitationId: string;
  readonly state: Extract<ResponseState, 'submitted' | 'withdrawn'>;
  readonly replyKind: ReplyKind;
  /** Empty where the answer came without one, and for those behind it. */
  readonly senderEmail: string;
}

/** One who has said something, and why the letter that closes the hearing is not for it; null for one who gets it. */
export interface AnsweredBody {
  readonly recipient: Invitation;
  readonly reason: 'declined' | 'withdrawn' | null;
}

/**
 * Finds all who have answered a hearing: bodies, private persons and those who were never asked, late or in time, and those
 * that a joint answer is given for. Three statements.
 */
@Injectable()
export class AnsweredBodies {
  async of(via: Reader, consultationId: string): Promise<readonly AnsweredBody[]> {
    const byBody = new Map<string, AnswerRow[]>();
    for (const row of [...(await this.own(via, consultationId)), ...(await this.behind(via, consultationId))])
      byBody.set(row.invitationId, [...(byBody.get(row.invitationId) ?? []), row]);
    const invitations = await via.find(Invitation, {
      where: { consultationId, id: In([...byBody.keys()]) },
      order: { sortKey: 'ASC', id: 'ASC' },
    });
    return invitations.map((invitation) => {
      const answers = byBody.get(invitation.id) ?? [];
      return { recipient: withAddress(invitation, answers), reason: reasonOf(answers) };
    });
  }

  private own(via: Reader, consultationId: string): Promise<AnswerRow[]> {
    return via.query(
      `SELECT r."invitationId", r."state", v."replyKind", v."senderEmail" FROM "response" r
       JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
       WHERE r."consultationId" = $1 AND r."state" IN ('submitted', 'withdrawn') ORDER BY v."submittedAt" DESC, v."id"`,
      [consultationId],
    );
  }

  private behind(via: Reader, consultationId: string): Promise<AnswerRow[]> {
    return via.query(
      `SELECT o."invitationId", r."state", v."replyKind", '' AS "senderEmail" FROM "on_behalf" o
       JOIN "response_version" v ON v."id" = o."versionId"
       JOIN "response" r ON r."id" = v."responseId" AND r."currentVersion" = v."number"
       WHERE o."consultationId" = $1 AND o."invitationId" IS NOT NULL AND r."state" IN ('submitted', 'withdrawn')
       ORDER BY o."id"`,
      [consultationId],
    );
  }
}

/** An answer that stands and is one: who only says that it will not answer has not. */
function reasonOf(answers: readonly AnswerRow[]): AnsweredBody['reason'] {
  const standing = answers.filter(({ state }) => state === 'submitted');
  if (standing.some(({ replyKind }) => replyKind !== 'declines')) return null;
  return standing.length > 0 ? 'declined' : 'withdrawn';
}

/**
 * Whoever has no address of its own in the hearing, as a private person has not, is written to where its newest answer came
 * from. The row itself is left as it is.
 */
function withAddress(invitation: Invitation, answers: readonly AnswerRow[]): Invitation {
  if (reachOf(invitation) === 'email') return invitation;
  const from = answers.find(({ senderEmail }) => reachOf({ email: senderEmail }) === 'email');
  return from ? Object.assign(new Invitation(), invitation, { email: from.senderEmail }) : invitation;
}
