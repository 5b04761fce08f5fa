import { Controller, Post, Query } from '@nestjs/common';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { SeeOther } from '../../shared/web/page.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { SupplementService } from './supplement.service.js';

/** «Send et tillegg»: leads to the portal page of an answer that adds to the one submitted. */
@Controller('svar/tillegg')
@ForLinkHolder()
export class SupplementController {
  constructor(private readonly supplements: SupplementService) {}

  @Post()
  async begin(@CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<SeeOther> {
    const { draftId, ordinal } = await this.supplements.begin(link, draftFrom(draft));
    return new SeeOther(answerAddress('/svar', { isSeparate: false, draftId, supplement: ordinal }));
  }
}
