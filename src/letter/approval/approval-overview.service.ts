import { Injectable } from '@nestjs/common';
import type { RequiredPart } from '../../consultation/completeness.rules.js';
import { Completeness } from '../../consultation/completeness.service.js';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { ConsultationTransition } from '../../consultation/consultation-transition.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { OwnWork } from '../../identity/host/own-work.js';
import { Enclosures, type Enclosed } from '../enclosure/enclosures.js';
import { announcementOccasion } from '../letter-occasion.js';
import { LetterRecipients, type RecipientCounts } from '../letter-recipients.js';
import { LetterTemplateReader, type LatestTemplates } from '../template/letter-template-reader.js';
import { ApprovalService } from './approval.service.js';

/** All that is shown to whoever submits or approves. */
export interface ApprovalOverview extends ConsultationOutline {
  readonly missing: readonly RequiredPart[];
  readonly recipients: RecipientCounts;
  readonly templates: LatestTemplates;
  /** Whether drafts and papers go along as files. */
  readonly enclosed: Enclosed;
  /** The SHA-256 of what the page shows; sent back with the approval. */
  readonly digest: string;
  readonly transitions: readonly ConsultationTransition[];
  readonly mayEdit: boolean;
  readonly mayApprove: boolean;
  /** Whether the host lets whoever wrote it approve it as well. */
  readonly ownWork: OwnWork;
  /** True when the reader wrote it and somebody else must therefore approve it. */
  readonly isOwnWork: boolean;
}

/** Gathers what an approval is about. */
@Injectable()
export class ApprovalOverviewService {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly completeness: Completeness,
    private readonly recipients: LetterRecipients,
    private readonly templates: LetterTemplateReader,
    private readonly approvals: ApprovalService,
    private readonly enclosures: Enclosures,
  ) {}

  /** The overview, for whoever may read the hearing. */
  async of(actor: PersonActor, id: string): Promise<ApprovalOverview> {
    const consultation = await this.reader.find(actor, id);
    const outline = await this.reader.outline(id);
    const ownWork = await this.reader.ownWorkIn(consultation);
    return {
      ...outline,
      enclosed: await this.enclosures.of(outline, announcementOccasion),
      missing: consultation.isInPreparation ? await this.completeness.missingIn(id) : [],
      recipients: await this.recipients.countsOf(consultation),
      templates: await this.templates.latestOf(id, 'announcement'),
      digest: await this.approvals.digestOf(id),
      transitions: await this.reader.transitionsOf(id),
      mayEdit: await this.reader.may(actor, consultation, 'mayEdit'),
      mayApprove: await this.reader.may(actor, consultation, 'mayApprove'),
      ownWork,
      isOwnWork: ownWork === 'refused' && consultation.isOwnWorkOf(actor),
    };
  }
}
