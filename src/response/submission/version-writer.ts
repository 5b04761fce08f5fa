import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { Clock } from '../../shared/time/clock.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { PersonalDataFindings } from '../personal-data/personal-data-findings.js';
import { BehindWriter } from '../behalf/behind-writer.js';
import { Response } from '../response.entity.js';
import { contentDigestOf } from './canonical-content.js';
import { isLate } from './late.rules.js';
import { followsPreliminary } from './preliminary.js';
import { Answer, ResponseVersion, VersionAttachment } from './response-version.entity.js';
import type { NamedBody, SubmittedContent } from './submitted-content.js';

const BATCH = 200;
/** Crockford's base 32: no letter that is read as another, none that makes words. */
const RECEIPT_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT_LENGTH = 8;

/** What stands around a submission beside its content. */
export interface Circumstances {
  readonly formKey: string;
  /** Digest of what the body had written, or null when staff entered the answer for it. */
  readonly workingDigest: string | null;
  readonly deadlineOn: CalendarDay | null;
  /** The person who entered it; null when the body submitted it itself. */
  readonly registeredBy: { readonly id: string; readonly name: string } | null;
  /** When it was submitted: on the portal when «Send inn» was pressed. Now, unless said. */
  readonly submittedAt?: Date;
}

/** A version as it was written, with its answers and files. */
export interface WrittenVersion {
  readonly version: ResponseVersion;
  readonly answers: readonly Answer[];
  readonly files: readonly VersionAttachment[];
}

/**
 * Writes one immutable version of an answer with its seal, marks it late or not, and asks for its text to be read; all in
 * the caller's transaction. The answer's row must be locked by the caller.
 */
@Injectable()
export class VersionWriter {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
    private readonly findings: PersonalDataFindings,
    private readonly behind: BehindWriter,
  ) {}

  async write(
    transaction: Transaction,
    actor: AuditActor,
    response: Response,
    content: SubmittedContent,
    circumstances: Circumstances,
  ): Promise<WrittenVersion> {
    const version = await this.versionOf(transaction, response, content, circumstances);
    const answers = answersOf(transaction, version.id, content);
    const files = filesOf(transaction, version.id, content);
    version.sha256 = contentDigestOf(version, answers, files);
    await insertAll(transaction, ResponseVersion, [version]);
    await insertAll(transaction, Answer, answers);
    await insertAll(transaction, VersionAttachment, files);
    await this.behind.write(transaction, version, content.behind ?? []);
    await this.findings.noteSubmitted(transaction, version, answers, files);
    response.submit(version, circumstances.workingDigest);
    await transaction.save(Response, response);
    await this.audit.record(transaction, actor, {
      action: circumstances.registeredBy ? 'response.entered' : 'response.submitted',
      objectType: 'response',
      objectId: response.id,
      changes: {
        version: version.number,
        sha256: version.sha256,
        replyKind: version.replyKind,
        isLate: version.isLate,
      },
    });
    const { id: versionId, consultationId } = version;
    await this.jobs.add(transaction, 'analysis.read', versionId, { versionId, consultationId });
    return { version, answers, files };
  }

  private async versionOf(
    transaction: Transaction,
    response: Response,
    content: SubmittedContent,
    circumstances: Circumstances,
  ): Promise<ResponseVersion> {
    const { answers: _answers, files: _files, behind: _behind, endorses, answersThrough, ...said } = content;
    const { deadlineOn, formKey, registeredBy, submittedAt = this.clock.now() } = circumstances;
    const { receivedOn } = content;
    const isFollowing = await followsPreliminary(transaction, response);
    return transaction.create(ResponseVersion, {
      ...said,
      id: newId(),
      responseId: response.id,
      consultationId: response.consultationId,
      hostId: response.hostId,
      invitationId: response.invitationId,
      number: response.currentVersion + 1,
      submittedAt,
      isLate: isLate({ deadlineOn, receivedOn, followsPreliminary: isFollowing }),
      isSummary: said.isSummary ?? false,
      declineReason: said.declineReason ?? null,
      draftIds: said.draftIds ?? null,
      endorsesInvitationId: other(endorses).invitationId,
      endorsesName: other(endorses).name,
      answersThroughInvitationId: other(answersThrough).invitationId,
      answersThroughName: other(answersThrough).name,
      registeredById: registeredBy && registeredBy.id,
      registeredByName: registeredBy && registeredBy.name,
      sha256: '',
      receiptNumber: this.receiptNumber(),
      formKey,
    });
  }

  /** `2018-4F7K-09TQ`: can be read aloud on the telephone, and says nothing of how many answers there are. */
  private receiptNumber(): string {
    const letters = Array.from({ length: RECEIPT_LENGTH }, () => RECEIPT_LETTERS[randomInt(RECEIPT_LETTERS.length)]);
    return `${String(this.clock.today().year)}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
  }
}

function other(body: NamedBody | null): { readonly invitationId: string | null; readonly name: string | null } {
  return body ?? { invitationId: null, name: null };
}

function answersOf(transaction: Transaction, versionId: string, content: SubmittedContent): Answer[] {
  return content.answers.map((answer, index) =>
    transaction.create(Answer, { ...answer, id: newId(), versionId, position: index + 1 }),
  );
}

function filesOf(transaction: Transaction, versionId: string, content: SubmittedContent): VersionAttachment[] {
  return content.files.map((file, index) =>
    transaction.create(VersionAttachment, { ...file, id: newId(), versionId, position: index + 1 }),
  );
}

async function insertAll<T extends object>(
  transaction: Transaction,
  table: new () => T,
  rows: readonly T[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await transaction.createQueryBuilder().insert().into(table).values(batch).updateEntity(false).execute();
  }
}
