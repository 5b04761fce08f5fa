import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import type { SeeOther } from '../../shared/web/page.js';
import type { DeedDone } from '../deeds/after-deed.js';
import { DeedAnswers } from '../deeds/deed-answers.js';
import { TalkService } from './talk.service.js';

/** Where a remark stands. */
interface RemarkAddress {
  readonly id: string;
  readonly commentId: string;
  readonly remarkId: string;
}

/** What is said of one comment among those who work on it. */
@Controller('skrivebord/horinger/:id/merknader/:commentId/diskusjon')
@ForSignedIn()
export class TalkController {
  constructor(
    private readonly talk: TalkService,
    private readonly answers: DeedAnswers,
  ) {}

  @Post()
  async say(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const typed = typedFrom(body);
    const ref = { consultationId, commentId };
    const draftId = typedText(typed, 'draftId');
    await this.talk.say(person, ref, {
      text: typedText(typed, 'text'),
      askedIds: typedList(typed, 'asked'),
      draftId: draftId === '' ? null : draftId,
    });
    return this.answers.after(request, ref, body);
  }

  @Post('sett')
  async see(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const ref = { consultationId, commentId };
    await this.talk.see(person, ref);
    return this.answers.after(request, ref, body);
  }

  @Post(':remarkId/fjerning')
  async withdraw(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id: consultationId, commentId, remarkId }: RemarkAddress,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const ref = { consultationId, commentId };
    await this.talk.withdraw(person, ref, remarkId);
    return this.answers.after(request, ref, body);
  }
}
