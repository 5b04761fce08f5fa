import { Module, type OnModuleInit } from '@nestjs/common';
import { LetterStep } from '../consultation/overview/letter-step.js';
import { PdfModule } from '../shared/documents/pdf/pdf.module.js';
import { ApprovalController } from './approval/approval.controller.js';
import { ApprovalOverviewService } from './approval/approval-overview.service.js';
import { ApprovalService } from './approval/approval.service.js';
import { LetterMatterService } from './letter-matter.service.js';
import { LetterRecipients } from './letter-recipients.js';
import { LetterService } from './letter.service.js';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewService } from './preview/preview.service.js';
import { ProofService } from './preview/proof.service.js';
import { LetterTemplateController } from './template/letter-template.controller.js';
import { LetterTemplateReader } from './template/letter-template-reader.js';
import { LetterTemplateService } from './template/letter-template.service.js';

const services = [ApprovalService, LetterService, LetterTemplateService, LetterTemplateReader];

/** What is written to the bodies: templates, merging, the PDF, and the approval of it all. Knows no dispatches and no answers. */
@Module({
  imports: [PdfModule],
  controllers: [LetterTemplateController, PreviewController, ApprovalController],
  providers: [
    ...services,
    LetterMatterService,
    LetterRecipients,
    PreviewService,
    ProofService,
    ApprovalOverviewService,
  ],
  exports: services,
})
export class LetterModule implements OnModuleInit {
  constructor(
    private readonly step: LetterStep,
    private readonly templates: LetterTemplateReader,
  ) {}

  /** Tells the overview of a hearing whether somebody has looked through its letter and saved it. */
  onModuleInit(): void {
    this.step.register(async (consultationId) => Object.keys(await this.templates.latestOf(consultationId)).length > 0);
  }
}
