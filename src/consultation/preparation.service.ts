import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../identity/access/actor.js';
import type { Transaction } from '../shared/database/database.js';
import { ChangedMeanwhile } from '../shared/errors/domain-error.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import { ConsultationReader } from './consultation-reader.js';
import type { Consultation } from './consultation.entity.js';

/** The parts of a hearing that are approved together; a change of any of them voids the approval. */
export const PREPARED_PARTS = ['consultation', 'draft', 'question', 'paper', 'recipients', 'letter'] as const;
export type PreparedPart = (typeof PREPARED_PARTS)[number];

const NOTES: Record<PreparedPart, string> = {
  consultation: 'Opplysningene om høringen ble endret.',
  draft: 'Et utkast ble endret.',
  question: 'Spørsmålene ble endret.',
  paper: 'Høringsgrunnlaget ble endret.',
  recipients: 'Høringslisten ble endret.',
  letter: 'Høringsbrevet ble endret.',
};

/**
 * The one door to changing what is approved. Every service that edits a part of a hearing, here and in the letter, begins
 * by `begin`: it takes the hearing's lock, asks the policy, refuses a hearing that is out (`ContentStands`), and voids a
 * submission or an approval, with a transition row that says what was changed.
 */
@Injectable()
export class Preparation {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly audit: AuditService,
  ) {}

  /** Takes the hearing's lock without changing it, for a check that must hold until `begin`. */
  async lock(transaction: Transaction, consultationId: string): Promise<void> {
    await this.progress.lock(transaction, consultationId);
  }

  /**
   * The hearing, locked and open for change of one part of it. Throws `NotFound`, `NotAllowed`, `ContentStands`, and
   * `ChangedMeanwhile` when it is no longer the version that the person saw.
   */
  async begin(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    part: PreparedPart,
    seenVersion?: number,
  ): Promise<Consultation> {
    await this.progress.lock(transaction, consultationId);
    const consultation = await this.reader.findFor(actor, consultationId, 'mayEdit', transaction);
    if (seenVersion !== undefined && consultation.version !== seenVersion) throw new ChangedMeanwhile();
    const from = consultation.state;
    if (consultation.changeContent()) {
      await this.progress.save(transaction, actor, consultation, { from, note: NOTES[part] });
      const voided = { action: 'consultation.approvalVoided', objectType: 'consultation', objectId: consultationId };
      await this.audit.record(transaction, actor, { ...voided, changes: { part } });
    }
    return consultation;
  }
}
