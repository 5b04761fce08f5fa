import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Download, Page } from '../../shared/web/page.js';
import { messageRefOf, type MessageAddress } from './message-paths.js';
import { MessageReader } from './message-reader.js';
import { MessagePage } from './message.page.js';

/** One letter of a dispatch, with its files. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/mottakere/:messageId')
@ForSignedIn()
export class MessageController {
  constructor(
    private readonly reader: MessageReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: MessageAddress,
  ): Promise<Page> {
    const story = await this.reader.story(person, messageRefOf(address));
    return new MessagePage(this.frames.languageOf(request), story);
  }

  @Get('vedlegg/:number')
  async file(
    @CurrentPerson() person: PersonActor,
    @Param() address: MessageAddress,
    @Param('number') place: string,
  ): Promise<Download> {
    return this.reader.file(person, messageRefOf(address), Number(place));
  }
}
