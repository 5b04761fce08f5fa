import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page, SeeOther } from '../../shared/web/page.js';
import type { DeedDone } from '../deeds/after-deed.js';
import { DeedAnswers } from '../deeds/deed-answers.js';
import { deedFormFrom } from '../deeds/deed.forms.js';
import { PlacementService } from '../placement/placement.service.js';
import { CommentPages } from './comment-pages.js';

/** One comment, and placing it. */
@Controller('skrivebord/horinger/:id/merknader/:commentId')
@ForSignedIn()
export class CommentController {
  constructor(
    private readonly answers: DeedAnswers,
    private readonly pages: CommentPages,
    private readonly placements: PlacementService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('commentId') commentId: string,
  ): Promise<Page> {
    return this.pages.of(person, this.frames.languageOf(request), { consultationId: id, commentId });
  }

  @Post('plasseringer')
  async place(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    await this.placements.place(person, { consultationId, commentId }, deedFormFrom(body).places);
    return this.answers.after(request, { consultationId, commentId }, body);
  }

  @Post('gjentakelse')
  async repeat(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    await this.placements.repeat(person, { consultationId, commentId });
    return this.answers.after(request, { consultationId, commentId }, body);
  }
}
