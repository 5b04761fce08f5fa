import { Module, type DynamicModule } from '@nestjs/common';
import { AnalysisModule } from './analysis/analysis.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ConsultationModule } from './consultation/consultation.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { DispatchModule } from './dispatch/dispatch.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InternalHearingModule } from './internal-hearing/internal-hearing.module.js';
import { LetterModule } from './letter/letter.module.js';
import { RegisterModule } from './register/register.module.js';
import { DeskModule } from './desk/desk.module.js';
import { PublicationModule } from './publication/publication.module.js';
import { ReportModule } from './report/report.module.js';
import { LandingModule } from './response/portal/landing.module.js';
import { ResponseModule } from './response/response.module.js';
import { SharedModule, type Ground } from './shared/shared.module.js';

/** The domains in their order, and last the address in the letters. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SharedModule.on(ground),
        AuditModule,
        IdentityModule,
        RegisterModule,
        DeliveryModule,
        ConsultationModule,
        LetterModule,
        ResponseModule,
        DispatchModule,
        AnalysisModule,
        ReportModule,
        InternalHearingModule,
        PublicationModule,
        DeskModule,
        LandingModule,
      ],
    };
  }
}
