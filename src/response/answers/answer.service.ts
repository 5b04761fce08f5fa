import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { incomingMailPolicy } from '../../delivery/incoming/incoming-mail.policy.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { FileScan } from '../../shared/files/scanning/file-scan.entity.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import { answerSheetOf, partsInScope, type SheetPart } from '../answer-sheet.js';
import { DisputeService, type NumberedDispute } from '../receipt/dispute/dispute.service.js';
import { NewerVersionCame } from '../response.errors.js';
import type { Reception } from '../registration/reception.entity.js';
import { Receptions } from '../registration/receptions.service.js';
import { Response, ResponseWithdrawal } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { VersionReader } from '../submission/version-reader.js';
import type { WrittenVersion } from '../submission/version-writer.js';

/** One answer as staff see it. */
export interface AnswerView {
  readonly outline: ConsultationOutline;
  readonly parts: readonly SheetPart[];
  readonly invitation: Invitation;
  readonly response: Response;
  readonly versions: readonly ResponseVersion[];
  readonly written: WrittenVersion;
  readonly isIntact: boolean;
  /** How it came, when staff entered it. */
  readonly reception: Reception | null;
  readonly mayReadMail: boolean;
  readonly withdrawal: ResponseWithdrawal | null;
  /** The version of the answer that this one adds to; null when it adds to none. */
  readonly supplements: ResponseVersion | null;
  readonly mayRegister: boolean;
  /** What the body says is not from it, the newest first. */
  readonly disputes: readonly NumberedDispute[];
  /** What the scanner has said of the files, by their digest. */
  readonly scans: ReadonlyMap<string, FileScan>;
}

/** Shows staff one answer with all its versions, and registers it. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly responses: ResponseService,
    private readonly versions: VersionReader,
    private readonly receptions: Receptions,
    private readonly disputes: DisputeService,
    private readonly scans: FileScans,
  ) {}

  /** The answer in one of its versions, the one that counts unless another is asked for. Throws `NotFound`. */
  async view(person: PersonActor, consultationId: string, responseId: string, number?: string): Promise<AnswerView> {
    const reader = this.database.reader;
    const consultation = await this.consultations.find(person, consultationId);
    const response = await this.find(person, consultationId, responseId);
    const versions = await this.versions.versionsOf(response.id);
    const version = versions.find((each) => String(each.number) === (number ?? String(response.currentVersion)));
    const invitation = await reader.findOneBy(Invitation, { id: response.invitationId });
    if (!version || !invitation) throw new NotFound('response');
    const outline = await this.consultations.outline(consultationId);
    const written = await this.versions.contentOf(version);
    const scope = { isSeparate: consultation.separateAnswers, draftId: response.draftId };
    return {
      outline,
      parts: partsInScope(answerSheetOf(outline), scope),
      invitation,
      response,
      versions,
      written,
      isIntact: this.versions.isIntact(written),
      reception: await this.receptions.of(version.id),
      mayReadMail: incomingMailPolicy.open(person, consultation.hostId),
      supplements: await this.versions.supplementedBy(response),
      withdrawal: await reader.findOneBy(ResponseWithdrawal, { responseId }),
      mayRegister: await this.consultations.may(person, consultation, 'maySummarise'),
      disputes: await this.disputes.ofResponse(responseId),
      scans: await this.scans.of(written.files.map(({ sha256 }) => sha256)),
    };
  }

  /**
   * Says that an answer has been looked at and entered. Doing it again changes nothing. With the number of the version that
   * was looked at, a newer one is refused with `NewerVersionCame`.
   */
  async register(
    person: PersonActor,
    consultationId: string,
    responseId: string,
    version: number | null = null,
  ): Promise<void> {
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    await this.find(person, consultationId, responseId);
    await this.database.write(async (transaction) => {
      const response = await this.responses.lock(transaction, responseId);
      if (version !== null && response.currentVersion !== version) throw new NewerVersionCame();
      if (response.handling !== 'received') return;
      response.register();
      await transaction.save(Response, response);
      await this.audit.record(transaction, person, {
        action: 'response.registered',
        objectType: 'response',
        objectId: responseId,
        changes: { version: response.currentVersion },
      });
    });
  }

  /** A submitted or withdrawn answer of this hearing; what is only being written is the body's own. */
  async find(person: PersonActor, consultationId: string, responseId: string): Promise<Response> {
    const response = await this.database.reader.findOneBy(Response, { id: responseId, consultationId });
    if (!response || response.currentVersion === 0 || !responsePolicy.mayRead(person, response)) {
      throw new NotFound('response');
    }
    return response;
  }
}
