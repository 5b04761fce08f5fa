import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { SeeOther } from '../../shared/web/page.js';
import type { DeedDone } from '../deeds/after-deed.js';
import { DeedAnswers } from '../deeds/deed-answers.js';
import { deedFormFrom } from '../deeds/deed.forms.js';
import { PlacementService } from '../placement/placement.service.js';
import { ProposalFollowing } from './proposal-following.service.js';

/** Which proposal, in which place of which hearing. */
interface ProposalAddress {
  readonly id: string;
  readonly placementId: string;
  readonly proposalId: string;
}

/** Deciding as somebody in the working group proposes. */
@Controller('skrivebord/horinger/:id/plasseringer/:placementId/forslag/:proposalId')
@ForSignedIn()
export class ProposalFollowingController {
  constructor(
    private readonly following: ProposalFollowing,
    private readonly placements: PlacementService,
    private readonly answers: DeedAnswers,
  ) {}

  @Post()
  async follow(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id: consultationId, placementId, proposalId }: ProposalAddress,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    await this.placements.find(person, consultationId, placementId);
    const { version } = deedFormFrom(body);
    const seen = { consultationId, placementId, version };
    const { commentId } = await this.following.follow(person, seen, proposalId);
    return this.answers.after(request, { consultationId, commentId }, body);
  }
}
