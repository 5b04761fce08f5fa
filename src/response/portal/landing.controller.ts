import { Controller, Get, Header, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { OUTCOME_PAGE } from '../../consultation/invitation/known-links.js';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { beginSession } from '../../identity/session/session-change.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { DeadLinkPage, LandingPage } from './landing.page.js';
import { LandingService } from './landing.service.js';

const ATTEMPTS = { default: { limit: 30, ttl: 300_000 } };

/** The address in the letter. The secret leaves the address as soon as the link is opened, and is told to nobody. */
@Controller('svar/:secret')
@ForEveryone()
export class LandingController {
  constructor(
    private readonly landing: LandingService,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async show(@Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const found = await this.landing.find(secret);
    return found.link === null
      ? new DeadLinkPage(language, found.consultation)
      : new LandingPage(language, found.consultation, found.link);
  }

  @Post()
  @Header('Referrer-Policy', 'no-referrer')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async open(
    @Req() request: Request,
    @Param('secret') secret: string,
    @Query('til') goingTo: unknown,
  ): Promise<Page | SeeOther> {
    const found = await this.landing.find(secret);
    if (found.link === null) return new DeadLinkPage(this.frames.languageOf(request), found.consultation);
    await this.landing.recordOpening(found.link);
    const { personId, hostId, language } = request.session;
    await beginSession(request, {
      ...(personId === undefined ? {} : { personId }),
      ...(hostId === undefined ? {} : { hostId }),
      ...(language === undefined ? {} : { language }),
      linkId: found.link.id,
    });
    // A closed list: what an address says of where to go next is written by anybody.
    return new SeeOther(goingTo === OUTCOME_PAGE ? `/svar/${OUTCOME_PAGE}` : '/svar');
  }
}
