import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { SeeOther } from '../../shared/web/page.js';
import { afterDeed, type DeedDone } from '../deeds/after-deed.js';
import { deedFormFrom } from '../deeds/deed.forms.js';
import { LONGEST_MEMO } from './memo-view.js';
import { MemoService } from './memo.service.js';

/** The memo of a comment. */
@Controller('skrivebord/horinger/:id/merknader/:commentId/notat')
@ForSignedIn()
export class MemoController {
  constructor(
    private readonly memos: MemoService,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post()
  async write(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('commentId') commentId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const typed = typedFrom(body);
    // A browser sends the line breaks of a field as CR and LF, whatever they were when they came.
    const text = (name: string): string => typedText(typed, name).replaceAll('\r\n', '\n').slice(0, LONGEST_MEMO);
    const edit = { before: text('before'), memo: text('memo') };
    const { versionId } = await this.memos.write(person, { consultationId, commentId }, edit);
    const { back } = deedFormFrom(body);
    const deed = { consultationId, versionId, commentId, at: this.clock.now(), back };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
