import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, type Page } from '../../shared/web/page.js';
import { OthersAnswerPage } from './others-answer.page.js';
import { OthersAnswers } from './others-answers.js';
import { OthersListPage } from './others-list.page.js';

/** What the other members have answered, where the host lets the members see it. */
@Controller('svar/andres-innspill')
@ForLinkHolder()
export class OthersController {
  constructor(
    private readonly others: OthersAnswers,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @CurrentLink() link: LinkActor, @Query() query: Typed): Promise<Page> {
    const view = await this.others.list(link, typedText(typedFrom(query), 'side'));
    return new OthersListPage(this.frames.languageOf(request), view);
  }

  @Get(':responseId')
  async show(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('responseId') responseId: string,
  ): Promise<Page> {
    return new OthersAnswerPage(this.frames.languageOf(request), await this.others.find(link, responseId));
  }

  @Get(':responseId/vedlegg/:attachmentId')
  async download(
    @CurrentLink() link: LinkActor,
    @Param('responseId') responseId: string,
    @Param('attachmentId') attachmentId: string,
  ): Promise<Download> {
    const { attachment, content } = await this.others.open(link, responseId, attachmentId);
    return new Download(content, attachment.filename, attachment.mediaType);
  }
}
