import { Body, Controller, Get, Header, Param, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { ForEveryone } from '../../../identity/access/access.decorators.js';
import { readForm } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { DISPUTE_FORM_WORDS, DisputeForm } from './dispute.form.js';
import { DeadDisputePage, DisputePage } from './dispute.page.js';
import { DisputeService } from './dispute.service.js';

const ATTEMPTS = { default: { limit: 20, ttl: 300_000 } };

/** The address in the receipt to a body's registered address. Looking at it changes nothing; a person presses the button. */
@Controller('innsigelse/:secret')
@ForEveryone()
export class DisputeController {
  constructor(
    private readonly disputes: DisputeService,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async show(@Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const found = await this.disputes.find(secret);
    return found ? new DisputePage(language, found) : new DeadDisputePage(language);
  }

  @Post()
  @Header('Referrer-Policy', 'no-referrer')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async raise(
    @Req() request: Request,
    @Param('secret') secret: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const found = await this.disputes.find(secret);
    if (!found) return new DeadDisputePage(language);
    const form = readForm(DisputeForm, body, language, DISPUTE_FORM_WORDS);
    if (!form.ok) return new DisputePage(language, found, form);
    await this.disputes.raise(secret, form.value.said ?? '');
    return new SeeOther(`/innsigelse/${secret}`);
  }
}
