import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { CommentListReader } from '../list/comment-list.js';
import { commentQueryFrom, type CommentQuery } from '../list/comment-query.js';
import { ListChoicesReader } from '../list/list-choices.js';
import { WorkbenchReader } from '../workbench/workbench-reader.js';
import { LetterSearch } from './letter-search.js';
import { SearchPage, type SearchFound } from './search.page.js';

/** Search in everything that stands in a hearing's answers and in what is made of them. */
@Controller('skrivebord/horinger/:id/sok')
@ForSignedIn()
export class SearchController {
  constructor(
    private readonly workbenches: WorkbenchReader,
    private readonly letters: LetterSearch,
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
    const query = commentQueryFrom(asked);
    const choices = await this.choices.of(hearing.consultation);
    const found = query.text.trim() === '' ? null : await this.find(hearing.consultation.id, query);
    return new SearchPage(this.frames.languageOf(request), { ...hearing, choices }, query, found);
  }

  private async find(consultationId: string, { text, body, categoryId, language, page }: CommentQuery) {
    const asked = { text, body, categoryId, language, page };
    const comments = await this.lists.find(consultationId, { ...commentQueryFrom({}), ...asked, page: '1' });
    return { letters: await this.letters.find(consultationId, asked), comments } satisfies SearchFound;
  }
}
