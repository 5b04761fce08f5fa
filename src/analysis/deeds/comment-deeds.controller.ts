import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import type { SeeOther } from '../../shared/web/page.js';
import type { Comment } from '../comment/comment.entity.js';
import { CommentService } from '../comment/comment.service.js';
import { afterDeed, type DeedDone } from './after-deed.js';
import { deedFormFrom } from './deed.forms.js';

/** What is done to one comment's passage: its ends, splitting, merging, setting aside, removing. */
@Controller('skrivebord/horinger/:id/merknader/:commentId')
@ForSignedIn()
export class CommentDeedsController {
  constructor(
    private readonly comments: CommentService,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post('grenser')
  async adjust(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { version, range } = deedFormFrom(body);
    const comment = await this.comments.adjust(person, { consultationId, commentId, version }, range);
    return this.after(request, comment, body);
  }

  @Post('deling')
  async split(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { version, at } = deedFormFrom(body);
    const [, second] = await this.comments.split(person, { consultationId, commentId, version }, at);
    return this.after(request, second, body);
  }

  @Post('sammenslaing')
  async merge(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { version } = deedFormFrom(body);
    const comment = await this.comments.mergeWithNext(person, { consultationId, commentId, version });
    return this.after(request, comment, body);
  }

  @Post('tilside')
  async setAside(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { version, kind } = deedFormFrom(body);
    const seen = { consultationId, commentId, version };
    const comment = await this.comments.setAside(person, seen, kind ?? 'background');
    return this.after(request, comment, body);
  }

  @Post('opptak')
  async takeUp(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { version } = deedFormFrom(body);
    const comment = await this.comments.takeUp(person, { consultationId, commentId, version });
    return this.after(request, comment, body);
  }

  @Post('fjerning')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { version } = deedFormFrom(body);
    const comment = await this.comments.remove(person, { consultationId, commentId, version });
    return this.after(request, comment, body);
  }

  private after(request: Request, comment: Comment, body: unknown): SeeOther | DeedDone {
    const { consultationId, versionId } = comment;
    const commentId = comment.isRemoved ? null : comment.id;
    const deed = { consultationId, versionId, commentId, at: this.clock.now(), back: deedFormFrom(body).back };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
