import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { SharedModule, type Ground } from './shared/shared.module.js';

/** The domains in their order, and nothing else. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return { module: AppModule, imports: [SharedModule.on(ground), AuditModule, IdentityModule] };
  }
}
