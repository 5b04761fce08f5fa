import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { Frames } from '../../shared/web/frames.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { ForEveryone } from '../access/access.decorators.js';
import { identityWords } from '../identity.words.js';
import { beginSession, endSession } from '../session/session-change.js';
import { LinkUsedUp } from './sign-in.errors.js';
import { LinkForm, SignInForm } from './sign-in.form.js';
import { OpenLinkPage, SignInPage } from './sign-in.page.js';
import { SignInService } from './sign-in.service.js';

const ATTEMPTS = { default: { limit: 10, ttl: 300_000 } };

/** Signing in and out. */
@Controller()
@ForEveryone()
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly frames: Frames,
  ) {}

  @Get('logg-inn')
  show(@Req() request: Request, @Query('til') returnTo: string | undefined): Page {
    return new SignInPage(this.frames.languageOf(request), {}, [], ownPath(returnTo));
  }

  @Post('logg-inn')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async byPassword(@Req() request: Request, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(SignInForm, body, language);
    const returnTo = ownPath(typedText(form.typed, 'til'));
    if (!form.ok) return new SignInPage(language, form.typed, form.errors, returnTo);
    const person = await this.signIn.byPassword(form.value.email, form.value.password);
    const wrong = [{ field: 'email', message: identityWords[language].wrong }];
    if (!person) return new SignInPage(language, form.typed, wrong, returnTo);
    await beginSession(request, { personId: person.id, language: person.language });
    return new SeeOther(returnTo);
  }

  @Post('logg-inn/lenke')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async requestLink(@Req() request: Request, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(LinkForm, body, language);
    if (!form.ok) return new SignInPage(language, typedFrom(body), form.errors, '/skrivebord', 'link');
    await this.signIn.requestLink(form.value.linkEmail);
    return new SeeOther('/logg-inn', { kind: 'info', text: identityWords[language].linkSent });
  }

  @Get('logg-inn/lenke/:secret')
  async openLink(@Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    if (!(await this.signIn.isUsable(secret))) throw new LinkUsedUp();
    return new OpenLinkPage(this.frames.languageOf(request));
  }

  @Post('logg-inn/lenke/:secret')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async byLink(@Req() request: Request, @Param('secret') secret: string): Promise<SeeOther> {
    const person = await this.signIn.useLink(secret);
    await beginSession(request, { personId: person.id, language: person.language });
    return new SeeOther('/skrivebord');
  }

  @Post('logg-ut')
  async signOut(@Req() request: Request): Promise<SeeOther> {
    const language = this.frames.languageOf(request);
    await endSession(request);
    request.session.language = language;
    return new SeeOther('/logg-inn', { kind: 'info', text: identityWords[language].signedOut });
  }
}

/** A path of ours to return to; anything else, such as another site's address, becomes the desk. */
function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/skrivebord';
}
