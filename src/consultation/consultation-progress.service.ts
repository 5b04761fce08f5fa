import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../identity/access/actor.js';
import type { Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import { Clock } from '../shared/time/clock.js';
import { ConsultationReader } from './consultation-reader.js';
import { ConsultationTransition } from './consultation-transition.entity.js';
import type { ConsultationState } from './consultation-status.js';
import { Consultation } from './consultation.entity.js';
import type { ConsultationPermission } from './consultation.policy.js';

/** One step of a hearing: who may take it, the entity's verb, and what the transition row says beside who and when. */
export interface Step {
  readonly permission: ConsultationPermission;
  /** Calls the verb of the entity, which refuses what is not allowed. */
  readonly verb: (consultation: Consultation) => void;
  readonly note?: string;
  readonly digest?: string;
}

/**
 * Takes hearings from state to state: the verb, the row that says who and when, and the audit, in the caller's
 * transaction. No other code changes a state.
 */
@Injectable()
export class ConsultationProgress {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Takes one step and gives the hearing as it is then. Throws `NotFound`, `NotAllowed` and what the verb refuses with. */
  async advance(transaction: Transaction, actor: Actor, consultationId: string, step: Step): Promise<Consultation> {
    await this.lock(transaction, consultationId);
    const consultation = await this.reader.findFor(actor, consultationId, step.permission, transaction);
    const from = consultation.state;
    step.verb(consultation);
    await this.save(transaction, actor, consultation, { from, ...step });
    await this.audit.record(transaction, actor, {
      action: `consultation.${consultation.state}`,
      objectType: 'consultation',
      objectId: consultationId,
      changes: { from, note: step.note, digest: step.digest },
    });
    return consultation;
  }

  /** Takes the hearing's row for the rest of the transaction, so that two changes of it wait for each other. */
  async lock(transaction: Transaction, consultationId: string): Promise<void> {
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "consultation" SET "version" = "version" WHERE "id" = $1', [consultationId]);
  }

  /** Saves a hearing whose verb has been called, with the row that says who and when. */
  async save(
    transaction: Transaction,
    actor: Actor,
    consultation: Consultation,
    told: { readonly from: ConsultationState; readonly note?: string; readonly digest?: string },
  ): Promise<void> {
    await transaction.save(Consultation, consultation);
    await transaction.insert(ConsultationTransition, {
      id: newId(),
      consultationId: consultation.id,
      fromState: told.from,
      toState: consultation.state,
      at: this.clock.now(),
      byId: actor.id,
      byName: actor.name,
      note: told.note ?? null,
      digest: told.digest ?? null,
    });
  }
}
