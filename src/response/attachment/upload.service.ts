import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import type { Actor, LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { sniffFile } from '../../shared/documents/reading/sniff-file.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Clock } from '../../shared/time/clock.js';
import { LARGEST_UPLOAD_BYTES, MOST_FILES, type UploadedFile } from '../../shared/web/uploads.js';
import { AnswersInHand, keyOf } from '../answer-in-hand.js';
import { TooManyFiles } from '../response.errors.js';
import { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import { workingContentOf } from '../typing/working-content.js';
import { Attachment } from './attachment.entity.js';
import { judgementOf, type FileJudgement } from './file-judgement.js';
import { shownFilename } from './filename.js';

/** What became of one file. An empty one holds nothing to keep; one that came before is the same attachment. */
export type UploadOutcome =
  | { readonly outcome: 'kept' | 'alreadyThere'; readonly filename: string; readonly attachment: Attachment }
  | { readonly outcome: 'empty'; readonly filename: string };

/** A file in the store and judged, before any row points at it. */
export interface ReceivedFile extends FileJudgement {
  readonly filename: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Takes files into an answer. The original is kept before anything is said of it, whatever it is; sending the same file
 * again changes nothing. Refuses more than ten files or 200 MB with `TooManyFiles`.
 */
@Injectable()
export class UploadService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
  ) {}

  /** Adds uploaded files to what the body is about to send. */
  async add(
    link: LinkActor,
    draftId: string | null,
    uploads: readonly UploadedFile[],
  ): Promise<readonly UploadOutcome[]> {
    const inHand = await this.answers.find(link, draftId);
    const known = new Set(inHand.content.files.map((file) => file.sha256));
    refuseTooMuch([
      ...inHand.content.files,
      ...uploads.filter((upload) => upload.sizeBytes > 0 && !known.has(upload.sha256)),
    ]);
    const received = await this.receive(uploads);
    return this.database.write(async (transaction) => {
      const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      const outcomes: UploadOutcome[] = [];
      for (const file of received) outcomes.push(await this.attach(transaction, link, response, file));
      refuseTooMuch((await workingContentOf(transaction, response.id)).files);
      return outcomes;
    });
  }

  /** Puts the files into the store and judges them by their content. */
  async receive(uploads: readonly UploadedFile[]): Promise<readonly (ReceivedFile | EmptyFile)[]> {
    const received: (ReceivedFile | EmptyFile)[] = [];
    for (const upload of uploads) {
      const filename = shownFilename(upload.filename);
      if (upload.sizeBytes === 0) {
        received.push({ isEmpty: true, filename });
        continue;
      }
      const kept = await this.store.keepStream(createReadStream(upload.path));
      received.push({ ...kept, ...judgementOf(await sniffFile(upload.path)), filename });
    }
    return received;
  }

  /** Makes a received file part of an answer; a file that was taken out comes back. */
  async attach(
    transaction: Transaction,
    actor: AuditActor,
    response: Response,
    file: ReceivedFile | EmptyFile,
  ): Promise<UploadOutcome> {
    if ('isEmpty' in file) return { outcome: 'empty', filename: file.filename };
    const known = await transaction.findOneBy(Attachment, { responseId: response.id, sha256: file.sha256 });
    if (known?.removedAt === null) return { outcome: 'alreadyThere', filename: file.filename, attachment: known };
    const attachment = transaction.create(Attachment, {
      ...file,
      id: known?.id ?? newId(),
      responseId: response.id,
      uploadedAt: this.clock.now(),
      removedAt: null,
    });
    await transaction.save(Attachment, attachment);
    const { sha256, filename } = file;
    await this.record(transaction, actor, 'attachment.uploaded', attachment, { sha256, filename });
    return { outcome: 'kept', filename, attachment };
  }

  /** Takes a file out of what will be sent. What was submitted with it keeps it. */
  async remove(link: LinkActor, attachmentId: string): Promise<Response> {
    return this.database.write(async (transaction) => {
      const { attachment, response } = await this.find(transaction, link, attachmentId);
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      if (attachment.removedAt !== null) return response;
      await transaction.update(Attachment, { id: attachment.id }, { removedAt: this.clock.now() });
      await this.record(transaction, link, 'attachment.removed', attachment, { sha256: attachment.sha256 });
      return response;
    });
  }

  /** A file with its content, for whoever may read the answer it belongs to. */
  async open(actor: Actor, attachmentId: string): Promise<{ attachment: Attachment; content: Readable }> {
    const { attachment } = await this.find(this.database.reader, actor, attachmentId);
    return { attachment, content: await this.store.stream(attachment.sha256) };
  }

  private async find(
    via: Pick<Transaction, 'findOneBy'>,
    actor: Actor,
    attachmentId: string,
  ): Promise<{ attachment: Attachment; response: Response }> {
    const attachment = await via.findOneBy(Attachment, { id: attachmentId });
    const response = attachment && (await via.findOneBy(Response, { id: attachment.responseId }));
    if (!response || !responsePolicy.mayRead(actor, response)) throw new NotFound('attachment');
    return { attachment, response };
  }

  private async record(
    transaction: Transaction,
    actor: AuditActor,
    action: string,
    attachment: Attachment,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(transaction, actor, { action, objectType: 'attachment', objectId: attachment.id, changes });
  }
}

/** A file without content. */
export interface EmptyFile {
  readonly isEmpty: true;
  readonly filename: string;
}

function refuseTooMuch(files: readonly { readonly sizeBytes: number }[]): void {
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (files.length > MOST_FILES || sizeBytes > LARGEST_UPLOAD_BYTES) throw new TooManyFiles();
}
