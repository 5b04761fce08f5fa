import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { IsNull, MoreThan } from 'typeorm';
import { AuditService } from '../../../audit/audit.service.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { Clock, secondsAfter } from '../../../shared/time/clock.js';
import { AnswersInHand, keyOf, type AnswerInHand } from '../../answer-in-hand.js';
import { answerKey } from '../../answer-key.js';
import { AnswersNotReceived } from '../../response.errors.js';
import { responsePolicy } from '../../response.policy.js';
import { ResponseService } from '../../response.service.js';
import { Attachment } from '../attachment.entity.js';
import { shownFilename } from '../filename.js';
import { refusalOf, type LimitRefusal } from '../upload-limits.js';
import { UploadService, type AttachOutcome, type ReceivedFile } from '../upload.service.js';
import { PartFiles } from './part-files.js';
import { PartialUpload } from './partial-upload.entity.js';

const KEPT_SECONDS = 24 * 60 * 60;

/** What the browser says of a file before it sends the first byte. */
export interface Announced {
  readonly uploadKey: string;
  readonly filename: string;
  readonly sizeBytes: number;
}

export type Begun =
  { readonly ok: true; readonly part: PartialUpload } | { readonly ok: false; readonly reason: LimitRefusal | 'empty' };

/** What became of an upload whose bytes have come: part of the answer, or why not. */
export type Finished =
  | (Exclude<AttachOutcome, { outcome: 'empty' }> & { readonly ok: true })
  | { readonly ok: false; readonly filename: string; readonly reason: LimitRefusal | 'incomplete' | 'changed' };

/** An upload on its way, and how much of it has come. */
export interface PartOnItsWay {
  readonly part: PartialUpload;
  readonly hereBytes: number;
}

/**
 * Files that come in parts and can be taken up again. What is on its way counts against the limits of the answer and of
 * the body from the first moment, by the length that was announced, so that nobody fills the disk. It is part of the answer,
 * and acknowledged, when its bytes are synced in the store and its row is committed, and not before.
 */
