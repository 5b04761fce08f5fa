import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { Clock } from '../../shared/time/clock.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { readAsker } from './uninvited.form.js';
import { LinkSentPage, UninvitedPage, type UninvitedView } from './uninvited.page.js';
import { UninvitedService, type Asked } from './uninvited.service.js';
import { uninvitedWords } from './uninvited.words.js';

/** From one client; counted in the database, so that it holds across processes. */
const ATTEMPTS = { default: { limit: 10, ttl: 600_000 } };

/** Answering a public hearing without having been invited: who one is, and a link of one's own by e-mail. */
@Controller('horinger/:id/svar')
@ForEveryone()
export class UninvitedController {
  constructor(
    private readonly uninvited: UninvitedService,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @Param('id') id: string): Promise<Page> {
    const { consultation } = await this.uninvited.hearing(id);
    return this.page(request, consultation, { outcome: 'fresh', typed: {}, errors: [] });
  }

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async ask(@Req() request: Request, @Param('id') id: string, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const { consultation } = await this.uninvited.hearing(id);
    const read = readAsker(body, language);
    const { typed } = read;
    if (!read.ok) return this.page(request, consultation, { outcome: 'refused', typed, errors: read.errors });
    const asked = await this.uninvited.ask(id, read.asker, language);
    if (asked === 'sent') return new SeeOther(`/horinger/${id}/svar/lenke-sendt`);
    return this.page(request, consultation, { typed, ...outcomeOf(asked, uninvitedWords[language]) });
  }

  @Get('lenke-sendt')
  async sent(@Req() request: Request, @Param('id') id: string): Promise<Page> {
    const { consultation } = await this.uninvited.hearing(id);
    return new LinkSentPage(this.frames.languageOf(request), consultation);
  }

  private page(request: Request, consultation: Consultation, shown: Shown): UninvitedPage {
    const view = { consultation, today: this.clock.today(), ...shown };
    return new UninvitedPage(this.frames.languageOf(request), view);
  }
}

interface Shown extends Pick<UninvitedView, 'outcome'> {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

function outcomeOf(
  asked: Exclude<Asked, 'sent'>,
  words: { readonly enoughLinks: string; readonly busy: string },
): Pick<UninvitedView, 'outcome' | 'errors'> {
  if (asked === 'alreadyInvited') return { outcome: 'alreadyInvited', errors: [] };
  return { outcome: 'tooMany', errors: [{ field: 'email', message: words[asked] }] };
}
