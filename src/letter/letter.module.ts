import { Module, type OnModuleInit } from '@nestjs/common';
import { LetterStep } from '../consultation/overview/letter-step.js';
import { RoundCopies } from '../consultation/round/round-copies.js';
import { PdfModule } from '../shared/documents/pdf/pdf.module.js';
import { ApprovalController } from './approval/approval.controller.js';
import { ApprovalOverviewService } from './approval/approval-overview.service.js';
import { ApprovalService } from './approval/approval.service.js';
import { EnclosureController } from './enclosure/enclosure.controller.js';
import { EnclosureService } from './enclosure/enclosure.service.js';
import { Enclosures } from './enclosure/enclosures.js';
import { LetterForms } from './enclosure/letter-forms.js';
import { LetterMatterService } from './letter-matter.service.js';
import { LetterRecipients } from './letter-recipients.js';
import { LetterService } from './letter.service.js';
import { LetterheadController } from './letterhead/letterhead.controller.js';
import { LetterheadReader } from './letterhead/letterhead-reader.js';
import { LetterheadService } from './letterhead/letterhead.service.js';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewService } from './preview/preview.service.js';
import { ProofService } from './preview/proof.service.js';
import { LetterDesk } from './template/letter-desk.js';
import { LetterRound } from './round/letter-round.js';
import { LetterTemplateController } from './template/letter-template.controller.js';
import { LetterTemplateReader } from './template/letter-template-reader.js';
import { LetterTemplateService } from './template/letter-template.service.js';
import { Treatments } from './treatment/treatments.js';
import { TypedPreviewController } from './template/typed-preview.controller.js';
import { VersionController } from './version/version.controller.js';

const services = [
  ApprovalService,
  LetterService,
  LetterTemplateService,
  LetterTemplateReader,
  PreviewService,
  ProofService,
  LetterForms,
  Treatments,
];

/** What is written to the bodies: templates, merging, the PDF, and the approval of it all. Knows no dispatches and no answers. */
@Module({
  imports: [PdfModule],
  controllers: [
    LetterTemplateController,
    TypedPreviewController,
    VersionController,
    EnclosureController,
    PreviewController,
    ApprovalController,
    LetterheadController,
  ],
  providers: [
    ...services,
    LetterMatterService,
    LetterheadReader,
    LetterheadService,
    LetterRound,
    LetterRecipients,
    LetterDesk,
    Enclosures,
    EnclosureService,
    ApprovalOverviewService,
  ],
  exports: [...services, PreviewService, ProofService],
})
export class LetterModule implements OnModuleInit {
  constructor(
    private readonly step: LetterStep,
    private readonly templates: LetterTemplateReader,
    private readonly rounds: RoundCopies,
    private readonly letterRound: LetterRound,
  ) {}

  /** Tells the overview whether somebody has looked through the letter and saved it, and brings the texts along to a next round. */
  onModuleInit(): void {
    this.rounds.register((transaction, actor, step) => this.letterRound.copy(transaction, actor, step));
    this.step.register(
      async (consultationId) => Object.keys(await this.templates.latestOf(consultationId, 'announcement')).length > 0,
    );
  }
}
