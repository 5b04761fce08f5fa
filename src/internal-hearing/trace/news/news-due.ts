import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { Consultation } from '../../../consultation/consultation.entity.js';
import { MOST_LEVELS, outerDeadlineOf } from '../../../consultation/outer-consultations.js';
import type { Reader } from '../../../shared/database/database.js';
import { Clock } from '../../../shared/time/clock.js';
import { isWhole } from '../destiny.rules.js';
import { SubmittedAnswers } from '../submitted-answers.js';
import type { NewsOccasion } from './member-news.entity.js';

/** What members are to be told. */
export interface DueNews {
  readonly consultationId: string;
  readonly occasion: NewsOccasion;
}

const SENT = `EXISTS (SELECT 1 FROM "outer_submission" s WHERE s."consultationId" = u."consultationId")`;

const UNTOLD = (occasion: NewsOccasion): string =>
  `NOT EXISTS (SELECT 1 FROM "member_news" n WHERE n."consultationId" = u."consultationId" AND n."occasion" = '${occasion}')`;

/** Finds the internal hearings whose members are to be told something. */
@Injectable()
export class NewsDue {
  /**
   * Hearings whose answer was not whole, with what had been sent on which day. Nothing else makes it whole, so that the worker,
   * which asks twice a second, goes through them once a day and not for weeks on end.
   */
  private readonly waiting = new Map<string, string>();

  constructor(
    private readonly hearings: ConsultationReader,
    private readonly answers: SubmittedAnswers,
    private readonly clock: Clock,
  ) {}

  /** What is due now; two statements while nothing is, and while what is sent of an answer is the same as last. */
  async find(via: Reader): Promise<readonly DueNews[]> {
    const sent = await via.query<{ consultationId: string; submissions: number | string }[]>(
      `SELECT u."consultationId", COUNT(*) AS "submissions" FROM "internal_hearing" u
       JOIN "outer_submission" s ON s."consultationId" = u."consultationId"
       WHERE ${UNTOLD('submitted')} GROUP BY u."consultationId" ORDER BY u."consultationId"`,
    );
    const due: DueNews[] = [];
    for (const { consultationId, submissions } of sent) {
      const seen = `${String(submissions)} on ${this.clock.today().toString()}`;
      if (this.waiting.get(consultationId) === seen) continue;
      if (await this.isAnswered(via, consultationId)) due.push({ consultationId, occasion: 'submitted' });
      else this.waiting.set(consultationId, seen);
    }
    const decided = await this.decided(via);
    return [...due, ...decided.map((consultationId) => ({ consultationId, occasion: 'decided' }) as const)];
  }

  /**
   * True when no part of the answer is still to come: where drafts are answered one by one, when all are, or when the outer
   * deadline is over. A member is told once of the whole.
   */
  private async isAnswered(via: Reader, consultationId: string): Promise<boolean> {
    const answers = await this.answers.of(via, consultationId, null);
    if (answers.length === 0) return false;
    const { drafts } = await this.hearings.outline(consultationId, via);
    const draftIds = drafts.map(({ draft }) => draft.id);
    return isWhole(answers, draftIds) || this.isOver(via, consultationId);
  }

  private async isOver(via: Reader, consultationId: string): Promise<boolean> {
    const consultation = await via.findOneByOrFail(Consultation, { id: consultationId });
    const outerOn = await outerDeadlineOf(via, consultation);
    return outerOn !== null && this.clock.today().isAfter(outerOn);
  }

  /** Those whose outermost hearing is summarised, at any level: that is where the decisions are made. */
  private async decided(via: Reader): Promise<readonly string[]> {
    const rows = await via.query<{ consultationId: string }[]>(
      `WITH RECURSIVE "up" ("consultationId", "outerId", "level") AS (
         SELECT "consultationId", "outerConsultationId", 1 FROM "internal_hearing"
         UNION ALL
         SELECT u."consultationId", h."outerConsultationId", u."level" + 1 FROM "up" u
         JOIN "internal_hearing" h ON h."consultationId" = u."outerId" WHERE u."level" < $1)
       SELECT DISTINCT u."consultationId" FROM "up" u
       JOIN "consultation" c ON c."id" = u."outerId" AND c."answersForInvitationId" IS NULL
       WHERE EXISTS (SELECT 1 FROM "summary_issue" i WHERE i."consultationId" = u."outerId")
         AND ${SENT} AND ${UNTOLD('decided')} ORDER BY u."consultationId"`,
      [MOST_LEVELS],
    );
    return rows.map(({ consultationId }) => consultationId);
  }
}
