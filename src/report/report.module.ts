import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module.js';
import { SummaryController } from './summary.controller.js';
import { SummaryService } from './summary.service.js';
import { SummarySource } from './summary-source.js';

/** The summary of a hearing, built once and written in every form. Knows nothing of how comments were found. */
@Module({
  imports: [ConsultationModule],
  controllers: [SummaryController],
  providers: [SummaryService, SummarySource],
  exports: [SummaryService],
})
export class ReportModule {}
