import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswersInHand, keyOf, type AnswerInHand } from '../answer-in-hand.js';
import type { SheetField } from '../answer-sheet.js';
import type { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import { sendsTyped } from '../submission/reply-kind.rules.js';
import { TypedField } from './typed-field.entity.js';
import { isOffered, isSame, isUnchanged, normalisedText, type Base, type TypedValue } from './typed-value.js';

/** One field as it came back from a page. */
export interface TypedChange extends TypedValue {
  readonly place: string;
  readonly base: Base;
}

/** A field that somebody else saved meanwhile: what stands, beside what was typed and not saved. */
export interface FieldConflict {
  readonly place: string;
  readonly stored: TypedField;
  readonly typed: TypedValue;
}

export interface Saved {
  readonly at: Date;
  /** Fields as they stand now, by place; those that nobody has touched are left out. */
  readonly fields: ReadonlyMap<string, TypedField>;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Keeps on the server what a body types, as it types. Several people may write at once: a field that somebody else has
 * saved meanwhile is never overwritten, but given back as a conflict, and the other fields are saved.
 */
@Injectable()
export class TypingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
  ) {}

  /** Saves what was typed. A place or choice that the form does not have is `NotFound`. */
  async save(link: LinkActor, draftId: string | null, typed: readonly TypedChange[]): Promise<Saved> {
    const inHand = await this.answers.find(link, draftId);
    const changes = typed
      .map((change) => checked(change, inHand))
      .filter((change) => !isUnchanged(change, change.base));
    if (changes.length === 0)
      return { at: this.clock.now(), fields: fieldsByPlace(inHand.content.fields), conflicts: [] };
    return this.database.write(async (transaction) => {
      const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      return this.saveAll(transaction, link, response, changes);
    });
  }

  private async saveAll(
    transaction: Transaction,
    link: LinkActor,
    response: Response,
    changes: readonly TypedChange[],
  ): Promise<Saved> {
    const at = this.clock.now();
    const fields = new Map(fieldsByPlace(await transaction.findBy(TypedField, { responseId: response.id })));
    const conflicts: FieldConflict[] = [];
    const written: Record<string, TypedValue> = {};
    for (const change of changes) {
      const stored = fields.get(change.place);
      if (stored && isSame(stored, change)) continue;
      if (stored && stored.version !== change.base.version) {
        conflicts.push({ place: change.place, stored, typed: change });
        continue;
      }
      fields.set(change.place, await this.write(transaction, response.id, change, stored));
      written[change.place] = { text: change.text, choice: change.choice };
    }
    if (Object.keys(written).length > 0) await this.record(transaction, link, response, written);
    return { at, fields, conflicts };
  }

  private async write(
    transaction: Transaction,
    responseId: string,
    change: TypedChange,
    stored: TypedField | undefined,
  ): Promise<TypedField> {
    const field = transaction.create(TypedField, {
      id: stored?.id ?? newId(),
      responseId,
      place: change.place,
      text: change.text,
      choice: change.choice,
      version: (stored?.version ?? 0) + 1,
      savedAt: this.clock.now(),
    });
    if (stored) await transaction.update(TypedField, { id: field.id }, field);
    else await transaction.insert(TypedField, field);
    return field;
  }

  /** Whoever writes after having said "no remarks" has remarks after all; the last deed counts. */
  private async record(
    transaction: Transaction,
    link: LinkActor,
    response: Response,
    written: Readonly<Record<string, TypedValue>>,
  ): Promise<void> {
    if (!sendsTyped(response.working.replyKind)) {
      response.working = {
        ...response.working,
        replyKind: null,
        answersThroughInvitationId: null,
        answersThroughName: null,
      };
      response.workingVersion += 1;
      await transaction.save(response);
    }
    await this.audit.record(transaction, link, {
      action: 'response.typed',
      objectType: 'response',
      objectId: response.id,
      changes: written,
    });
  }
}

function checked(change: TypedChange, inHand: AnswerInHand): TypedChange {
  const field: SheetField | undefined = inHand.parts
    .flatMap((part) => part.fields)
    .find((candidate) => candidate.place === change.place);
  if (!field || !isOffered(field, change.choice)) throw new NotFound('place');
  return { ...change, text: normalisedText(change.text) };
}

function fieldsByPlace(fields: readonly TypedField[]): ReadonlyMap<string, TypedField> {
  return new Map(fields.map((field) => [field.place, field]));
}
