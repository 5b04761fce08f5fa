import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { ArrivalForm } from './mend.form.js';
import { ArrivalPage } from './mend.page.js';
import { MessageAccess } from './message-access.js';
import { MessageMendService } from './message-mend.service.js';
import { messagePath, messageRefOf, type MessageAddress } from './message-paths.js';
import { messageWords } from './message.words.js';

/** Saying that an uncertain letter has arrived, and how that is known. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/mottakere/:messageId/bekreftelse')
@ForSignedIn()
export class ArrivalController {
  constructor(
    private readonly access: MessageAccess,
    private readonly messages: MessageMendService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async ask(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: MessageAddress,
  ): Promise<Page> {
    const view = await this.access.message(person, messageRefOf(address), 'mend');
    return new ArrivalPage(this.frames.languageOf(request), view, { typed: {}, errors: [] });
  }

  @Post()
  async confirm(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: MessageAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const ref = messageRefOf(address);
    const language = this.frames.languageOf(request);
    const view = await this.access.message(person, ref, 'mend');
    const form = readForm(ArrivalForm, body, language);
    if (!form.ok) return new ArrivalPage(language, view, form);
    await this.messages.believeArrived(person, ref, form.value.why);
    return new SeeOther(messagePath(ref), { kind: 'success', text: messageWords[language].confirmed });
  }
}
