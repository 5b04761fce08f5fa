import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { moved, type Move } from '../positions.js';
import { Preparation } from '../preparation.service.js';
import type { QuestionPlace } from './question-place.js';
import { Question, type QuestionKind } from './question.entity.js';

/** A question and what it is about. */
export interface QuestionInput extends QuestionPlace {
  readonly kind: QuestionKind;
  /** The drafts that an `eachDraft` question names; empty for every draft. */
  readonly draftIds: readonly string[];
  readonly text: string;
  readonly help: string | null;
  readonly options: readonly string[];
}

/** The questions of a hearing, numbered in their order. Every change goes through `Preparation`. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
  ) {}

  /** Adds a question last. */
  async add(actor: PersonActor, consultationId: string, input: QuestionInput): Promise<Question> {
    return this.database.write(async (transaction) => {
      await this.preparation.begin(transaction, actor, consultationId, 'question');
      const position = (await transaction.countBy(Question, { consultationId })) + 1;
      const question = transaction.create(Question, { id: newId(), consultationId, position, version: 1, ...input });
      await transaction.insert(Question, question);
      await this.record(transaction, actor, question.id, 'question.added', { ...input });
      return question;
    });
  }

  /** Changes a question. Throws `ChangedMeanwhile` when it is no longer the version that was seen. */
  async edit(actor: PersonActor, question: Question, seenVersion: number, input: QuestionInput): Promise<void> {
    await this.database.write(async (transaction) => {
      const now = await this.begin(transaction, actor, question);
      if (now.version !== seenVersion) throw new ChangedMeanwhile();
      await transaction.save(Question, Object.assign(now, input, { version: now.version + 1 }));
      await this.record(transaction, actor, now.id, 'question.edited', { ...input });
    });
  }

  /** Moves a question a place up or down; its number follows. */
  async move(actor: PersonActor, question: Question, move: Move): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.begin(transaction, actor, question);
      const questions = await this.inOrder(transaction, question.consultationId);
      await this.number(transaction, moved(questions, question.id, move));
      await this.record(transaction, actor, question.id, 'question.moved', { move });
    });
  }

  /** Takes a question away, before the hearing opens. */
  async remove(actor: PersonActor, question: Question): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.begin(transaction, actor, question);
      await transaction.delete(Question, { id: question.id });
      await this.number(transaction, await this.inOrder(transaction, question.consultationId));
      await this.record(transaction, actor, question.id, 'question.removed', { text: question.text });
    });
  }

  private async begin(transaction: Transaction, actor: PersonActor, question: Question): Promise<Question> {
    await this.preparation.begin(transaction, actor, question.consultationId, 'question');
    const now = await transaction.findOneBy(Question, { id: question.id, consultationId: question.consultationId });
    if (!now) throw new NotFound('question');
    return now;
  }

  private inOrder(transaction: Transaction, consultationId: string): Promise<Question[]> {
    return transaction.find(Question, { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } });
  }

  private async number(transaction: Transaction, questions: readonly Question[]): Promise<void> {
    for (const [index, { id, position }] of questions.entries()) {
      if (position !== index + 1) await transaction.update(Question, { id }, { position: index + 1 });
    }
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    questionId: string,
    action: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(transaction, actor, { action, objectType: 'question', objectId: questionId, changes });
  }
}
