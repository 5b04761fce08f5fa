import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { draftFrom } from './portal-address.js';
import { PortalPage } from './portal.page.js';
import { PortalService } from './portal.service.js';

/** The portal page: what is asked, until when, and three ways to answer. */
@Controller('svar')
@ForLinkHolder()
export class PortalController {
  constructor(
    private readonly portal: PortalService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<Page> {
    const view = await this.portal.view(link, draftFrom(draft));
    return new PortalPage(this.frames.languageOf(request), view, { hasChosen: draft !== undefined });
  }
}
