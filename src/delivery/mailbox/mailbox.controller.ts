import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, type Page } from '../../shared/web/page.js';
import { MailboxMessagePage } from './mailbox-message.page.js';
import { MailboxPage } from './mailbox.page.js';
import { MailboxService } from './mailbox.service.js';

/** The built-in mailbox, for trying everything without a mail server. */
@Controller('postkasse')
@ForSignedIn()
export class MailboxController {
  constructor(
    private readonly mailbox: MailboxService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(
    @CurrentPerson() actor: PersonActor,
    @Req() request: Request,
    @Query('sok') search = '',
    @Query('side') page?: string,
  ): Promise<Page> {
    const list = await this.mailbox.list(actor, search, page);
    return new MailboxPage(list, search, this.frames.languageOf(request));
  }

  @Get(':id')
  async show(@CurrentPerson() actor: PersonActor, @Req() request: Request, @Param('id') id: string): Promise<Page> {
    return new MailboxMessagePage(await this.mailbox.open(actor, id), this.frames.languageOf(request));
  }

  @Get(':id/vedlegg/:number')
  async file(
    @CurrentPerson() actor: PersonActor,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<Download> {
    const file = await this.mailbox.file(actor, id, Number(number));
    return new Download(file.content, file.filename, file.mediaType);
  }
}
