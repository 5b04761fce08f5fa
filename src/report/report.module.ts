import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module.js';
import { formsControllers, formsProviders } from './forms/forms.providers.js';
import { SummaryForms } from './forms/summary-forms.js';
import { SummaryModels } from './model/summary-models.service.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { SummaryController } from './summary.controller.js';
import { SummaryService } from './summary.service.js';
import { SummarySource } from './summary-source.js';
import { writingControllers, writingProviders, writingServices } from './writing.providers.js';

/** The summary of a hearing, built once and written in every form. Knows nothing of how comments were found. */
@Module({
  imports: [ConsultationModule],
  controllers: [...formsControllers, StatisticsController, SummaryController, ...writingControllers],
  providers: [...formsProviders, SummaryModels, SummaryService, SummarySource, ...writingProviders],
  exports: [SummaryForms, SummaryModels, SummaryService, ...writingServices],
})
export class ReportModule {}
