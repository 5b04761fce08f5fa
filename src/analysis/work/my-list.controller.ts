import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { MyList } from './my-list.js';
import { MyListPage } from './my-list.page.js';
import { StepsService } from './steps.service.js';
import { benchPath } from './work-card.js';
import { WorkService } from './work.service.js';

/** What the person who is signed in has to do in a hearing. */
@Controller('skrivebord/horinger/:id/mitt-arbeid')
@ForSignedIn()
export class MyListController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly lists: MyList,
    private readonly steps: StepsService,
    private readonly work: WorkService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('side') side?: string,
  ): Promise<Page> {
    const consultation = await this.access.toRead(person, id);
    const ground = {
      consultation,
      list: await this.lists.find(person.id, id, side),
      steps: await this.steps.all(id),
      mayWork: await this.access.mayWork(person, consultation),
    };
    return new MyListPage(this.frames.languageOf(request), ground);
  }

  @Post('ledig')
  async claimNext(@CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<SeeOther> {
    await this.access.toWork(person, id);
    const { id: commentId, versionId } = await this.work.claimNext(person, id);
    return new SeeOther(benchPath(id, versionId, commentId));
  }
}
