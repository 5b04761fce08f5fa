import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page, SeeOther } from '../../shared/web/page.js';
import { afterDeed, type DeedDone } from '../deeds/after-deed.js';
import { deedFormFrom } from '../deeds/deed.forms.js';
import { PlacementService } from '../placement/placement.service.js';
import { CommentReader } from './comment-reader.js';
import { CommentPages } from './comment-pages.js';

/** One comment, and placing it. */
@Controller('skrivebord/horinger/:id/merknader/:commentId')
@ForSignedIn()
export class CommentController {
  constructor(
    private readonly comments: CommentReader,
    private readonly pages: CommentPages,
    private readonly placements: PlacementService,
    private readonly clock: Clock,
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
    return this.after(request, consultationId, commentId, body);
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
    return this.after(request, consultationId, commentId, body);
  }

  private async after(
    request: Request,
    consultationId: string,
    commentId: string,
    body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { versionId } = await this.comments.find(consultationId, commentId);
    const deed = { consultationId, versionId, commentId, at: this.clock.now(), back: deedFormFrom(body).back };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
