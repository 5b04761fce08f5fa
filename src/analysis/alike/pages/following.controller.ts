import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Clock } from '../../../shared/time/clock.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import type { SeeOther } from '../../../shared/web/page.js';
import { afterDeed, type DeedDone } from '../../deeds/after-deed.js';
import { deedFormFrom } from '../../deeds/deed.forms.js';
import { CommentReader } from '../../one/comment-reader.js';
import type { Placement } from '../../placement/placement.entity.js';
import { FollowingService } from '../deciding/following.service.js';

/** Whether one placement follows the decision of its family. */
@Controller('skrivebord/horinger/:id/plasseringer/:placementId/folging')
@ForSignedIn()
export class FollowingController {
  constructor(
    private readonly following: FollowingService,
    private readonly comments: CommentReader,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post()
  async join(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const seen = { consultationId, placementId, version: deedFormFrom(body).version };
    const decisionId = typedText(typedFrom(body), 'decisionId');
    return this.after(request, await this.following.join(person, seen, decisionId), body);
  }

  @Post('slutt')
  async leave(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const seen = { consultationId, placementId, version: deedFormFrom(body).version };
    return this.after(request, await this.following.leave(person, seen), body);
  }

  private async after(
    request: Request,
    { consultationId, commentId }: Placement,
    body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { versionId } = await this.comments.find(consultationId, commentId);
    const deed = { consultationId, versionId, commentId, at: this.clock.now(), back: deedFormFrom(body).back };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
