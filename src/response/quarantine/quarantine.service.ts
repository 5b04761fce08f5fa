import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import type { FileScan } from '../../shared/files/scanning/file-scan.entity.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswerService } from '../answers/answer.service.js';
import { Attachment } from '../attachment/attachment.entity.js';
import type { Response } from '../response.entity.js';
import { NotInQuarantine } from './quarantine.errors.js';
import { QuarantineRelease } from './quarantine-release.entity.js';
import { quarantinePolicy } from './quarantine.policy.js';

/** Which file of which answer. */
export interface FileOfAnswer {
  readonly consultationId: string;
  readonly responseId: string;
  readonly attachmentId: string;
}

/** A file of an answer, with what the scanner has said of it and who has released it, the newest first. */
export interface HeldFile {
  readonly attachment: Attachment;
  /** Null when it was never asked for. */
  readonly scan: FileScan | null;
  readonly releases: readonly QuarantineRelease[];
  readonly mayRelease: boolean;
}

/** Shows what the scanner has said of a file of an answer, and takes a file out of quarantine when it was mistaken. */
@Injectable()
export class QuarantineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly answers: AnswerService,
    private readonly scans: FileScans,
  ) {}

  async file(person: PersonActor, of: FileOfAnswer): Promise<HeldFile> {
    const { response, attachment } = await this.find(person, of);
    return {
      attachment,
      scan: (await this.scans.of([attachment.sha256])).get(attachment.sha256) ?? null,
      releases: await this.database.reader.find(QuarantineRelease, {
        where: { attachmentId: attachment.id },
        order: { at: 'DESC', id: 'DESC' },
      }),
      mayRelease: quarantinePolicy.mayRelease(person, response),
    };
  }

  /** Lets a file be opened and read after all. Throws `NotInQuarantine`. */
  async release(person: PersonActor, of: FileOfAnswer, reason: string): Promise<void> {
    const { response, attachment } = await this.find(person, of);
    if (!quarantinePolicy.mayRelease(person, response)) throw new NotAllowed('quarantine.mayRelease');
    await this.database.write(async (transaction) => {
      const scan = (await this.scans.of([attachment.sha256], transaction)).get(attachment.sha256);
      if (!(await this.scans.release(transaction, attachment.sha256))) throw new NotInQuarantine();
      const found = scan?.found ?? '';
      await transaction.insert(QuarantineRelease, {
        id: newId(),
        attachmentId: attachment.id,
        found,
        reason,
        at: this.clock.now(),
        byId: person.id,
        byName: person.name,
      });
      await this.audit.record(transaction, person, {
        action: 'attachment.released',
        objectType: 'attachment',
        objectId: attachment.id,
        changes: { found, reason },
      });
    });
  }

  private async find(
    person: PersonActor,
    { consultationId, responseId, attachmentId }: FileOfAnswer,
  ): Promise<{ readonly response: Response; readonly attachment: Attachment }> {
    const response = await this.answers.find(person, consultationId, responseId);
    const attachment = await this.database.reader.findOneBy(Attachment, { id: attachmentId, responseId: response.id });
    if (!attachment) throw new NotFound('attachment');
    return { response, attachment };
  }
}
