import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { SeeOther } from '../../shared/web/page.js';
import type { Comment } from '../comment/comment.entity.js';
import { afterDeed, type DeedDone } from '../deeds/after-deed.js';
import { WorkService } from './work.service.js';

/** Who has one comment, and in which step it stands. */
@Controller('skrivebord/horinger/:id/merknader/:commentId')
@ForSignedIn()
export class WorkDeedsController {
  constructor(
    private readonly work: WorkService,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post('ansvar')
  async assign(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const ref = { consultationId, commentId };
    const assigneeId = typedText(typedFrom(body), 'assigneeId');
    const done = assigneeId === '' ? this.work.release(person, ref) : this.work.assign(person, ref, assigneeId);
    return this.after(request, await done, body);
  }

  @Post('ansvar/meg')
  async claim(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    return this.after(request, await this.work.claim(person, { consultationId, commentId }), body);
  }

  @Post('ansvar/fjerning')
  async release(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    return this.after(request, await this.work.release(person, { consultationId, commentId }), body);
  }

  @Post('trinn')
  async setStep(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const stepId = typedText(typedFrom(body), 'stepId');
    const comment = await this.work.setStep(person, { consultationId, commentId }, stepId === '' ? null : stepId);
    return this.after(request, comment, body);
  }

  private after(request: Request, comment: Comment, body: unknown): SeeOther | DeedDone {
    const { consultationId, versionId, id: commentId } = comment;
    const deed = {
      consultationId,
      versionId,
      commentId,
      at: this.clock.now(),
      back: typedText(typedFrom(body), 'back'),
    };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
