import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Frames } from '../shared/web/frames.js';
import { DatabaseRateLimits } from '../shared/web/rate-limits.js';
import { AccessGuard } from './access/access.guard.js';
import { Actors } from './access/actors.js';
import { IdentityFrames } from './access/identity-frames.js';
import { HostApprovalController } from './host/host-approval.controller.js';
import { HostApproval } from './host/host-approval.service.js';
import { PersonService } from './person/person.service.js';
import { ChoiceController } from './session/choice.controller.js';
import { SessionStore } from './session/session-store.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInService } from './sign-in/sign-in.service.js';

/** Who somebody is and what they are at which host. Knows nothing of hearings, nor how an e-mail is sent. */
@Global()
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      useFactory: (storage: DatabaseRateLimits) => ({ throttlers: [{ limit: 60, ttl: 60_000 }], storage }),
      inject: [DatabaseRateLimits],
    }),
  ],
  controllers: [SignInController, ChoiceController, HostApprovalController],
  providers: [
    Actors,
    SessionStore,
    SignInService,
    PersonService,
    HostApproval,
    IdentityFrames,
    { provide: Frames, useExisting: IdentityFrames },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Actors, SessionStore, SignInService, PersonService, Frames],
})
export class IdentityModule {}
