import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import type { SeeOther } from '../../../shared/web/page.js';
import type { DeedDone } from '../../deeds/after-deed.js';
import { DeedAnswers } from '../../deeds/deed-answers.js';
import { deedFormFrom } from '../../deeds/deed.forms.js';
import { FollowingService } from '../deciding/following.service.js';

/** Whether one placement follows the decision of its family. */
@Controller('skrivebord/horinger/:id/plasseringer/:placementId/folging')
@ForSignedIn()
export class FollowingController {
  constructor(
    private readonly following: FollowingService,
    private readonly answers: DeedAnswers,
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
    return this.answers.after(request, await this.following.join(person, seen, decisionId), body);
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
    return this.answers.after(request, await this.following.leave(person, seen), body);
  }
}
