import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import type { Actor, LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { sniffFile } from '../../shared/documents/reading/sniff-file.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { Clock } from '../../shared/time/clock.js';
import type { UploadedFile } from '../../shared/web/uploads.js';
import { AnswersInHand, keyOf } from '../answer-in-hand.js';
import { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import { workingContentOf } from '../typing/working-content.js';
import { Attachment } from './attachment.entity.js';
import { judgementOf, type FileJudgement } from './file-judgement.js';
import { shownFilename } from './filename.js';
import { findAttachment } from './find-attachment.js';
import { refusalOf, type LimitRefusal } from './upload-limits.js';

/** What became of a file that fits. An empty one holds nothing to keep; one that came before is the same attachment. */
export type AttachOutcome =
  | { readonly outcome: 'kept' | 'alreadyThere'; readonly filename: string; readonly attachment: Attachment }
  | { readonly outcome: 'empty'; readonly filename: string };

/** What became of one file; one that does not fit is left out, and those beside it are kept. */
export type UploadOutcome =
  AttachOutcome | { readonly outcome: 'refused'; readonly filename: string; readonly reason: LimitRefusal };

/** A file in the store and judged, before any row points at it. */
export interface ReceivedFile extends FileJudgement {
  readonly filename: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A file without content. */
export interface EmptyFile {
  readonly isEmpty: true;
  readonly filename: string;
}

interface RefusedFile {
  readonly refusal: LimitRefusal;
  readonly filename: string;
}

/**
 * Takes files into an answer. The original is kept before anything is said of it, whatever it is; sending the same file
 * again changes nothing. Files fit in the order in which they come, up to ten and 200 MB.
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
    private readonly scans: FileScans,
    private readonly scanned: ScannedFiles,
  ) {}

  /** Adds uploaded files to what the body is about to send. The same form sent again, by its key, gets the same reply. */
  async add(
    link: LinkActor,
    draftId: string | null,
    uploads: readonly UploadedFile[],
    uploadKey: string | null = null,
  ): Promise<readonly UploadOutcome[]> {
    const inHand = await this.answers.find(link, draftId);
    const received = await this.receiveWhatFits(inHand.content.files, uploads);
    return this.database.write(async (transaction) => {
      const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      const outcomes: UploadOutcome[] = [];
      for (const file of received) {
        outcomes.push(
          'refusal' in file
            ? { outcome: 'refused', filename: file.filename, reason: file.refusal }
            : await this.attachIfItFits(transaction, link, response, file, uploadKey),
        );
      }
      return outcomes;
    });
  }

  /** Puts the files into the store and judges them by their content. */
  async receive(uploads: readonly UploadedFile[]): Promise<readonly (ReceivedFile | EmptyFile)[]> {
    const received: (ReceivedFile | EmptyFile)[] = [];
    for (const upload of uploads) received.push(await this.receiveOne(upload));
    return received;
  }

  /** Makes a received file part of an answer, whether it fits or not; a file that was taken out comes back. */
  async attach(
    transaction: Transaction,
    actor: AuditActor,
    response: Response,
    file: ReceivedFile | EmptyFile,
    uploadKey: string | null = null,
  ): Promise<AttachOutcome> {
    const { filename } = file;
    if ('isEmpty' in file) return { outcome: 'empty', filename };
    const known = await transaction.findOneBy(Attachment, { responseId: response.id, sha256: file.sha256 });
    if (known?.removedAt === null) {
      const isSameRequest = uploadKey !== null && known.uploadKey === uploadKey;
      return { outcome: isSameRequest ? 'kept' : 'alreadyThere', filename, attachment: known };
    }
    const attachment = transaction.create(Attachment, {
      ...file,
      id: known?.id ?? newId(),
      responseId: response.id,
      uploadedAt: this.clock.now(),
      removedAt: null,
      position: await lastPosition(transaction, response.id),
      uploadKey,
    });
    await transaction.save(Attachment, attachment);
    await this.scans.ask(transaction, file.sha256);
    await this.record(transaction, actor, 'attachment.uploaded', attachment, { sha256: file.sha256, filename });
    return { outcome: 'kept', filename, attachment };
  }

  /** Makes a received file part of an answer that has room for it. The answer's row must be locked. */
  async attachIfItFits(
    transaction: Transaction,
    actor: AuditActor,
    response: Response,
    file: ReceivedFile | EmptyFile,
    uploadKey: string | null,
  ): Promise<UploadOutcome> {
    if (!('isEmpty' in file)) {
      const { files } = await workingContentOf(transaction, response.id);
      const reason = files.some(({ sha256 }) => sha256 === file.sha256) ? null : refusalOf(files, file);
      if (reason !== null) return { outcome: 'refused', filename: file.filename, reason };
    }
    return this.attach(transaction, actor, response, file, uploadKey);
  }

  /** Takes a file out of what will be sent. What was submitted with it keeps it. */
  async remove(link: LinkActor, attachmentId: string): Promise<Response> {
    return this.database.write(async (transaction) => {
      const { attachment, response } = await findAttachment(transaction, link, attachmentId);
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      if (attachment.removedAt !== null) return response;
      await transaction.update(Attachment, { id: attachment.id }, { removedAt: this.clock.now() });
      await this.record(transaction, link, 'attachment.removed', attachment, { sha256: attachment.sha256 });
      return response;
    });
  }

  /** A file with its content, for whoever may read the answer it belongs to. Throws what `ScannedFiles.stream` throws. */
  async open(actor: Actor, attachmentId: string): Promise<{ attachment: Attachment; content: Readable }> {
    const { attachment } = await findAttachment(this.database.reader, actor, attachmentId);
    return { attachment, content: await this.scanned.stream(attachment.sha256) };
  }

  /** What is seen at once not to fit is not even put into the store. */
  private async receiveWhatFits(
    files: readonly Attachment[],
    uploads: readonly UploadedFile[],
  ): Promise<readonly (ReceivedFile | EmptyFile | RefusedFile)[]> {
    const there: { readonly sha256: string; readonly sizeBytes: number }[] = [...files];
    const received: (ReceivedFile | EmptyFile | RefusedFile)[] = [];
    for (const upload of uploads) {
      const isNew = upload.sizeBytes > 0 && !there.some(({ sha256 }) => sha256 === upload.sha256);
      const refusal = isNew ? refusalOf(there, upload) : null;
      if (refusal !== null) {
        received.push({ refusal, filename: shownFilename(upload.filename) });
        continue;
      }
      received.push(await this.receiveOne(upload));
      if (isNew) there.push(upload);
    }
    return received;
  }

  private async receiveOne(
    upload: Pick<UploadedFile, 'filename' | 'path' | 'sizeBytes'>,
  ): Promise<ReceivedFile | EmptyFile> {
    const filename = shownFilename(upload.filename);
    if (upload.sizeBytes === 0) return { isEmpty: true, filename };
    const kept = await this.store.keepStream(createReadStream(upload.path));
    return { ...kept, ...judgementOf(await sniffFile(upload.path)), filename };
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

/** The place after all that an answer holds. */
export async function lastPosition(transaction: Transaction, responseId: string): Promise<number> {
  const last = await transaction.findOne(Attachment, { where: { responseId }, order: { position: 'DESC' } });
  return (last?.position ?? 0) + 1;
}
