import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { topicFrom } from '../../consultation/topic/topics.js';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { fieldError, readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { SubscriptionForm } from './subscription.form.js';
import { SubscribePage, SubscriptionDeedPage, SubscriptionToldPage, type Proposed } from './subscription.page.js';
import { targetFrom, type SubscriptionTarget } from './subscription-target.js';
import { NO_SUCH_TARGET, subscriptionWords } from './subscription.words.js';
import { Subscriptions } from './subscriptions.service.js';

const PER_CLIENT = { default: { limit: 10, ttl: 600_000 } };
const ATTEMPTS = { default: { limit: 30, ttl: 300_000 } };

/** Being told by e-mail of what is new in public: asking, saying yes by a press, and ending it by another. */
@Controller('abonner')
@ForEveryone()
export class SubscriptionController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly frames: Frames,
  ) {}

  /** `horing` is the id of a hearing, and `emne` a topic, that somebody comes from. */
  @Get()
  async show(@Req() request: Request, @Query('horing') hearing: unknown, @Query('emne') topic: unknown): Promise<Page> {
    const known = typeof topic === 'string' ? topicFrom(topic) : undefined;
    const target: SubscriptionTarget =
      typeof hearing === 'string'
        ? { kind: 'hearing', consultationId: hearing }
        : known === undefined
          ? { kind: 'all' }
          : { kind: 'topic', topic: known };
    return new SubscribePage(this.frames.languageOf(request), await this.proposed(target));
  }

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle(PER_CLIENT)
  async ask(@Req() request: Request, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(SubscriptionForm, body, language);
    const target = targetFrom(form.ok ? form.value.om : '');
    const proposed = await this.proposed(target ?? { kind: 'all' });
    if (!form.ok) return new SubscribePage(language, proposed, form.typed, form.errors);
    if (!target || proposed.target.kind !== target.kind)
      return new SubscribePage(language, proposed, form.typed, [fieldError('om', NO_SUCH_TARGET, language)]);
    await this.subscriptions.ask({ email: form.value.email, target, language: form.value.malform });
    return new SeeOther('/abonner', { kind: 'info', text: subscriptionWords[language].asked });
  }

  @Get('bekreft/:secret')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async askToConfirm(@Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const found = await this.subscriptions.find('subscribe', secret);
    if (!found) return SubscriptionToldPage.dead(language);
    return found.subscription.confirmedAt === null
      ? new SubscriptionDeedPage(language, 'subscribe', found)
      : SubscriptionToldPage.confirmed(language, found);
  }

  @Post('bekreft/:secret')
  @Header('Referrer-Policy', 'no-referrer')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async confirm(@Req() request: Request, @Param('secret') secret: string): Promise<Page | SeeOther> {
    const found = await this.subscriptions.find('subscribe', secret);
    if (!found) return SubscriptionToldPage.dead(this.frames.languageOf(request));
    await this.subscriptions.confirm(secret);
    return new SeeOther(`/abonner/bekreft/${secret}`);
  }

  @Get('slutt/:secret')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async askToEnd(@Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const found = await this.subscriptions.find('unsubscribe', secret);
    return found ? new SubscriptionDeedPage(language, 'unsubscribe', found) : SubscriptionToldPage.dead(language);
  }

  /** Pressed on the page, or by the mail program itself (RFC 8058), which wants no other answer than that it went well. */
  @Post('slutt/:secret')
  @HttpCode(200)
  @Header('Referrer-Policy', 'no-referrer')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async end(@Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    if (!this.subscriptions.opens('unsubscribe', secret)) return SubscriptionToldPage.dead(language);
    await this.subscriptions.end(secret);
    return SubscriptionToldPage.ended(language);
  }

  /** A hearing that cannot be subscribed to is as if none was named. */
  private async proposed(target: SubscriptionTarget): Promise<Proposed> {
    if (target.kind !== 'hearing') return { target, hearingTitle: null };
    const hearingTitle = await this.subscriptions.hearingTitle(target.consultationId);
    return hearingTitle === null ? { target: { kind: 'all' }, hearingTitle } : { target, hearingTitle };
  }
}
