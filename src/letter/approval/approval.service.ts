import { Injectable } from '@nestjs/common';
import { Completeness } from '../../consultation/completeness.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { OwnApproval } from '../../consultation/consultation.errors.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Preparation } from '../../consultation/preparation.service.js';
import { RecipientList } from '../../consultation/recipient/recipient-list.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import type { OwnWork } from '../../identity/host/own-work.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { Enclosures } from '../enclosure/enclosures.js';
import { announcementOccasion } from '../letter-occasion.js';
import { LetterRecipients } from '../letter-recipients.js';
import { LetterheadReader } from '../letterhead/letterhead-reader.js';
import { LetterTemplateReader } from '../template/letter-template-reader.js';
import { LetterTemplateService } from '../template/letter-template.service.js';
import { approvalDigest } from './approved-content.js';

/**
 * Approval of a hearing before it is sent (godkjenning): somebody submits exactly what stands there, somebody else approves
 * or returns it, and it holds while the SHA-256 of the content is what was approved. An association may have chosen that one
 * person does both.
 */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly preparation: Preparation,
    private readonly completeness: Completeness,
    private readonly recipients: LetterRecipients,
    private readonly templates: LetterTemplateReader,
    private readonly templateService: LetterTemplateService,
    private readonly enclosures: Enclosures,
    private readonly letterheads: LetterheadReader,
  ) {}

  /**
   * Hands the hearing to an approver. Throws `NotComplete` with what is missing. Language forms of the recipients that have
   * no letter of their own get the product's text as their first version, so that what is approved stands in the database.
   */
  async submit(actor: PersonActor, consultationId: string): Promise<Consultation> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const found = await this.reader.findFor(actor, consultationId, 'mayEdit', transaction);
      await this.completeness.require(consultationId, transaction);
      const { byForm } = await this.recipients.countsOf(found, transaction);
      const forms = LANGUAGE_FORMS.filter((form) => byForm[form] > 0);
      await this.templateService.adoptDefaults(transaction, actor, found, { kind: 'announcement', forms });
      const digest = await this.digestOf(consultationId, transaction);
      await this.voidIfOutdated(transaction, actor, found, digest);
      return this.progress.advance(transaction, actor, consultationId, {
        permission: 'mayEdit',
        verb: (consultation) => {
          consultation.submitForApproval(digest, actor);
        },
        digest,
      });
    });
  }

  /**
   * Approves what was submitted. `seenDigest` is what the approver had before their eyes: if it has been changed and
   * submitted again meanwhile, `ChangedMeanwhile`. Throws `OwnApproval` for whoever wrote or submitted it, where the host wants
   * another person.
   */
  async approve(actor: PersonActor, consultationId: string, seenDigest: string): Promise<Consultation> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const ownWork = await this.refuseOwnWork(transaction, actor, consultationId);
      const digest = await this.digestOf(consultationId, transaction);
      if (digest !== seenDigest) throw new ChangedMeanwhile();
      return this.progress.advance(transaction, actor, consultationId, {
        permission: 'mayApprove',
        verb: (consultation) => {
          consultation.approve(digest, actor, this.clock.now(), ownWork);
        },
        digest,
      });
    });
  }

  /** Sends the hearing back to its author with a note of what must be changed. Throws `ReturnWithoutNote`. */
  async return(actor: PersonActor, consultationId: string, note: string): Promise<Consultation> {
    return this.database.write(async (transaction) => {
      await this.refuseOwnWork(transaction, actor, consultationId);
      return this.progress.advance(transaction, actor, consultationId, {
        permission: 'mayApprove',
        verb: (consultation) => {
          consultation.return(note);
        },
        note: note.trim(),
      });
    });
  }

  /** True when the hearing is approved and nothing of what was approved has changed. Asked again before anything leaves. */
  async isStillApproved(consultationId: string, via: Reader = this.database.reader): Promise<boolean> {
    const consultation = await via.findOneBy(Consultation, { id: consultationId });
    return (
      consultation?.approvedDigest != null && consultation.approvedDigest === (await this.digestOf(consultationId, via))
    );
  }

  /** The SHA-256 of the hearing's content as it stands now. */
  async digestOf(consultationId: string, via: Reader = this.database.reader): Promise<string> {
    const outline = await this.reader.outline(consultationId, via);
    const host = await via.findOneBy(Host, { id: outline.consultation.hostId });
    if (!host) throw new NotFound('host');
    const templates = await this.templates.latestOf(consultationId, 'announcement', via);
    const recipients = await via.findOneBy(RecipientList, { consultationId });
    const { attachPapers, attachForm } = await this.enclosures.of(outline, announcementOccasion, via);
    const letterhead = await this.letterheads.countingFor(outline.consultation, via);
    return approvalDigest({ outline, host, templates, recipients, attachPapers, attachForm, letterhead });
  }

  /** What stands outside the hearing can change too, such as the sender's address; then it is submitted anew. */
  private async voidIfOutdated(
    transaction: Transaction,
    actor: PersonActor,
    { id, submittedDigest }: Consultation,
    digest: string,
  ): Promise<void> {
    if (submittedDigest !== null && submittedDigest !== digest)
      await this.preparation.begin(transaction, actor, id, 'consultation');
  }

  /** Refuses one's own work where the host wants another person, and gives what the host wants. */
  private async refuseOwnWork(transaction: Transaction, actor: PersonActor, consultationId: string): Promise<OwnWork> {
    const consultation = await this.reader.find(actor, consultationId, transaction);
    const ownWork = await this.reader.ownWorkIn(consultation, transaction);
    if (ownWork === 'refused' && consultation.isOwnWorkOf(actor)) throw new OwnApproval();
    return ownWork;
  }
}
