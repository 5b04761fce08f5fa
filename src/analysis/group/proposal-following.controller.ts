import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import type { SeeOther } from '../../shared/web/page.js';
import { afterDeed, type DeedDone } from '../deeds/after-deed.js';
import { deedFormFrom } from '../deeds/deed.forms.js';
import { CommentReader } from '../one/comment-reader.js';
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
    private readonly comments: CommentReader,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post()
  async follow(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id: consultationId, placementId, proposalId }: ProposalAddress,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    await this.placements.find(person, consultationId, placementId);
    const { version, back } = deedFormFrom(body);
    const seen = { consultationId, placementId, version };
    const { commentId } = await this.following.follow(person, seen, proposalId);
    const { versionId } = await this.comments.find(consultationId, commentId);
    const deed = { consultationId, versionId, commentId, at: this.clock.now(), back };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
