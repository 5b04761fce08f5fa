import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { KnownLinks } from '../../consultation/invitation/known-links.js';
import { AddressHolders } from '../../identity/access/request.js';
import { Worker } from '../../shared/jobs/worker.js';
import { BodyLinks } from './body-links.service.js';
import { FindingBackController } from './finding-back.controller.js';
import { BODY_LINK_SORT } from './finding-back.email.js';
import { HearingLinks } from './hearing-links.js';
import { FINDING_BACK_JOB, LostLinks } from './lost-links.service.js';
import { OwnAnswers } from './own-answers.js';
import { OwnHearingsController } from './own-hearings.controller.js';
import { RegisteredAddresses } from './registered-addresses.js';

/** The ways back to what a body is asked, for whoever has lost the link or wants to see it all. */
@Global()
@Module({
  controllers: [FindingBackController, OwnHearingsController],
  providers: [
    RegisteredAddresses,
    BodyLinks,
    HearingLinks,
    LostLinks,
    OwnAnswers,
    { provide: AddressHolders, useExisting: BodyLinks },
  ],
  exports: [AddressHolders, BodyLinks],
})
export class FindingBackModule implements OnModuleInit {
  constructor(
    private readonly worker: Worker,
    private readonly lost: LostLinks,
    private readonly known: KnownLinks,
    private readonly bodyLinks: BodyLinks,
  ) {}

  onModuleInit(): void {
    this.worker.handle(FINDING_BACK_JOB, (job) => this.lost.send(job));
    this.known.know(BODY_LINK_SORT, (id) => this.bodyLinks.addressOf(id));
  }
}
