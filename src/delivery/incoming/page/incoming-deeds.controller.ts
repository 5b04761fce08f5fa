import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { readForm, type FieldError, type Typed } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { IncomingDeeds } from '../incoming-deeds.service.js';
import { IncomingMailService } from '../incoming-mail.service.js';
import { incomingWords } from '../incoming.words.js';
import { INCOMING_PATH } from './incoming-list.page.js';
import { IncomingMailPage } from './incoming-mail.page.js';
import { BounceForm, FinishForm } from './incoming.form.js';

/** What people do with a mail: done, a returned message, up again. */
@Controller('skrivebord/innkommende/:mailId')
@ForSignedIn()
export class IncomingDeedsController {
  constructor(
    private readonly mails: IncomingMailService,
    private readonly deeds: IncomingDeeds,
    private readonly frames: Frames,
  ) {}

  @Post('ferdig')
  async finish(
    @Req() request: Request,
    @CurrentPerson() actor: PersonActor,
    @Param('mailId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(FinishForm, body, language);
    if (!form.ok) return this.again(request, actor, id, form);
    await this.deeds.finish(actor, id, form.value.note);
    return new SeeOther(INCOMING_PATH, { kind: 'success', text: incomingWords[language].finished });
  }

  @Post('retur')
  async callBounce(
    @Req() request: Request,
    @CurrentPerson() actor: PersonActor,
    @Param('mailId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(BounceForm, body, language);
    if (!form.ok) return this.again(request, actor, id, form);
    await this.deeds.callBounce(actor, id, form.value.bounceNote);
    return new SeeOther(`${INCOMING_PATH}/${id}`, { kind: 'success', text: incomingWords[language].bounced });
  }

  @Post('gjenopptakelse')
  async takeUp(
    @Req() request: Request,
    @CurrentPerson() actor: PersonActor,
    @Param('mailId') id: string,
  ): Promise<SeeOther> {
    await this.deeds.takeUp(actor, id);
    const { takenUp } = incomingWords[this.frames.languageOf(request)];
    return new SeeOther(`${INCOMING_PATH}/${id}`, { kind: 'success', text: takenUp });
  }

  private async again(
    request: Request,
    actor: PersonActor,
    id: string,
    { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    const details = await this.mails.open(actor, id);
    return new IncomingMailPage(this.frames.languageOf(request), { details, typed, errors });
  }
}
