import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { TakingBackService } from '../deciding/taking-back.service.js';
import { alikeWords } from './alike.words.js';
import { FamilyDecisionPage } from './family-decision.page.js';
import { FamilyDecisions } from './family-decisions.js';

/** A decision that was given to many: what became of each, and taking it back. */
@Controller('skrivebord/horinger/:id/like/vurderinger/:decisionId')
@ForSignedIn()
export class FamilyDecisionController {
  constructor(
    private readonly decisions: FamilyDecisions,
    private readonly takingBack: TakingBackService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('decisionId') decisionId: string,
  ): Promise<Page> {
    return new FamilyDecisionPage(this.frames.languageOf(request), await this.decisions.view(person, id, decisionId));
  }

  @Post('angring')
  async takeBack(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('decisionId') decisionId: string,
  ): Promise<SeeOther> {
    await this.takingBack.takeBack(person, id, decisionId);
    const text = alikeWords[this.frames.languageOf(request)].takenBackNotice;
    return new SeeOther(consultationPath(id, 'like', 'vurderinger', decisionId), { kind: 'success', text });
  }
}
