import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import type { Language } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { freezeModel, thawModel } from '../forms/frozen-model.js';
import type { SummaryModel } from '../summary.model.js';
import { SummaryService, type SummaryInView } from '../summary.service.js';
import { SummaryTexts } from '../writing/summary-texts.js';
import {
  CitationsLeadNowhere,
  IssueInTheMaking,
  NewHearingNotAnswered,
  RemainsNeedReason,
  SummaryNotPossibleYet,
  UnplacedRemain,
} from './issuing.errors.js';
import { asksForReason, type Readiness } from './readiness.rules.js';
import type { NewHearingAnswer } from './summary-version-status.js';
import { SummaryVersionStep } from './summary-version-step.entity.js';
import { SummaryVersionSteps } from './summary-version-steps.js';
import { SummaryVersion } from './summary-version.entity.js';

/** What is said when a summary is submitted. */
export interface Submission {
  readonly language: Language;
  /** Why what is undecided or uncited is issued all the same; may be empty when nothing is. */
  readonly reason: string;
  readonly newHearing: NewHearingAnswer;
  readonly newHearingReason: string;
}

/** The versions of a summary: what was submitted, frozen as it was then. */
@Injectable()
export class SummaryVersions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly summaries: SummaryService,
    private readonly texts: SummaryTexts,
    private readonly files: FileStore,
    private readonly steps: SummaryVersionSteps,
  ) {}

  /**
   * Freezes the summary as it is and hands it to an approver; a version that waits or is approved gives way. Refused while
   * answers are expected, while a comment stands nowhere or a citation leads nowhere, without a reason for what is undecided
   * or uncited, and without an answer to whether a new hearing is needed.
   */
  async submit(actor: Actor, consultationId: string, submission: Submission): Promise<SummaryVersion> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const consultation = await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      requirePossible(consultation);
      const view = await this.summaries.view(actor, consultationId, submission.language, transaction);
      requireReady(view.readiness, submission.reason);
      if (submission.newHearingReason.trim() === '') throw new NewHearingNotAnswered();
      const number = await this.replaceFormer(transaction, actor, consultationId);
      const version = await this.frozen(transaction, actor, { view, submission, number });
      await this.steps.take(transaction, actor, version, { from: null });
      return version;
    });
  }

  /** Every version of a hearing, the newest first. Whoever asks has been let in. */
  async all(consultationId: string, via: Reader = this.database.reader): Promise<readonly SummaryVersion[]> {
    return via.find(SummaryVersion, { where: { consultationId }, order: { number: 'DESC' } });
  }

  /** One version of a hearing; `NotFound` for another hearing's. Whoever asks has been let in. */
  async find(consultationId: string, number: number, via: Reader = this.database.reader): Promise<SummaryVersion> {
    const version = await via.findOneBy(SummaryVersion, { consultationId, number });
    if (!version) throw new NotFound('summary version');
    return version;
  }

  /** Who took a version from state to state, first things first. */
  async stepsOf({ id: versionId }: SummaryVersion): Promise<readonly SummaryVersionStep[]> {
    const order = { at: 'ASC', id: 'ASC' } as const;
    return this.database.reader.find(SummaryVersionStep, { where: { versionId }, order });
  }

  /** The summary as it was frozen. */
  async modelOf({ modelSha256 }: Pick<SummaryVersion, 'modelSha256'>): Promise<SummaryModel> {
    return thawModel((await this.files.read(modelSha256)).toString());
  }

  /** Lets the versions that wait or are approved give way, and gives the next number. */
  private async replaceFormer(transaction: Transaction, actor: Actor, consultationId: string): Promise<number> {
    if (await transaction.existsBy(SummaryVersion, { consultationId, state: 'making' })) throw new IssueInTheMaking();
    const standing = await transaction.findBy(SummaryVersion, {
      consultationId,
      state: In(['submitted', 'returned', 'approved']),
    });
    for (const version of standing) {
      const from = version.state;
      version.giveWay();
      await this.steps.take(transaction, actor, version, { from });
    }
    return 1 + (await transaction.countBy(SummaryVersion, { consultationId }));
  }

  private async frozen(
    transaction: Transaction,
    actor: Actor,
    { view, submission, number }: { view: SummaryInView; submission: Submission; number: number },
  ): Promise<SummaryVersion> {
    const { model, readiness, consultation } = view;
    const kept = await this.files.keep(Buffer.from(freezeModel(model)));
    const reason = asksForReason(readiness) ? submission.reason.trim() : '';
    const said = { ...submission, reason, newHearingReason: submission.newHearingReason.trim() };
    return transaction.create(SummaryVersion, {
      ...said,
      id: newId(),
      consultationId: consultation.id,
      number,
      state: 'submitted',
      modelSha256: kept.sha256,
      digest: digestOf(kept.sha256, said),
      remains: { undecided: readiness.undecided.length, uncited: readiness.uncited.length },
      writerIds: await this.texts.writersOf(transaction, consultation.id),
      submittedAt: this.clock.now(),
      submittedById: actor.id,
      submittedByName: actor.name,
      note: null,
      formsDone: 0,
      formsTotal: 0,
    });
  }
}

/** SHA-256 of all that is approved: the model, and what was said when it was submitted. */
function digestOf(modelSha256: string, { language, reason, newHearing, newHearingReason }: Submission): string {
  const approved = JSON.stringify([modelSha256, language, reason, newHearing, newHearingReason]);
  return createHash('sha256').update(approved).digest('hex');
}

function requirePossible({ state }: Consultation): void {
  if (state !== 'closed' && state !== 'summarised') throw new SummaryNotPossibleYet();
}

function requireReady(readiness: Readiness, reason: string): void {
  const { unplaced, dangling, outdated, undecided, uncited } = readiness;
  if (unplaced.length > 0) throw new UnplacedRemain(unplaced.length);
  if (dangling.length + outdated.length > 0) throw new CitationsLeadNowhere(dangling.length + outdated.length);
  if (asksForReason(readiness) && reason.trim() === '')
    throw new RemainsNeedReason({ undecided: undecided.length, uncited: uncited.length });
}
