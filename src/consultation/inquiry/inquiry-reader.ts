import { Injectable } from '@nestjs/common';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { instantFrom } from '../../shared/time/clock.js';
import { InquiryAnswer } from './inquiry-answer.entity.js';
import type { InquiryAddress } from './inquiry-answering.service.js';
import type { InquiryState } from './inquiry-status.js';
import { Inquiry } from './inquiry.entity.js';

const PAGE_SIZE = 20;
const NEWEST = 3;
const MOST_OWN = 20;

/** A question and its answer as everyone reads them. */
export interface PublishedInquiry {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  readonly publishedAt: Date;
  /** When the answer was corrected; null when it stands as it was first given. */
  readonly correctedAt: Date | null;
}

/** The newest questions and answers of a hearing, and how many there are in all. */
export interface NewestInquiries {
  readonly newest: readonly PublishedInquiry[];
  readonly total: number;
}

/** A question as a row of the desk's list. */
export interface InquiryRow {
  readonly id: string;
  readonly text: string;
  readonly askerName: string;
  readonly state: InquiryState;
  readonly askedAt: Date;
  /** The body that asked with its link; null from the public page. */
  readonly body: string | null;
}

/** One question with all its answers, the newest last. */
export interface InquiryInView {
  readonly inquiry: Inquiry;
  readonly answers: readonly InquiryAnswer[];
  readonly body: string | null;
}

interface PublishedRow {
  id: string;
  question: string;
  text: string;
  number: number;
  publishedAt: string;
  answeredAt: string;
}

/** Reads questions about a hearing: what everyone may see, and what its host has received. */
@Injectable()
export class InquiryReader {
  constructor(private readonly database: Database) {}

  /** A page of what is published, the newest first. */
  async published(consultationId: string, asked: string | undefined): Promise<Page<PublishedInquiry>> {
    const total = await this.countPublished(consultationId);
    const page = boundedPage(asked, total, PAGE_SIZE);
    return pageOf(await this.publishedRows(consultationId, PAGE_SIZE, (page - 1) * PAGE_SIZE), total, page, PAGE_SIZE);
  }

  /** The first few of what is published, for a page that leads on to the rest. */
  async newest(consultationId: string): Promise<NewestInquiries> {
    const total = await this.countPublished(consultationId);
    return { newest: total === 0 ? [] : await this.publishedRows(consultationId, NEWEST, 0), total };
  }

  /** What a body has asked with its links, the newest first, with the answers it has been given. */
  async ownOf({ invitationId }: LinkActor): Promise<readonly InquiryInView[]> {
    const inquiries = await this.database.reader.find(Inquiry, {
      where: { invitationId },
      order: { askedAt: 'DESC', id: 'DESC' },
      take: MOST_OWN,
    });
    const answers = await this.answersOf(inquiries.map(({ id }) => id));
    return inquiries.map((inquiry) => ({
      inquiry,
      answers: answers.filter(({ inquiryId }) => inquiryId === inquiry.id),
      body: null,
    }));
  }

  /** Everything a hearing has been asked: what waits first, the oldest on top; then the newest. */
  async page(consultationId: string, asked: string | undefined): Promise<Page<InquiryRow>> {
    const total = await this.database.reader.countBy(Inquiry, { consultationId });
    const page = boundedPage(asked, total, PAGE_SIZE);
    const rows: (Omit<InquiryRow, 'askedAt'> & { askedAt: string })[] = await this.database.reader.query(
      `SELECT i."id", i."text", i."askerName", i."state", i."askedAt", b."addressedName" AS "body"
       FROM "inquiry" i LEFT JOIN "invitation" b ON b."id" = i."invitationId" WHERE i."consultationId" = $1
       ORDER BY CASE WHEN i."state" = 'received' THEN 0 ELSE 1 END, CASE WHEN i."state" = 'received' THEN i."askedAt" END,
         i."askedAt" DESC, i."id" LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      [consultationId],
    );
    const read = rows.map((row) => ({ ...row, askedAt: instantFrom(row.askedAt) }));
    return pageOf(read, total, page, PAGE_SIZE);
  }

  /** One question of a hearing. Throws `NotFound`. Whoever calls has asked whether the actor may read the hearing. */
  async one({ consultationId, inquiryId }: InquiryAddress): Promise<InquiryInView> {
    const inquiry = await this.database.reader.findOneBy(Inquiry, { id: inquiryId, consultationId });
    if (!inquiry) throw new NotFound('inquiry');
    const bodies: { addressedName: string }[] = await this.database.reader.query(
      'SELECT "addressedName" FROM "invitation" WHERE "id" = $1',
      [inquiry.invitationId],
    );
    return { inquiry, answers: await this.answersOf([inquiryId]), body: bodies[0]?.addressedName ?? null };
  }

  private async answersOf(inquiryIds: readonly string[]): Promise<readonly InquiryAnswer[]> {
    if (inquiryIds.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(InquiryAnswer, 'answer')
      .where('answer.inquiryId IN (:...inquiryIds)', { inquiryIds: [...inquiryIds] })
      .orderBy('answer.number', 'ASC')
      .getMany();
  }

  private countPublished(consultationId: string): Promise<number> {
    return this.database.reader.countBy(Inquiry, { consultationId, state: 'published' });
  }

  private async publishedRows(consultationId: string, limit: number, offset: number): Promise<PublishedInquiry[]> {
    const rows: PublishedRow[] = await this.database.reader.query(
      `SELECT i."id", i."publishedAt", a."question", a."text", a."number", a."answeredAt"
       FROM "inquiry" i JOIN "inquiry_answer" a ON a."inquiryId" = i."id"
         AND a."number" = (SELECT MAX(n."number") FROM "inquiry_answer" n WHERE n."inquiryId" = i."id")
       WHERE i."consultationId" = $1 AND i."state" = 'published'
       ORDER BY i."publishedAt" DESC, i."id" DESC LIMIT ${String(limit)} OFFSET ${String(offset)}`,
      [consultationId],
    );
    return rows.map(({ id, question, text, publishedAt, answeredAt }) => ({
      id,
      question,
      text,
      publishedAt: instantFrom(publishedAt),
      // Answered first and published later is no correction: only what changed under everyone's eyes is.
      correctedAt: answeredAt > publishedAt ? instantFrom(answeredAt) : null,
    }));
  }
}
