import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { ReviewedAnswers, type ReviewedAnswer } from '../review/reviewed-answer.js';
import { findBasis, type BasisKey } from '../withholding/legal-basis.js';
import { BasisNotInForce } from '../withholding/withholding.errors.js';
import { offersOf, sentOf, typedTextOf, type AccessOffer } from './access-offers.js';
import { AccessPost } from './access-post.js';
import { AccessDecision, AccessRequest, type AccessOutcome, type AccessState } from './access-request.entity.js';

/** Which request, in which hearing. */
export interface AccessRef {
  readonly consultationId: string;
  readonly requestId: string;
}

/** A decision as a person makes it; `chosen` are the values of what is sent along. */
export interface NewAccessDecision {
  readonly outcome: AccessOutcome;
  readonly basis: BasisKey | null;
  readonly words: string;
  readonly chosen: readonly string[];
}

/** A request as the list shows it. */
export interface AccessRow {
  readonly id: string;
  readonly body: string;
  readonly state: AccessState;
  readonly askedAt: string;
  readonly answerBy: CalendarDay;
}

/** One request, with all that is needed to decide it. */
export interface AccessView {
  readonly request: AccessRequest;
  readonly decision: AccessDecision | null;
  readonly answer: ReviewedAnswer;
  readonly offers: readonly AccessOffer[];
}

/** Shows staff the requests for access to a hearing's answers, and decides them. */
@Injectable()
export class AccessDeciding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly reviewed: ReviewedAnswers,
    private readonly post: AccessPost,
  ) {}

  /** What waits first, the oldest on top; two statements. */
  async list(consultationId: string, page: string | undefined): Promise<Page<AccessRow>> {
    const { reader } = this.database;
    const total = await reader.countBy(AccessRequest, { consultationId });
    const number = boundedPage(page, total);
    const rows: (Omit<AccessRow, 'answerBy'> & { readonly answerBy: string })[] = await reader.query(
      `SELECT a."id", i."addressedName" AS "body", a."state", a."askedAt", a."answerBy"
       FROM "access_request" a JOIN "response" r ON r."id" = a."responseId"
       JOIN "invitation" i ON i."id" = r."invitationId" WHERE a."consultationId" = $1
       ORDER BY CASE WHEN a."state" = 'open' THEN 0 ELSE 1 END, a."askedAt", a."id" LIMIT $2 OFFSET $3`,
      [consultationId, PAGE_SIZE, (number - 1) * PAGE_SIZE],
    );
    const list = rows.map((row) => ({ ...row, answerBy: CalendarDay.of(row.answerBy) }));
    return pageOf(list, total, number);
  }

  /** For whoever may summarise the hearing. Throws `NotFound` and `NotAllowed`. */
  async find(person: PersonActor, { consultationId, requestId: id }: AccessRef): Promise<AccessView> {
    const { reader } = this.database;
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    const request = await reader.findOneBy(AccessRequest, { id, consultationId });
    if (!request) throw new NotFound('accessRequest');
    const answer = await this.reviewed.find(person, consultationId, request.responseId);
    const attachments = await reader.findBy(Attachment, { id: In(answer.files.map((file) => file.attachmentId)) });
    const mediaTypes = new Map(attachments.map((each) => [each.id, each.mediaType]));
    const decision = await reader.findOneBy(AccessDecision, { requestId: id });
    return { request, decision, answer, offers: offersOf(answer, mediaTypes) };
  }

  /** Answers the request, once. Throws `AccessDecided`, `BasisNotInForce`, `NotFound` and `NotAllowed`. */
  async decide(person: PersonActor, ref: AccessRef, made: NewAccessDecision): Promise<void> {
    const { answer, offers } = await this.find(person, ref);
    this.requireBasis(made);
    const sent = sentOf(offers, made.chosen, made.outcome);
    await this.database.write(async (transaction) => {
      await this.consultations.findFor(person, ref.consultationId, 'maySummarise', transaction);
      const request = await lock(transaction, ref.requestId);
      request.decide(made.outcome);
      await transaction.save(AccessRequest, request);
      const { outcome, basis, words } = made;
      const by = { at: this.clock.now(), byId: person.id, byName: person.name };
      const decision = transaction.create(AccessDecision, { requestId: request.id, outcome, basis, words, ...by });
      await transaction.insert(AccessDecision, decision);
      const host = await transaction.findOneByOrFail(Host, { id: request.hostId });
      const matter = { request, consultation: answer.consultation, host, body: answer.body };
      await this.post.tellAsker(transaction, matter, {
        decision,
        typed: sent.some(({ kind }) => kind === 'typed') ? typedTextOf(answer, outcome) : '',
        attachments: sent.flatMap(({ attachment }) => attachment ?? []),
      });
      await this.audit.record(transaction, person, {
        action: `accessRequest.${outcome}`,
        objectType: 'accessRequest',
        objectId: request.id,
        changes: { outcome, basis, words, sent: sent.map(({ value }) => value) },
      });
    });
  }

  /** What is not given has a basis that allows refusing it; what is given has none. */
  private requireBasis({ outcome, basis }: NewAccessDecision): void {
    const found = basis === null ? undefined : findBasis(basis, this.clock.today());
    const isRight = outcome === 'granted' ? basis === null : found?.effect === 'exempt';
    if (!isRight) throw new BasisNotInForce();
  }
}

async function lock(transaction: Transaction, id: string): Promise<AccessRequest> {
  await transaction.query('UPDATE "access_request" SET "state" = "state" WHERE "id" = $1', [id]);
  return transaction.findOneByOrFail(AccessRequest, { id });
}