@Injectable()
export class PartService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
    private readonly uploads: UploadService,
    private readonly files: PartFiles,
  ) {}

  /** Begins an upload; beginning again with the same key is the same upload. */
  async begin(link: LinkActor, draftId: string | null, announced: Announced): Promise<Begun> {
    const { uploadKey, sizeBytes } = announced;
    if (sizeBytes < 1) return { ok: false, reason: 'empty' };
    return this.database.write(async (transaction) => {
      await lockBody(transaction, link.invitationId);
      const inHand = await this.answers.find(link, draftId, transaction);
      if (!inHand.outline.consultation.receivesAnswers) throw new AnswersNotReceived();
      const known = await this.knownBy(transaction, { invitationId: link.invitationId, uploadKey });
      if (known) return { ok: true, part: known };
      const reason = await this.refusal(transaction, inHand, sizeBytes);
      if (reason !== null) return { ok: false, reason };
      const now = this.clock.now();
      const part = transaction.create(PartialUpload, {
        ...announced,
        filename: shownFilename(announced.filename),
        id: newId(),
        invitationId: link.invitationId,
        draftId: inHand.scope.draftId,
        supplement: inHand.scope.supplement ?? null,
        linkId: link.id,
        startedAt: now,
        expiresAt: secondsAfter(now, KEPT_SECONDS),
        attachmentId: null,
      });
      await transaction.insert(PartialUpload, part);
      const deed = { action: 'upload.begun', objectType: 'partialUpload', objectId: part.id };
      await this.audit.record(transaction, link, { ...deed, changes: { filename: part.filename, sizeBytes } });
      return { ok: true, part };
    });
  }

  /** An upload of the body's own that is not over; throws `NotFound`. */
  async find(
    link: LinkActor,
    id: string,
    via: Pick<Reader, 'findOneBy'> = this.database.reader,
  ): Promise<PartialUpload> {
    const part = await via.findOneBy(PartialUpload, { id, invitationId: link.invitationId });
    if (!part || part.expiresAt <= this.clock.now()) throw new NotFound('upload');
    return part;
  }

  /** How much of an upload has come; all of it when it has become part of the answer. */
  async hereBytes(part: PartialUpload): Promise<number> {
    return part.attachmentId === null ? this.files.lengthOf(part.id) : part.sizeBytes;
  }

  /** What the body has begun and not finished, for one answer. */
  async onTheirWay(inHand: AnswerInHand): Promise<readonly PartOnItsWay[]> {
    const open = await this.open(this.database.reader, inHand.invitation.id);
    const own = open.filter(({ key }) => key === answerKey(inHand.scope));
    return Promise.all(own.map(async (part) => ({ part, hereBytes: await this.files.lengthOf(part.id) })));
  }

  /**
   * Makes a whole upload part of the answer. `sha256` is what the browser counted, where it can: bytes that are others than
   * it sent are thrown away. Asked again, it gives the same answer.
   */
  async finish(link: LinkActor, id: string, sha256: string | null): Promise<Finished> {
    const part = await this.find(link, id);
    const { filename, sizeBytes } = part;
    if (part.attachmentId !== null) return this.asBefore(part.attachmentId, filename);
    const path = this.files.pathOf(id);
    if ((await this.files.lengthOf(id)) !== sizeBytes) return { ok: false, filename, reason: 'incomplete' };
    if (sha256 !== null && (await digestOf(path)) !== sha256) {
      await this.cancel(link, id);
      return { ok: false, filename, reason: 'changed' };
    }
    const [received] = await this.uploads.receive([{ field: 'files', filename, path, sizeBytes, sha256: '' }]);
    if (!received || 'isEmpty' in received) return { ok: false, filename, reason: 'incomplete' };
    const finished = await this.attach(link, part, received);
    if (finished.ok) await this.files.remove(id);
    return finished;
  }

  /** Gives an upload up; what has come of it goes. One that became part of the answer stays there. */
  async cancel(link: LinkActor, id: string): Promise<PartialUpload> {
    const part = await this.find(link, id);
    await this.database.write(async (transaction) => {
      await transaction.delete(PartialUpload, { id });
      const deed = { action: 'upload.cancelled', objectType: 'partialUpload', objectId: id };
      await this.audit.record(transaction, link, deed);
    });
    await this.files.remove(id);
    return part;
  }

  private async attach(link: LinkActor, part: PartialUpload, received: ReceivedFile): Promise<Finished> {
    return this.database.write(async (transaction) => {
      const inHand = await this.answers.find(link, part.key, transaction);
      const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      const { attachmentId } = await this.find(link, part.id, transaction);
      if (attachmentId !== null) return this.asBefore(attachmentId, part.filename, transaction);
      const outcome = await this.uploads.attachIfItFits(transaction, link, response, received, part.uploadKey);
      if (outcome.outcome === 'empty') throw new Error('A file of no length was taken for whole');
      if (outcome.outcome === 'refused') return { ok: false, filename: outcome.filename, reason: outcome.reason };
      await transaction.update(PartialUpload, { id: part.id }, { attachmentId: outcome.attachment.id });
      return { ok: true, ...outcome };
    });
  }

  private async asBefore(id: string, filename: string, via: Reader = this.database.reader): Promise<Finished> {
    const attachment = await via.findOneByOrFail(Attachment, { id });
    return { ok: true, outcome: 'kept', filename, attachment };
  }

  /** The upload of a key; one whose file was taken out of the answer again, or that is over, is begun anew. */
  private async knownBy(
    transaction: Transaction,
    where: Pick<PartialUpload, 'invitationId' | 'uploadKey'>,
  ): Promise<PartialUpload | null> {
    const known = await transaction.findOneBy(PartialUpload, where);
    if (!known) return null;
    const became =
      known.attachmentId === null ? null : await transaction.findOneBy(Attachment, { id: known.attachmentId });
    if (known.expiresAt > this.clock.now() && became?.removedAt == null) return known;
    await transaction.delete(PartialUpload, { id: known.id });
    return null;
  }

  /** One answer holds no more than its limit, with what is on its way; and one body has no more than that on its way. */
  private async refusal(
    transaction: Transaction,
    inHand: AnswerInHand,
    sizeBytes: number,
  ): Promise<LimitRefusal | null> {
    const open = await this.open(transaction, inHand.invitation.id);
    const own = open.filter(({ key }) => key === answerKey(inHand.scope));
    return refusalOf([...inHand.content.files, ...own], { sizeBytes }) ?? refusalOf(open, { sizeBytes });
  }

  private async open(via: Reader, invitationId: string): Promise<readonly PartialUpload[]> {
    return via.find(PartialUpload, {
      where: { invitationId, attachmentId: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { id: 'ASC' },
    });
  }
}

/** Two colleagues who begin at once are let in one after the other; SQLite has one writer in any case. */
async function lockBody(transaction: Transaction, invitationId: string): Promise<void> {
  await transaction.query('UPDATE "invitation" SET "id" = "id" WHERE "id" = $1', [invitationId]);
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
