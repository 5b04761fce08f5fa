import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import type { KeptDocument } from '../file/document-intake.js';
import { moved, type Move } from '../positions.js';
import { Preparation } from '../preparation.service.js';
import { Question } from '../question/question.entity.js';
import { DraftVersion } from './draft-version.entity.js';
import { Draft, type DraftKind } from './draft.entity.js';
import { DraftAskedAbout, DraftsSeenThrough } from './draft.errors.js';
import { Section } from './section.entity.js';

/** What an adviser writes about a draft. */
export interface DraftInput {
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: DraftKind;
}

/** The drafts of a hearing and the editions of their files. Every change goes through `Preparation`. */
@Injectable()
export class DraftService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
  ) {}

  /** Adds a draft last, with its file when there is one. Throws `DraftsSeenThrough` in an internal hearing. */
  async add(
    actor: PersonActor,
    consultationId: string,
    input: DraftInput,
    file: KeptDocument | null = null,
  ): Promise<Draft> {
    return this.database.write(async (transaction) => {
      const consultation = await this.preparation.begin(transaction, actor, consultationId, 'draft');
      if (consultation.isInternal) throw new DraftsSeenThrough();
      const position = (await transaction.countBy(Draft, { consultationId })) + 1;
      const draft = { id: newId(), consultationId, position, ...input, version: 1, createdAt: this.clock.now() };
      await transaction.insert(Draft, draft);
      if (file) await this.insertVersion(transaction, actor, draft.id, { number: 1, file });
      await this.record(transaction, actor, draft.id, 'draft.added', { ...input, file: file?.sha256 });
      return transaction.create(Draft, draft);
    });
  }

  /** Changes title and kind. Throws `ChangedMeanwhile` when it is no longer the version that was seen. */
  async edit(actor: PersonActor, draft: Draft, seenVersion: number, input: DraftInput): Promise<void> {
    await this.database.write(async (transaction) => {
      const now = await this.begin(transaction, actor, draft);
      if (now.version !== seenVersion) throw new ChangedMeanwhile();
      await transaction.update(Draft, { id: now.id }, { ...input, version: now.version + 1 });
      await this.record(transaction, actor, now.id, 'draft.edited', { ...input });
    });
  }

  /** Adds a new edition of the file. The same file again changes nothing. */
  async addVersion(actor: PersonActor, draft: Draft, file: KeptDocument): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.preparation.lock(transaction, draft.consultationId);
      const newest = await transaction.findOne(DraftVersion, {
        where: { draftId: draft.id },
        order: { number: 'DESC' },
      });
      if (newest?.sha256 === file.sha256) return;
      await this.begin(transaction, actor, draft);
      await this.insertVersion(transaction, actor, draft.id, { number: (newest?.number ?? 0) + 1, file });
      await this.record(transaction, actor, draft.id, 'draft.versionAdded', { file: file.sha256 });
    });
  }

  /** Moves a draft a place up or down. */
  async move(actor: PersonActor, draft: Draft, move: Move): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.begin(transaction, actor, draft);
      const { consultationId } = draft;
      const drafts = await transaction.find(Draft, {
        where: { consultationId },
        order: { position: 'ASC', id: 'ASC' },
      });
      await this.number(transaction, moved(drafts, draft.id, move));
      await this.record(transaction, actor, draft.id, 'draft.moved', { move });
    });
  }

  /** Takes a draft away with its outline, before the hearing opens. Throws `DraftAskedAbout`. */
  async remove(actor: PersonActor, draft: Draft): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.begin(transaction, actor, draft);
      const { consultationId } = draft;
      await this.leaveQuestions(transaction, consultationId, draft.id);
      await transaction.update(Section, { draftId: draft.id }, { parentId: null });
      await transaction.delete(Section, { draftId: draft.id });
      await transaction.delete(DraftVersion, { draftId: draft.id });
      await transaction.delete(Draft, { id: draft.id });
      const left = await transaction.find(Draft, { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } });
      await this.number(transaction, left);
      await this.record(transaction, actor, draft.id, 'draft.removed', { title: draft.title });
    });
  }

  private async begin(transaction: Transaction, actor: PersonActor, draft: Draft): Promise<Draft> {
    await this.preparation.begin(transaction, actor, draft.consultationId, 'draft');
    const now = await transaction.findOneBy(Draft, { id: draft.id, consultationId: draft.consultationId });
    if (!now) throw new NotFound('draft');
    return now;
  }

  private async insertVersion(
    transaction: Transaction,
    actor: PersonActor,
    draftId: string,
    { number, file }: { readonly number: number; readonly file: KeptDocument },
  ): Promise<void> {
    const made = { createdAt: this.clock.now(), createdByName: actor.name };
    const { sha256, filename, mediaType, sizeBytes } = file;
    await transaction.insert(DraftVersion, {
      id: newId(),
      draftId,
      number,
      sha256,
      filename,
      mediaType,
      sizeBytes,
      ...made,
    });
  }

  /** Questions about several drafts go on without this one; a question about it alone refuses. */
  private async leaveQuestions(transaction: Transaction, consultationId: string, draftId: string): Promise<void> {
    const questions = await transaction.find(Question, { where: { consultationId }, order: { position: 'ASC' } });
    for (const question of questions) {
      const others = question.draftIds.filter((id) => id !== draftId);
      const isOnlyThis = question.draftIds.length > 0 && others.length === 0;
      if (question.draftId === draftId || isOnlyThis) throw new DraftAskedAbout(question.position);
      if (others.length < question.draftIds.length)
        await transaction.update(Question, { id: question.id }, { draftIds: others });
    }
  }

  private async number(transaction: Transaction, drafts: readonly Draft[]): Promise<void> {
    for (const [index, { id, position }] of drafts.entries()) {
      if (position !== index + 1) await transaction.update(Draft, { id }, { position: index + 1 });
    }
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    draftId: string,
    action: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(transaction, actor, { action, objectType: 'draft', objectId: draftId, changes });
  }
}
