import { Injectable } from '@nestjs/common';
import { PlaceCatalogue, type HearingPlace } from '../../analysis/placement/place-catalogue.js';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { isAnswerable } from './answerable-places.js';
import { ConsolidationAccess } from './consolidation-access.js';
import { Consolidation } from './consolidation.entity.js';
import { ChangeWithoutReason, NoSuchOuterPlace } from './consolidation.errors.js';

/** One deed on a consolidation, with its row locked. */
export interface DeskWork {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly at: Date;
  readonly consultation: Consultation;
  readonly consolidation: Consolidation;
  /** Writes what was done in the audit trail. */
  record(
    action: string,
    objectType: string,
    objectId: string,
    changes?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}

/** Where every deed on a consolidation is done: lets the actor in and locks, so that two secretaries come one after the other. */
@Injectable()
export class ConsolidationDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: ConsolidationAccess,
    private readonly hearings: ConsultationReader,
  ) {}

  /** A deed in a transaction of its own. */
  async work<T>(actor: Actor, consultationId: string, deed: (work: DeskWork) => Promise<T>): Promise<T> {
    return this.database.write((transaction) => this.workIn(transaction, actor, consultationId, deed));
  }

  /** A deed in a transaction that the caller has begun. */
  async workIn<T>(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    deed: (work: DeskWork) => Promise<T>,
  ): Promise<T> {
    const consultation = await this.access.toWork(actor, consultationId, transaction);
    const consolidation = await this.lock(transaction, consultation);
    return deed({
      transaction,
      actor,
      at: this.clock.now(),
      consultation,
      consolidation,
      record: (action, objectType, objectId, changes = {}) =>
        this.audit.record(transaction, actor, { action, objectType, objectId, changes }),
    });
  }

  /** The place with this key; `NotFound` when the hearing has none, `NoSuchOuterPlace` when the answer has none. */
  async answerablePlace({ transaction, consultation }: DeskWork, key: string): Promise<HearingPlace> {
    const outline = await this.hearings.outline(consultation.id, transaction);
    const place = new PlaceCatalogue(outline).find(key);
    if (!place) throw new NotFound('place');
    if (!isAnswerable(place, consultation)) throw new NoSuchOuterPlace();
    return place;
  }

  /** The consolidation with its row locked until the transaction ends; begun when there is none. */
  private async lock(transaction: Transaction, { id, hostId }: Consultation): Promise<Consolidation> {
    await transaction.query(
      `INSERT INTO "consolidation" ("consultationId", "hostId", "startedAt") VALUES ($1, $2, $3)
       ON CONFLICT ("consultationId") DO NOTHING`,
      [id, hostId, this.clock.now().toISOString()],
    );
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "consolidation" SET "hostId" = "hostId" WHERE "consultationId" = $1', [id]);
    return transaction.findOneByOrFail(Consolidation, { consultationId: id });
  }
}

/** The reason as it is kept; `ChangeWithoutReason` when the texts are decided on and there is none. */
export function reasonFor({ consolidation }: DeskWork, reason: string | null | undefined): string | null {
  const given = reason?.trim() ?? '';
  if (given === '' && consolidation.textsDecidedAt !== null) throw new ChangeWithoutReason();
  return given === '' ? null : given;
}
