import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { WorkbenchReader } from '../workbench/workbench-reader.js';
import { CommentListReader } from './comment-list.js';
import { CommentListPage } from './comment-list.page.js';
import { commentQueryFrom } from './comment-query.js';
import { ListChoicesReader } from './list-choices.js';

/** The comments of a hearing, over all its answers. */
@Controller('skrivebord/horinger/:id/merknader')
@ForSignedIn()
export class CommentListController {
  constructor(
    private readonly workbenches: WorkbenchReader,
    private readonly lists: CommentListReader,
    private readonly choices: ListChoicesReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() asked: unknown,
  ): Promise<Page> {
    const hearing = await this.workbenches.hearing(person, id);
    const query = commentQueryFrom(asked, person);
    const found = await this.lists.find(hearing.consultation.id, query);
    const choices = await this.choices.of(hearing.consultation);
    return new CommentListPage(this.frames.languageOf(request), { ...hearing, choices }, query, found);
  }
}
