import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import type { KeptDocument } from '../file/document-intake.js';
import { moved, type Move } from '../positions.js';
import { Preparation } from '../preparation.service.js';
import { Paper } from './paper.entity.js';

/** What goes out with the letter beside the drafts. Every change goes through `Preparation`. */
@Injectable()
export class PaperService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
  ) {}

  /** Adds a paper last. */
  async add(actor: PersonActor, consultationId: string, title: string, file: KeptDocument): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.preparation.begin(transaction, actor, consultationId, 'paper');
      const { sha256, filename, mediaType, sizeBytes } = file;
      const id = newId();
      await transaction.insert(Paper, {
        id,
        consultationId,
        position: (await transaction.countBy(Paper, { consultationId })) + 1,
        title,
        sha256,
        filename,
        mediaType,
        sizeBytes,
        createdAt: this.clock.now(),
        createdByName: actor.name,
      });
      await this.record(transaction, actor, id, 'paper.added', { title, file: sha256 });
    });
  }

  /** Moves a paper a place up or down. */
  async move(actor: PersonActor, consultationId: string, paperId: string, move: Move): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.preparation.begin(transaction, actor, consultationId, 'paper');
      const papers = await this.inOrder(transaction, consultationId);
      if (!papers.some((paper) => paper.id === paperId)) throw new NotFound('paper');
      await this.number(transaction, moved(papers, paperId, move));
      await this.record(transaction, actor, paperId, 'paper.moved', { move });
    });
  }

  /** Takes a paper away, before the hearing opens. */
  async remove(actor: PersonActor, consultationId: string, paperId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.preparation.begin(transaction, actor, consultationId, 'paper');
      const paper = await transaction.findOneBy(Paper, { id: paperId, consultationId });
      if (!paper) throw new NotFound('paper');
      await transaction.delete(Paper, { id: paperId });
      await this.number(transaction, await this.inOrder(transaction, consultationId));
      await this.record(transaction, actor, paperId, 'paper.removed', { title: paper.title });
    });
  }

  private inOrder(transaction: Transaction, consultationId: string): Promise<Paper[]> {
    return transaction.find(Paper, { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } });
  }

  private async number(transaction: Transaction, papers: readonly Paper[]): Promise<void> {
    for (const [index, { id, position }] of papers.entries()) {
      if (position !== index + 1) await transaction.update(Paper, { id }, { position: index + 1 });
    }
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    paperId: string,
    action: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(transaction, actor, { action, objectType: 'paper', objectId: paperId, changes });
  }
}
