import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { readForm, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { DelegationViews } from './delegation-view.js';
import { DELEGATION_FORM_WORDS, ForwardForm } from './delegation.form.js';
import { DelegationPage, DELEGATION_PATH } from './delegation.page.js';
import { delegationWords } from './delegation.words.js';
import { Forwardings, type Forwarded } from './forwardings.service.js';

const ATTEMPTS = { default: { limit: 40, ttl: 600_000 } };

/** What a body considers before it answers, and letting one association answer for it. */
@Controller('svar/intern-horing')
@ForLinkHolder()
export class DelegationController {
  constructor(
    private readonly views: DelegationViews,
    private readonly forwardings: Forwardings,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    const person = request.actor.kind === 'person' ? request.actor : null;
    return new DelegationPage(this.frames.languageOf(request), await this.views.find(link, person));
  }

  @Post('videresending')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async forward(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const words = delegationWords[language];
    const view = await this.views.find(link, null);
    const form = readForm(ForwardForm, body, language, DELEGATION_FORM_WORDS);
    if (!form.ok) return new DelegationPage(language, view, form);
    const { answererName: name, answererEmail: email, message } = form.value;
    const forwarded = await this.forwardings.forward(link, { name, email, message });
    if (forwarded.ok)
      return new SeeOther(DELEGATION_PATH, { kind: 'success', text: words.saidForwarded(form.value.answererName) });
    const messages = {
      alreadyInvited: words.already(typedText(form.typed, 'answererEmail')),
      tooMany: words.full,
      usedUp: words.full,
    } satisfies Record<Extract<Forwarded, { ok: false }>['reason'], string>;
    const errors = [{ field: 'answererEmail', message: messages[forwarded.reason] }];
    return new DelegationPage(language, view, { typed: form.typed, errors });
  }

  @Post('videresending/tilbakekalling')
  async recall(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<SeeOther> {
    const words = delegationWords[this.frames.languageOf(request)];
    const recalled = await this.forwardings.recall(link);
    const notice = recalled && ({ kind: 'success', text: words.saidRecalled(recalled.name) } as const);
    return notice ? new SeeOther(DELEGATION_PATH, notice) : new SeeOther(DELEGATION_PATH);
  }
}
