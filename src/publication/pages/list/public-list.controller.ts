import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ForEveryone } from '../../../identity/access/access.decorators.js';
import { typedFrom } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import type { Page } from '../../../shared/web/page.js';
import { PublicListPage } from './public-list.page.js';
import { PublicListService } from './public-list.service.js';
import { publicQueryFrom } from './public-query.js';

/** The front page: the hearings that are held in public. */
@Controller()
@ForEveryone()
export class PublicListController {
  constructor(
    private readonly lists: PublicListService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @Query() asked: unknown): Promise<Page> {
    const query = publicQueryFrom(typedFrom(asked));
    return new PublicListPage(this.frames.languageOf(request), query, await this.lists.find(query));
  }
}
