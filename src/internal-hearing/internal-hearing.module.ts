import { Global, Module } from '@nestjs/common';
import { boardControllers, boardProviders } from './board/board.providers.js';
import { consolidationProviders } from './consolidation/consolidation.providers.js';
import { consolidationControllers, consolidationPageProviders } from './consolidation/pages/consolidation.pages.js';
import { ChosenTreatment } from './chosen-treatment.js';
import { delegationControllers, delegationProviders } from './delegation/delegation.providers.js';
import { treatmentControllers, treatmentProviders } from './deadline/treatment.providers.js';
import { LetterModule } from '../letter/letter.module.js';
import { LetterheadReader } from '../letter/letterhead/letterhead-reader.js';
import { UmbrellaAccounts } from '../report/forms/umbrella-accounts.js';
import { Delegations } from '../response/delegations.js';
import { PdfModule } from '../shared/documents/pdf/pdf.module.js';
import { InternalHearings } from './internal-hearings.js';
import { OrganReader } from './organ/organ-reader.js';
import { submissionControllers, submissionProviders } from './submission/submission.providers.js';
import { traceControllers, traceProviders } from './trace/trace.providers.js';

/**
 * The hearing within the hearing: how a body starts one, what becomes of what its members say, and how that becomes its
 * answer. The hearing itself is held by the domains below, which know of it no more than whose drafts it has.
 */
@Global()
@Module({
  imports: [LetterModule, PdfModule],
  controllers: [
    ...delegationControllers,
    ...treatmentControllers,
    ...consolidationControllers,
    ...boardControllers,
    ...submissionControllers,
    ...traceControllers,
  ],
  providers: [
    ...delegationProviders,
    ...treatmentProviders,
    ...consolidationProviders,
    ...consolidationPageProviders,
    ...boardProviders,
    ...submissionProviders,
    LetterheadReader,
    ...traceProviders,
    InternalHearings,
    ChosenTreatment,
  ],
  exports: [Delegations, OrganReader, ...consolidationProviders, InternalHearings, UmbrellaAccounts],
})
export class InternalHearingModule {}
