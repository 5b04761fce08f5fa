import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { WorkbenchReader } from '../workbench/workbench-reader.js';
import { AccuracyReader } from './accuracy-reader.js';
import { AccuracyPage } from './accuracy.page.js';
import { accuracyWords } from './accuracy.words.js';
import { SuggestionService } from './suggestion.service.js';

/** How good the suggestions of a hearing are, and making them anew. */
@Controller('skrivebord/horinger/:id/forslag')
@ForSignedIn()
export class AccuracyController {
  constructor(
    private readonly hearings: WorkbenchReader,
    private readonly accuracy: AccuracyReader,
    private readonly suggestions: SuggestionService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const hearing = await this.hearings.hearing(person, id);
    const found = await this.accuracy.of(hearing.consultation.id, hearing.catalogue);
    return new AccuracyPage(this.frames.languageOf(request), hearing, found);
  }

  @Post('fornyelse')
  async renew(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.suggestions.renewAll(person, id);
    const text = accuracyWords[this.frames.languageOf(request)].renewed;
    return new SeeOther(consultationPath(id, 'forslag'), { kind: 'info', text });
  }
}
