import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { beginSession } from '../../identity/session/session-change.js';
import type { Language } from '../../shared/language/words.js';
import { digestOf } from '../../shared/security/keyring.js';
import { readForm, typedFrom, typedText, type FieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { DelegationViews } from './delegation-view.js';
import { DELEGATION_FORM_WORDS, StartForm } from './delegation.form.js';
import { DelegationPage, DELEGATION_PATH } from './delegation.page.js';
import { delegationWords } from './delegation.words.js';
import { HearingStarts, type WrongCode } from './hearing-starts.service.js';
import { CODE_FIELDS, CODE_PATH, StartCodePage } from './start-code.page.js';
import type { Starter } from './starter.js';

const ATTEMPTS = { default: { limit: 40, ttl: 600_000 } };

/** Starting the internal hearing of a body: who starts it, the codes, and the desk that comes of it. */
@Controller('svar/intern-horing')
@ForLinkHolder()
export class HearingStartController {
  constructor(
    private readonly starts: HearingStarts,
    private readonly views: DelegationViews,
    private readonly frames: Frames,
  ) {}

  @Post('start')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async start(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { actor } = request;
    const person = actor.kind === 'person' ? actor : null;
    const view = await this.views.find(link, person);
    if (person && view.desk?.host.id === person.hostId) return this.startAt(request, link, person);
    const language = this.frames.languageOf(request);
    const form = readForm(StartForm, body, language, DELEGATION_FORM_WORDS);
    if (!form.ok) return new DelegationPage(language, view, form);
    const asked = await this.starts.ask(this.starterOf(request, link), form.value);
    if (asked === 'sent') return new SeeOther(CODE_PATH);
    const errors = [{ field: 'email', message: delegationWords[language].limited }];
    return new DelegationPage(language, view, { typed: form.typed, errors });
  }

  @Get('kode')
  async showCode(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page | SeeOther> {
    return this.codePage(this.starterOf(request, link), []);
  }

  @Post('kode')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async confirm(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const starter = this.starterOf(request, link);
    const typed = typedFrom(body);
    const started = await this.starts.confirm(starter, {
      person: typedText(typed, CODE_FIELDS.person),
      body: typedText(typed, CODE_FIELDS.body),
    });
    if (!started.ok)
      return this.codePage(
        starter,
        started.reason === 'codes' ? started.wrong.map((code) => errorOf(code, starter.language)) : [],
      );
    const { id: personId, hostId } = started.person;
    await beginSession(request, { personId, hostId, language: starter.language });
    return afterStart(started.consultation.id, starter.language);
  }

  @Post('kode/ny')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async resend(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<SeeOther> {
    const starter = this.starterOf(request, link);
    const words = delegationWords[starter.language];
    const sent = await this.starts.resend(starter);
    if (sent === 'sent') return new SeeOther(CODE_PATH, { kind: 'success', text: words.saidResent });
    const path = sent === 'nothingOpen' ? DELEGATION_PATH : CODE_PATH;
    return new SeeOther(path, { kind: 'warning', text: words[sent] });
  }

  private async startAt(request: Request, link: LinkActor, person: PersonActor): Promise<SeeOther> {
    const consultation = await this.starts.startAt(link, person);
    return afterStart(consultation.id, this.frames.languageOf(request));
  }

  private async codePage(starter: Starter, errors: readonly FieldError[]): Promise<Page | SeeOther> {
    const open = await this.starts.open(starter);
    if (open) return new StartCodePage(starter.language, open, errors);
    return new SeeOther(DELEGATION_PATH, { kind: 'info', text: delegationWords[starter.language].nothingOpen });
  }

  private starterOf(request: Request, link: LinkActor): Starter {
    return { link, browser: digestOf(request.sessionID), language: this.frames.languageOf(request) };
  }
}

function afterStart(consultationId: string, language: Language): SeeOther {
  const notice = { kind: 'success', text: delegationWords[language].saidStarted } as const;
  return new SeeOther(`/skrivebord/horinger/${consultationId}/intern`, notice);
}

function errorOf({ owner, outcome, triesLeft }: WrongCode, language: Language): FieldError {
  const words = delegationWords[language];
  return { field: CODE_FIELDS[owner], message: outcome === 'wrong' ? words.wrong(triesLeft) : words[outcome] };
}
