import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { MessageState } from '../../delivery/message/message-status.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import type { ReplyKind } from '../response-status.js';
import { reasonNotToRemind, type SpeakingReason } from './silence.rules.js';

/** What happened to a letter that was handed over, good or bad. What still waits says nothing of the address. */
const HANDED_OVER: readonly MessageState[] = ['accepted', 'delayed', 'bounced', 'rejected', 'uncertain', 'expired'];

interface InvitedRow {
  readonly id: string;
  readonly addressedName: string;
  readonly email: string | null;
  readonly ownDeadlineOn: string | null;
}

interface AnswerRow {
  readonly invitationId: string;
  readonly replyKind: ReplyKind;
  readonly onBehalfOf: string;
}

interface LetterRow {
  readonly recipientRef: string;
  readonly toAddress: string;
  readonly state: MessageState;
}

/** Who of the invited is silent, and why each of the others is not reminded. */
export type Silence = ReadonlyMap<string, SpeakingReason | null>;

/**
 * Knows who has said nothing in a hearing. Four statements, whatever the number of bodies. Asked with a transaction, it
 * sees what that has written, and the answers that were submitted before it.
 */
@Injectable()
export class SilenceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every invited body of the hearing by its invitation's id: null for the silent, otherwise why it is not reminded. */
  async of(
    { id, deadlineOn }: Pick<Consultation, 'id' | 'deadlineOn'>,
    via: Reader = this.database.reader,
  ): Promise<Silence> {
    const invited = await this.invited(id, via);
    const answers = await this.answers(id, via);
    const letters = await this.lastLetters(id, via);
    const replies = repliesByBody(answers);
    const spokenFor = namesBehind(answers);
    const behind = await this.behind(id, via);
    const today = this.clock.today();
    return new Map(
      invited.map((body) => {
        const last = letters.get(body.id);
        const known = {
          replies: replies.get(body.id) ?? [],
          isSpokenFor: behind.has(body.id) || spokenFor.has(foldForSearch(body.addressedName)),
          lastLetter: last && isSameAddress(last.toAddress, body.email) ? last.state : null,
          deadlineOn: body.ownDeadlineOn === null ? deadlineOn : CalendarDay.of(body.ownDeadlineOn),
        };
        return [body.id, reasonNotToRemind(known, today)];
      }),
    );
  }

  private async invited(consultationId: string, via: Reader): Promise<readonly InvitedRow[]> {
    return via.query(
      `SELECT "id", "addressedName", "email", "ownDeadlineOn" FROM "invitation"
       WHERE "consultationId" = $1 AND "isInvited" = $2 ORDER BY "sortKey", "id"`,
      [consultationId, true],
    );
  }

  /** The answers that stand: the last version of each that was submitted and not withdrawn. */
  private async answers(consultationId: string, via: Reader): Promise<readonly AnswerRow[]> {
    return via.query(
      `SELECT r."invitationId", v."replyKind", v."onBehalfOf" FROM "response" r
       JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
       WHERE r."consultationId" = $1 AND r."state" = 'submitted' ORDER BY v."submittedAt", v."id"`,
      [consultationId],
    );
  }

  /** The bodies of the hearing that another has chosen as one it answers for, whatever name they are written to by. */
  private async behind(consultationId: string, via: Reader): Promise<ReadonlySet<string>> {
    const rows: { invitationId: string }[] = await via.query(
      `SELECT DISTINCT b."invitationId" FROM "on_behalf" b JOIN "response_version" v ON v."id" = b."versionId"
       JOIN "response" r ON r."id" = v."responseId" AND r."currentVersion" = v."number" AND r."state" = 'submitted'
       WHERE b."consultationId" = $1 AND b."invitationId" IS NOT NULL`,
      [consultationId],
    );
    return new Set(rows.map(({ invitationId }) => invitationId));
  }

  /** The last letter to each body that was handed over, whichever dispatch it was of. */
  private async lastLetters(consultationId: string, via: Reader): Promise<ReadonlyMap<string, LetterRow>> {
    const rows: LetterRow[] = await via.query(
      `SELECT m."recipientRef", m."toAddress", m."state" FROM "message" m
       WHERE m."subjectType" = 'dispatch'
         AND m."subjectId" IN (SELECT DISTINCT l."dispatchKey" FROM "letter" l WHERE l."consultationId" = $1)
         AND m."state" IN (${HANDED_OVER.map((state) => `'${state}'`).join(', ')})
       ORDER BY m."createdAt", m."id"`,
      [consultationId],
    );
    return new Map(rows.map((row) => [row.recipientRef, row]));
  }
}

function repliesByBody(answers: readonly AnswerRow[]): ReadonlyMap<string, readonly ReplyKind[]> {
  const replies = new Map<string, ReplyKind[]>();
  for (const { invitationId, replyKind } of answers) {
    const ofBody = replies.get(invitationId) ?? [];
    ofBody.push(replyKind);
    replies.set(invitationId, ofBody);
  }
  return replies;
}

/** The names that somebody else's answer is given for, folded so that capitals and spaces do not matter. */
function namesBehind(answers: readonly AnswerRow[]): ReadonlySet<string> {
  // reason: the column holds what `JsonColumn` wrote from a list of names
  return new Set(answers.flatMap(({ onBehalfOf }) => (JSON.parse(onBehalfOf) as readonly string[]).map(foldForSearch)));
}

/** A letter that came back from another address than the body has now says nothing of this one. */
function isSameAddress(sentTo: string, email: string | null): boolean {
  return email !== null && sentTo.trim().toLowerCase() === email.trim().toLowerCase();
}
