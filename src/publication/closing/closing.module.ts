import { Module } from '@nestjs/common';
import { DispatchModule } from '../../dispatch/dispatch.module.js';
import { ReportModule } from '../../report/report.module.js';
import { Outcomes } from '../../response/outcomes.js';
import { PdfModule } from '../../shared/documents/pdf/pdf.module.js';
import { IssuedOutcomes } from '../outcome/issued-outcomes.js';
import { OutcomeFiles } from '../outcome/outcome-files.js';
import { OutcomeReader } from '../outcome/outcome-reader.js';
import { ClosingController } from './closing.controller.js';
import { ClosingLetters } from './closing-letters.service.js';
import { SummaryAddresses } from './summary-addresses.js';

/**
 * The letter that closes a hearing, and what it leads to. The page about a body's own answer is registered a level above: an
 * address below `/svar` must be known before that of the letters, which would take it for a secret.
 */
@Module({
  imports: [DispatchModule, ReportModule, PdfModule],
  controllers: [ClosingController],
  providers: [
    ClosingLetters,
    SummaryAddresses,
    IssuedOutcomes,
    { provide: Outcomes, useExisting: IssuedOutcomes },
    OutcomeReader,
    OutcomeFiles,
  ],
  exports: [Outcomes, OutcomeReader, OutcomeFiles],
})
export class ClosingModule {}
