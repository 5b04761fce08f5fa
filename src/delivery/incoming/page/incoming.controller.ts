import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import { Download, type Page } from '../../../shared/web/page.js';
import { INCOMING_VIEWS, IncomingMailService, type IncomingView } from '../incoming-mail.service.js';
import { IncomingListPage, VIEW_NAMES } from './incoming-list.page.js';
import { IncomingMailPage, nameOf } from './incoming-mail.page.js';

/** What has come by e-mail: the list, one mail, its files. */
@Controller('skrivebord/innkommende')
@ForSignedIn()
export class IncomingController {
  constructor(
    private readonly mails: IncomingMailService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(
    @CurrentPerson() actor: PersonActor,
    @Req() request: Request,
    @Query('sok') search = '',
    @Query('vis') viewName?: string,
    @Query('side') page?: string,
  ): Promise<Page> {
    const view = viewFrom(viewName);
    const [list, counts] = [await this.mails.list(actor, view, search, page), await this.mails.counts(actor)];
    return new IncomingListPage(this.frames.languageOf(request), { list, counts, view, search });
  }

  @Get(':mailId')
  async show(@CurrentPerson() actor: PersonActor, @Req() request: Request, @Param('mailId') id: string): Promise<Page> {
    const details = await this.mails.open(actor, id);
    return new IncomingMailPage(this.frames.languageOf(request), { details, typed: {}, errors: [] });
  }

  @Get(':mailId/vedlegg/:number')
  async file(
    @CurrentPerson() actor: PersonActor,
    @Req() request: Request,
    @Param('mailId') id: string,
    @Param('number') number: string,
  ): Promise<Download> {
    const part = await this.mails.part(actor, id, Number(number));
    return new Download(part.content, nameOf(part, this.frames.languageOf(request)), part.mediaType);
  }

  @Get(':mailId/e-post')
  async raw(@CurrentPerson() actor: PersonActor, @Param('mailId') id: string): Promise<Download> {
    return new Download(await this.mails.raw(actor, id), `${id}.eml`, 'message/rfc822');
  }
}

function viewFrom(name: string | undefined): IncomingView {
  return INCOMING_VIEWS.find((view) => VIEW_NAMES[view] === name) ?? 'waiting';
}
