import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import type { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import { workingContentOf } from '../typing/working-content.js';
import { Attachment } from './attachment.entity.js';
import { findAttachment } from './find-attachment.js';
import { refusalOf, type LimitRefusal } from './upload-limits.js';
import { lastPosition } from './upload.service.js';

/** Which way a file is moved among the others. */
export const MOVES = ['up', 'down'] as const;
export type Move = (typeof MOVES)[number];

const MOST_REMOVED_SHOWN = 20;

/** Puts the files of an answer in order, and takes back those that were taken out. */
@Injectable()
export class FileOrderService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly responses: ResponseService,
  ) {}

  /** The files that were taken out last, of an answer that may not have been begun. */
  async removedFrom(response: Response | null): Promise<readonly Attachment[]> {
    if (!response) return [];
    return this.database.reader.find(Attachment, {
      where: { responseId: response.id, removedAt: Not(IsNull()) },
      order: { removedAt: 'DESC', id: 'DESC' },
      take: MOST_REMOVED_SHOWN,
    });
  }

  /** Takes a removed file back, last in the list; or says why there is no room for it. */
  async restore(
    link: LinkActor,
    attachmentId: string,
  ): Promise<{ readonly attachment: Attachment; readonly response: Response; readonly refusal: LimitRefusal | null }> {
    return this.database.write(async (transaction) => {
      const { attachment, response } = await this.own(transaction, link, attachmentId);
      if (attachment.removedAt === null) return { attachment, response, refusal: null };
      const { files } = await workingContentOf(transaction, response.id);
      const refusal = refusalOf(files, attachment);
      if (refusal !== null) return { attachment, response, refusal };
      const position = await lastPosition(transaction, response.id);
      await transaction.update(Attachment, { id: attachment.id }, { removedAt: null, position });
      await this.record(transaction, link, 'attachment.restored', attachment.id);
      return { attachment, response, refusal: null };
    });
  }

  /** Moves a file one place up or down; the first cannot come higher, nor the last lower. */
  async move(link: LinkActor, attachmentId: string, way: Move): Promise<Response> {
    return this.database.write(async (transaction) => {
      const { attachment, response } = await this.own(transaction, link, attachmentId);
      const { files } = await workingContentOf(transaction, response.id);
      const from = files.findIndex(({ id }) => id === attachment.id);
      const to = from + (way === 'up' ? -1 : 1);
      if (from < 0 || to < 0 || to >= files.length) return response;
      const others = files.filter(({ id }) => id !== attachment.id);
      for (const [index, { id }] of others.toSpliced(to, 0, attachment).entries())
        await transaction.update(Attachment, { id }, { position: index + 1 });
      await this.record(transaction, link, 'attachment.moved', attachment.id);
      return response;
    });
  }

  private async own(
    transaction: Transaction,
    link: LinkActor,
    attachmentId: string,
  ): Promise<{ readonly attachment: Attachment; readonly response: Response }> {
    const { response } = await findAttachment(transaction, link, attachmentId);
    if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
    await this.responses.lock(transaction, response.id);
    return findAttachment(transaction, link, attachmentId);
  }

  private async record(transaction: Transaction, link: LinkActor, action: string, objectId: string): Promise<void> {
    await this.audit.record(transaction, link, { action, objectType: 'attachment', objectId });
  }
}
