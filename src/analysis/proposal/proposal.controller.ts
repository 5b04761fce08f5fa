import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import type { SeeOther } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { afterDeed, type DeedDone } from '../deeds/after-deed.js';
import { proposalsFrom } from './proposal.form.js';
import { ProposalService } from './proposal.service.js';

/** Accepts what is proposed in the text of an answer: one passage, a part, or all of it. */
@Controller('skrivebord/horinger/:id/lesing/:versionId/forslag')
@ForSignedIn()
export class ProposalController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly proposals: ProposalService,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post()
  async accept(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('versionId') versionId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    await this.access.toWork(person, consultationId);
    const { sourceId, ...seen } = proposalsFrom(body);
    const { id } = await this.proposals.accept(person, { consultationId, versionId, sourceId }, seen);
    const deed = { consultationId, versionId, commentId: id, at: this.clock.now(), back: '' };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
