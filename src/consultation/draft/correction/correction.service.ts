import { Injectable } from '@nestjs/common';
import { AuditService } from '../../../audit/audit.service.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import type { Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../../shared/errors/domain-error.js';
import { Clock } from '../../../shared/time/clock.js';
import { ConsultationProgress } from '../../consultation-progress.service.js';
import { ConsultationReader } from '../../consultation-reader.js';
import { NotOpen } from '../../consultation.errors.js';
import type { KeptDocument } from '../../file/document-intake.js';
import { DraftVersion } from '../draft-version.entity.js';
import { Draft } from '../draft.entity.js';
import { NothingToCorrect, SameFile } from './correction.errors.js';
import { DraftCorrection } from './draft-correction.entity.js';

/** The file that replaces a draft's, and what is new in it. */
export interface CorrectionOrder {
  readonly consultationId: string;
  readonly draftId: string;
  readonly file: KeptDocument;
  readonly whatChanged: string;
  /** The number of the edition that the person saw it replace. */
  readonly seenNumber: number;
}

/** What a correction came to. */
export interface Corrected {
  readonly correction: DraftCorrection;
  readonly draft: Draft;
}

/**
 * Replaces a draft's file while the hearing is open: the only way to do it then, since `Preparation` refuses. A new edition,
 * the row that says what was changed, and the audit, in the caller's transaction; the letter about it is planned by whoever
 * calls. Outline and questions are left as they were, for what was answered is tied to them.
 */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly progress: ConsultationProgress,
  ) {}

  /** Throws `NotFound`, `NotAllowed`, `NotOpen`, `NothingToCorrect`, `ChangedMeanwhile` and `SameFile`. */
  async correct(transaction: Transaction, actor: PersonActor, order: CorrectionOrder): Promise<Corrected> {
    const { consultationId } = order;
    await this.progress.lock(transaction, consultationId);
    const consultation = await this.reader.findFor(actor, consultationId, 'mayEdit', transaction);
    if (!consultation.isOpen) throw new NotOpen();
    const draft = await transaction.findOneBy(Draft, { id: order.draftId, consultationId });
    if (!draft) throw new NotFound('draft');
    const former = await this.replaceable(transaction, order);
    const version = await this.addVersion(transaction, actor, former, order.file);
    const correction = transaction.create(DraftCorrection, {
      id: newId(),
      consultationId,
      hostId: consultation.hostId,
      draftId: draft.id,
      fromVersionId: former.id,
      toVersionId: version.id,
      whatChanged: order.whatChanged,
      correctedById: actor.id,
      correctedByName: actor.name,
      correctedAt: this.clock.now(),
    });
    await transaction.insert(DraftCorrection, correction);
    await this.audit.record(transaction, actor, {
      action: 'draft.corrected',
      objectType: 'draft',
      objectId: draft.id,
      changes: { from: former.number, to: version.number, file: order.file.sha256, whatChanged: order.whatChanged },
    });
    return { correction, draft };
  }

  private async replaceable(transaction: Transaction, order: CorrectionOrder): Promise<DraftVersion> {
    const { draftId, seenNumber, file } = order;
    const newest = await transaction.findOne(DraftVersion, { where: { draftId }, order: { number: 'DESC' } });
    if (!newest) throw new NothingToCorrect();
    if (newest.number !== seenNumber) throw new ChangedMeanwhile();
    if (newest.sha256 === file.sha256) throw new SameFile();
    return newest;
  }

  private async addVersion(
    transaction: Transaction,
    actor: PersonActor,
    { draftId, number }: DraftVersion,
    { sha256, filename, mediaType, sizeBytes }: KeptDocument,
  ): Promise<DraftVersion> {
    const version = transaction.create(DraftVersion, {
      id: newId(),
      draftId,
      number: number + 1,
      ...{ sha256, filename, mediaType, sizeBytes },
      createdAt: this.clock.now(),
      createdByName: actor.name,
    });
    await transaction.insert(DraftVersion, version);
    return version;
  }
}
