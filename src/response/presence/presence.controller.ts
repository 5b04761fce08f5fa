import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { draftFrom } from '../portal/portal-address.js';
import { PresenceService } from './presence.service.js';
import { presenceAnswer, type PresenceAnswer } from './presence-view.js';
import { keepSaidName, shownName } from './said-name.js';

/** Some twenty colleagues behind one address, each speaking every ten seconds and whenever they change field. */
const BEATS = { default: { limit: 600, ttl: 60_000 } };
const MOST_BASES = 2000;
const LONGEST_PAGE = 40;
const NOBODY: PresenceAnswer = { people: [], fields: [] };

/** The small door through which the form says where its reader is, and hears where the others are. */
@Controller('svar/utfylling/tilstede')
@ForLinkHolder()
export class PresenceController {
  constructor(
    private readonly presence: PresenceService,
    private readonly frames: Frames,
  ) {}

  @Post()
  @HttpCode(200)
  @UseGuards(ThrottlerGuard)
  @Throttle(BEATS)
  async beat(@Req() request: Request, @CurrentLink() link: LinkActor, @Body() body: unknown): Promise<PresenceAnswer> {
    const typed = typedFrom(body);
    const sessionId = request.sessionID;
    const page = typedText(typed, 'page').slice(0, LONGEST_PAGE);
    if (typedText(typed, 'leaving') === 'yes') {
      await this.presence.leave(link, sessionId, page);
      return NOBODY;
    }
    keepSaidName(request, typed);
    const others = await this.presence.beat(link, {
      sessionId,
      page,
      name: shownName(request, link),
      draftId: draftFrom(typedText(typed, 'draft')),
      place: typedText(typed, 'place'),
      bases: basesFrom(typedList(typed, 'bases')),
    });
    return presenceAnswer(others, this.frames.languageOf(request));
  }
}

/** `consultation 3.0123456789abcdef`: a place and its token. */
function basesFrom(listed: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    listed.slice(0, MOST_BASES).map((each) => {
      const [place = '', base = ''] = each.split(' ');
      return [place, base] as const;
    }),
  );
}
