import { Injectable } from '@nestjs/common';
import { AuditService, type AuditActor } from '../../audit/audit.service.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import type { SummaryVersionState } from './summary-version-status.js';
import { SummaryVersionStep } from './summary-version-step.entity.js';
import { SummaryVersion } from './summary-version.entity.js';

/** Saves a version whose verb has been called, with the row that says who and when, and the audit. No other code does. */
@Injectable()
export class SummaryVersionSteps {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async take(
    transaction: Transaction,
    actor: AuditActor,
    version: SummaryVersion,
    told: { readonly from: SummaryVersionState | null; readonly note?: string },
  ): Promise<void> {
    await transaction.save(SummaryVersion, version);
    await transaction.insert(SummaryVersionStep, {
      id: newId(),
      versionId: version.id,
      fromState: told.from,
      toState: version.state,
      at: this.clock.now(),
      byId: actor.id,
      byName: actor.name,
      note: told.note ?? null,
    });
    await this.audit.record(transaction, actor, {
      action: `summaryVersion.${version.state}`,
      objectType: 'summaryVersion',
      objectId: version.id,
      changes: { consultationId: version.consultationId, number: version.number, from: told.from, note: told.note },
    });
  }
}
