import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { MessageAccess } from './message-access.js';
import { MessageListPage } from './message-list.page.js';
import { MessageListService } from './message-list.service.js';
import { dispatchRefOf, type DispatchAddress } from './message-paths.js';
import { bodyQueryFrom } from './message-query.js';

/** Who is on the list of a dispatch, and where the letter to each is. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/mottakere')
@ForSignedIn()
export class MessageListController {
  constructor(
    private readonly access: MessageAccess,
    private readonly lists: MessageListService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: DispatchAddress,
    @Query() query: unknown,
  ): Promise<Page> {
    const view = await this.access.dispatch(person, dispatchRefOf(address), 'see');
    const asked = bodyQueryFrom(query);
    return new MessageListPage(
      this.frames.languageOf(request),
      view,
      asked,
      await this.lists.find(view.dispatch.id, asked),
    );
  }
}
