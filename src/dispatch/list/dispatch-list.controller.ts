import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { DispatchListPage } from './dispatch-list.page.js';
import { DispatchRows } from './dispatch-rows.service.js';

/** Everything that has been sent and is to be sent in a hearing. */
@Controller('skrivebord/horinger/:id/utsendinger')
@ForSignedIn()
export class DispatchListController {
  constructor(
    private readonly rows: DispatchRows,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('side') page?: string,
  ): Promise<Page> {
    return new DispatchListPage(this.frames.languageOf(request), await this.rows.view(person, id, page));
  }
}
