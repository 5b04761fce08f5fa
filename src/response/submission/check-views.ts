import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { LinkActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { draftFrom } from '../portal/portal-address.js';
import { CheckPage, type CheckRefusal } from './check.page.js';

/** Makes the check page for the answer that an address is about. */
@Injectable()
export class CheckViews {
  constructor(
    private readonly clock: Clock,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  async page(request: Request, link: LinkActor, refusal: CheckRefusal | null = null): Promise<CheckPage> {
    const inHand = await this.answers.find(link, draftFrom(request.query['utkast']));
    return new CheckPage(this.frames.languageOf(request), { inHand, today: this.clock.today() }, refusal);
  }
}
