import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';
import { AuditVerification } from './audit-verification.js';

/** Who did what when: an append-only chain for each host. Knows nothing of what the deeds are about. */
@Global()
@Module({ providers: [AuditService, AuditVerification], exports: [AuditService, AuditVerification] })
export class AuditModule {}
