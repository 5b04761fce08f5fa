import { Injectable } from '@nestjs/common';
import { OwnApproval } from '../../consultation/consultation.errors.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { OwnWork } from '../../identity/host/own-work.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile, NotAllowed } from '../../shared/errors/domain-error.js';
import { isRefusedOwnWork, mayDecideSummary } from './summary-policy.js';
import { SummaryVersionSteps } from './summary-version-steps.js';
import { SummaryVersion } from './summary-version.entity.js';
import { SummaryVersions } from './summary-versions.js';

/** Which version is decided on. */
export interface VersionRef {
  readonly consultationId: string;
  readonly number: number;
}

/** What the reader of a version may do with it. */
export interface DecisionRights {
  readonly ownWork: OwnWork;
  readonly mayDecide: boolean;
  /** True when it is the reader's own work and somebody else must approve it. */
  readonly isOwnWork: boolean;
}

/** Approval of a summary (godkjenning): another person approves exactly what was frozen, or returns it with a note. */
@Injectable()
export class SummaryApproval {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly versions: SummaryVersions,
    private readonly steps: SummaryVersionSteps,
  ) {}

  /** Approves a version. `seenDigest` is what the approver had before their eyes; `OwnApproval` for whoever wrote in it. */
  async approve(actor: PersonActor, ref: VersionRef, seenDigest: string): Promise<SummaryVersion> {
    return this.decide(actor, ref, async (transaction, version, ownWork) => {
      if (version.digest !== seenDigest) throw new ChangedMeanwhile();
      const from = version.state;
      version.approve(actor, ownWork);
      await this.steps.take(transaction, actor, version, { from });
    });
  }

  /** Sends a version back with a note of what must be changed. Throws `ReturnWithoutNote`. */
  async return(actor: PersonActor, ref: VersionRef, note: string): Promise<SummaryVersion> {
    return this.decide(actor, ref, async (transaction, version) => {
      const from = version.state;
      version.return(note);
      await this.steps.take(transaction, actor, version, { from, note: note.trim() });
    });
  }

  /** What the reader may do with a version, for pages that show or leave out a way on. */
  async rights(actor: PersonActor, consultation: Consultation, version: SummaryVersion): Promise<DecisionRights> {
    const ownWork = await this.consultations.ownWorkIn(consultation);
    const mayDecide = await this.mayDecide(actor, consultation, ownWork);
    return { ownWork, mayDecide, isOwnWork: isRefusedOwnWork(actor, version, ownWork) };
  }

  /** Throws `NotFound` for another host, and `NotAllowed` for whoever may not approve or return summaries here. */
  async requireDecider(actor: PersonActor, consultationId: string, via?: Reader): Promise<OwnWork> {
    const reader = via ?? this.database.reader;
    const consultation = await this.consultations.find(actor, consultationId, reader);
    const ownWork = await this.consultations.ownWorkIn(consultation, reader);
    if (!(await this.mayDecide(actor, consultation, ownWork))) throw new NotAllowed('summaryVersion.decide');
    return ownWork;
  }

  private async decide(
    actor: PersonActor,
    { consultationId, number }: VersionRef,
    deed: (transaction: Transaction, version: SummaryVersion, ownWork: OwnWork) => Promise<void>,
  ): Promise<SummaryVersion> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const ownWork = await this.requireDecider(actor, consultationId, transaction);
      const version = await this.versions.find(consultationId, number, transaction);
      if (isRefusedOwnWork(actor, version, ownWork)) throw new OwnApproval();
      await deed(transaction, version, ownWork);
      return version;
    });
  }

  private async mayDecide(actor: PersonActor, consultation: Consultation, ownWork: OwnWork): Promise<boolean> {
    const maySummarise = ownWork === 'allowed' && (await this.consultations.may(actor, consultation, 'maySummarise'));
    return mayDecideSummary(actor, { consultation, ownWork, maySummarise });
  }
}
