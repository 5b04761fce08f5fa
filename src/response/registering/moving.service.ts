import { Injectable } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Attachment } from '../attachment/attachment.entity.js';
import { VersionSender } from '../confirmation/version-sender.entity.js';
import { VersionSenders } from '../confirmation/version-senders.js';
import { SenderConfirmation } from '../confirmation/sender-confirmation.entity.js';
import { AlreadyRegistered } from '../response.errors.js';
import type { Response } from '../response.entity.js';
import { ResponseService } from '../response.service.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import type { SubmittedFile } from '../submission/submitted-content.js';
import { VersionReader } from '../submission/version-reader.js';
import { VersionWriter, type WrittenVersion } from '../submission/version-writer.js';
import { CorrectionsService } from './corrections.service.js';
import { movedContentOf } from './moved-content.js';

/** Where an answer belongs, and why. */
export interface Move {
  readonly consultationId: string;
  readonly invitationId: string;
  readonly reason: string;
}

/** The answer at its right place. */
export interface Moved {
  readonly consultationId: string;
  readonly responseId: string;
}

/**
 * Moves an answer that came to the wrong body or hearing: a copy with the same content, files, sender and day is entered
 * where it belongs, and the first is withdrawn by staff with the reason. Versions carry the ids of body and hearing inside
 * their seal, so that none can be moved itself. Nobody gets a receipt: nothing new was received.
 */
@Injectable()
export class MovingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly responses: ResponseService,
    private readonly versions: VersionReader,
    private readonly writer: VersionWriter,
    private readonly senders: VersionSenders,
    private readonly corrections: CorrectionsService,
  ) {}

  /** For whoever registers in both hearings. Refuses a registered answer, and the place where it stands already. */
  async move(person: PersonActor, consultationId: string, responseId: string, move: Move): Promise<Moved> {
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    await this.consultations.findFor(person, move.consultationId, 'maySummarise');
    const from = await this.consultations.outline(consultationId);
    const to = await this.consultations.outline(move.consultationId);
    return this.database.write(async (transaction) => {
      const response = await this.responses.lock(transaction, responseId);
      if (response.consultationId !== consultationId || !response.isSubmitted) throw new NotFound('response');
      if (response.handling !== 'received') throw new AlreadyRegistered();
      const invitation = await transaction.findOneBy(Invitation, {
        id: move.invitationId,
        consultationId: move.consultationId,
      });
      if (!invitation || invitation.id === response.invitationId) throw new NotFound('invitation');
      const written = await this.currentOf(transaction, response);
      const copy = await this.copy(transaction, person, { from, to, response, invitation, written });
      await this.corrections.withdraw(transaction, person, response, move.reason);
      const said = { kind: 'moved', reason: move.reason, otherResponseId: copy.id } as const;
      await this.corrections.add(transaction, person, response, said);
      return { consultationId: move.consultationId, responseId: copy.id };
    });
  }

  private async currentOf(transaction: Transaction, response: Response): Promise<WrittenVersion> {
    const { id: responseId, currentVersion: number } = response;
    const version = await transaction.findOneByOrFail(ResponseVersion, { responseId, number });
    return this.versions.contentOf(version, transaction);
  }

  private async copy(transaction: Transaction, person: PersonActor, matter: Matter): Promise<Response> {
    const { from, to, response, invitation, written } = matter;
    const { version } = written;
    const isSame = from.consultation.id === to.consultation.id;
    const draftId = isSame ? response.draftId : null;
    const key = { consultation: to.consultation, invitationId: invitation.id, draftId };
    const standing = await this.responses.standing(transaction, key);
    const copy = standing?.isSubmitted
      ? await this.responses.another(transaction, key)
      : await this.responses.standingOrNew(transaction, key);
    const files = await this.copyFiles(transaction, written, copy);
    const content = { ...movedContentOf(written, from, { isSame, language: invitation.languageForm }), files };
    const { registeredById: id, registeredByName: name, submittedAt } = version;
    const made = await this.writer.write(transaction, person, copy, content, {
      formKey: `moved:${version.id}`,
      workingDigest: null,
      deadlineOn: invitation.deadlineIn(to.consultation),
      registeredBy: id === null ? null : { id, name: name ?? '' },
      submittedAt,
    });
    await this.copySender(transaction, version, made.version, invitation);
    return copy;
  }

  /** A file belongs to one answer: the copy gets rows of its own for the same bytes in the store. */
  private async copyFiles(
    transaction: Transaction,
    { files }: WrittenVersion,
    { id: responseId }: Response,
  ): Promise<readonly SubmittedFile[]> {
    const copied: SubmittedFile[] = [];
    for (const { attachmentId, filename, sha256, sizeBytes } of files) {
      const known = await transaction.findOneBy(Attachment, { responseId, sha256 });
      const original = await transaction.findOneByOrFail(Attachment, { id: attachmentId });
      const attachment = known ?? transaction.create(Attachment, { ...original, id: newId(), responseId });
      attachment.removedAt = null;
      await transaction.save(Attachment, attachment);
      copied.push({ attachmentId: attachment.id, filename, sha256, sizeBytes });
    }
    return copied;
  }

  private async copySender(
    transaction: Transaction,
    from: ResponseVersion,
    to: ResponseVersion,
    invitation: Invitation,
  ): Promise<void> {
    const sender = await transaction.findOneBy(VersionSender, { versionId: from.id });
    if (!sender) return;
    const { address } = await transaction.findOneByOrFail(SenderConfirmation, { id: sender.confirmationId });
    const domain = await this.senders.domainOf(transaction, invitation, address);
    await transaction.insert(VersionSender, { ...sender, versionId: to.id, domain });
  }
}

interface Matter {
  readonly from: ConsultationOutline;
  readonly to: ConsultationOutline;
  readonly response: Response;
  readonly invitation: Invitation;
  readonly written: WrittenVersion;
}
