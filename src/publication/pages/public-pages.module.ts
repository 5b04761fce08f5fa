import { Module } from '@nestjs/common';
import { ReportModule } from '../../report/report.module.js';
import { PublishedModule } from '../published/published.module.js';
import { PublishedAnswersController } from './answers/published-answers.controller.js';
import { PublicHearingController } from './hearing/public-hearing.controller.js';
import { PublicListController } from './list/public-list.controller.js';
import { PublicListService } from './list/public-list.service.js';
import { PublicForms } from './summary/public-forms.js';
import { PublicFormsQueue } from './summary/public-forms-queue.js';
import { PublicSummaryController } from './summary/public-summary.controller.js';
import { PublishedSummaries } from './summary/published-summaries.js';
import { SummaryPublishingController } from './summary/summary-publishing.controller.js';
import { SummaryPublishing } from './summary/summary-publishing.service.js';

/** The pages that everyone reads: hearings, answers and summaries. Knows of answers only what is published. */
@Module({
  imports: [PublishedModule, ReportModule],
  controllers: [
    PublicListController,
    PublicHearingController,
    PublishedAnswersController,
    PublicSummaryController,
    SummaryPublishingController,
  ],
  providers: [PublicListService, PublicForms, PublicFormsQueue, PublishedSummaries, SummaryPublishing],
  exports: [PublishedSummaries],
})
export class PublicPagesModule {}
