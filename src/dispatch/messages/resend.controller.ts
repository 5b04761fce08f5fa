import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { ResendPage } from './mend.page.js';
import { MessageAccess } from './message-access.js';
import { MessageMendService } from './message-mend.service.js';
import { messagePath, messageRefOf, type MessageAddress } from './message-paths.js';
import { messageWords } from './message.words.js';

/** Sending one letter once more, as it was. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/mottakere/:messageId/ny-sending')
@ForSignedIn()
export class ResendController {
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
    return new ResendPage(this.frames.languageOf(request), view);
  }

  @Post()
  async resend(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: MessageAddress,
  ): Promise<SeeOther> {
    const ref = messageRefOf(address);
    await this.messages.resend(person, ref);
    const text = messageWords[this.frames.languageOf(request)].resent;
    return new SeeOther(messagePath(ref), { kind: 'success', text });
  }
}
